import { dirname, type RepoPath, relative, resolve } from '#base/path.ts';
import { applyEdits, type Span, slice } from '#base/range.ts';
import { splitDestination } from '#links/split.ts';
import type { Minute } from '#workspace/minute.ts';
import { between } from '#workspace/spans.ts';
import type { FoundItem } from './carryOverSource.ts';

/** How a list of open items is written. */
export interface ListForm {
  /** What stands before the bullet. */
  readonly indent: string;
  /** The list stands below a label that is an item itself. */
  readonly isNested: boolean;
  /** `-`, or the number of the first new item. */
  readonly marker: string;
  /** Items begin with `[ ]`. */
  readonly box: boolean;
  /** What encloses items with a marker: `_AI @x: text_`. */
  readonly emphasis: '' | '_' | '*';
}

/** The lines of an item in this form, without its status: wording and owner as they are. */
export function itemLines(found: FoundItem, form: ListForm, target: RepoPath): readonly string[] {
  const { minute, item } = found;
  const [first = '', ...more] = linesOf(textOf(minute, item.contentSpan, target));
  const inner = form.marker.length + 1;
  const outer = columnOf(minute, item.span.start);
  const content = outer + (item.marker === '' ? 0 : item.marker.length + 1);
  const continued = more.map((line) => {
    const beyond = Math.max(0, width(line) - content);
    return `${form.indent}${' '.repeat(inner + beyond)}${line.trim()}`;
  });
  const parts = item.parts.flatMap((part) =>
    linesOf(textOf(minute, part, target)).map((line) => {
      const beyond = Math.max(inner, width(line) - outer);
      return line.trim() === '' ? '' : `${form.indent}${' '.repeat(beyond)}${line.trim()}`;
    }),
  );
  const box = form.box || item.checked !== undefined ? '[ ] ' : '';
  return [
    `${form.indent}${form.marker} ${box}${enclosed(found, first, form)}`,
    ...continued,
    ...parts,
  ];
}

/** The same marker, or the next number. */
export function nextMarker(marker: string): string {
  const [, number, sign = '.'] = /^(\d{1,8})([.)])$/.exec(marker) ?? [];
  return number === undefined ? marker : `${Number(number) + 1}${sign}`;
}

/** An action item of one line gets the emphasis that the list's items have; what has any keeps its own. */
function enclosed({ item }: FoundItem, first: string, { emphasis }: ListForm): string {
  const isPlain = /^(?:AI|TODO|Action)\b/i.test(first) && !/[_*`]|https?:|www\./i.test(first);
  const isOneLine = item.contentSpan.end - item.contentSpan.start <= first.length;
  return emphasis !== '' && isPlain && isOneLine ? `${emphasis}${first}${emphasis}` : first;
}

const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());

const tab = 4;

/** Columns of blanks that `line` begins with. */
function width(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === '\t') columns += tab - (columns % tab);
    else if (char === ' ') columns++;
    else break;
  }
  return columns;
}

/** Columns before `offset`, as far as they are blank. */
const columnOf = ({ source: { text } }: Minute, offset: number): number =>
  width(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));

/** `span` as written, its relative links as `target` has to write them. */
function textOf(minute: Minute, span: Span, target: RepoPath): string {
  const { source, path } = minute;
  const edits = between(source.links, span).flatMap(({ destination, destinationSpan: at }) => {
    const wanted = moved(destination, path, target);
    const isInside = at.start >= span.start && at.end <= span.end;
    if (!isInside || wanted === destination) return [];
    return [{ span: { start: at.start - span.start, end: at.end - span.start }, newText: wanted }];
  });
  return applyEdits(slice(source.text, span), edits);
}

/** A link to a heading of the minute it comes from, or beside it, seen from `target`. */
function moved(destination: string, from: RepoPath, target: RepoPath): string {
  const { scheme, authority, path } = splitDestination(destination);
  if (scheme !== undefined || authority !== undefined || /^[/\\]|^$/.test(destination)) {
    return destination;
  }
  const written = slice(destination, path);
  const rest = destination.slice(path.end);
  if (written === '')
    return destination.length > 1 ? relative(dirname(target), from) + rest : destination;
  if (dirname(from) === dirname(target)) return destination;
  const file = resolve(dirname(from), written);
  return file === undefined || file === '' ? destination : relative(dirname(target), file) + rest;
}

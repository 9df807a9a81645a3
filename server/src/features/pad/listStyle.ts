import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { ListItem, MinuteText, WritingStyle } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';

/**
 * A text whose lists have the bullet and the indent of `style`. What the lists say and how they nest is read again
 * afterwards: where that changed, only the bullets are exchanged, or nothing at all.
 */
export function withListStyle(
  source: MinuteText,
  style: Pick<WritingStyle, 'bullet' | 'indent'>,
): MinuteText {
  if (source.listItems.length === 0) return source;
  const before = structureOf(source);
  for (const indent of [style.indent, undefined]) {
    const restyled = restyle(source, { bullet: style.bullet, indent });
    if (restyled === source.text) return source;
    const after = readMinute(restyled);
    if (structureOf(after) === before) return after;
  }
  return source;
}

/** What must not change: depth and words of each item, headings, how much of the text is code. */
function structureOf({ text, listItems, headings, opaque }: MinuteText): string {
  const items = listItems.map(({ depth, textSpan, marker }) => {
    const isNumbered = /\d/.test(marker);
    return `${depth} ${isNumbered ? marker : '-'} ${text.slice(textSpan.start, textSpan.end).trim()}`;
  });
  const titles = headings.map((heading) => `${heading.level} ${heading.text}`);
  return JSON.stringify([items, titles, opaque.length]);
}

/** An item while its lines are written. */
interface OpenItem {
  readonly end: number;
  /** Column at which its content was written. */
  readonly oldColumn: number;
  /** Blanks or tabs before what lies in it: its own content, and items nested in it. */
  readonly content: string;
  readonly nested: string;
}

/** An item that begins on a line. */
interface ItemStart {
  readonly item: ListItem;
  /** Where its marker stands on the line. */
  readonly at: number;
}

/** `indent` is what one more level adds; nothing leaves the indents as they are. */
interface Wanted {
  readonly bullet: string;
  readonly indent: string | undefined;
}

function restyle(source: MinuteText, wanted: Wanted): string {
  const { text, lines } = source;
  const starts = itemStarts(source);
  const open: OpenItem[] = [];
  const written = lines.starts.map((start, line) => {
    const span = lineSpan(lines, line);
    const own = text.slice(span.start, span.end);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
    if (own.trim() === '') return own;
    const items = starts.get(line) ?? [];
    const [first] = items;
    if (first !== undefined) {
      const isQuoted = own.slice(0, first.at).trim() !== '';
      return isQuoted ? own : itemLine(own, items, open, wanted);
    }
    const around = open.at(-1);
    return around === undefined || wanted.indent === undefined ? own : continued(own, around);
  });
  return written.join('\n');
}

/** The items that begin on each line, the outermost first. */
function itemStarts({ lines, listItems }: MinuteText): ReadonlyMap<number, readonly ItemStart[]> {
  const starts = new Map<number, ItemStart[]>();
  for (const item of listItems) {
    const line = lineAt(lines, item.span.start);
    const start = { item, at: item.span.start - (lines.starts[line] ?? 0) };
    const list = starts.get(line);
    if (list === undefined) starts.set(line, [start]);
    else list.push(start);
  }
  return starts;
}

/** Writes the line on which `items` begin and opens them. */
function itemLine(
  line: string,
  items: readonly ItemStart[],
  open: OpenItem[],
  { bullet, indent }: Wanted,
): string {
  const [first] = items;
  let result = indent === undefined ? line.slice(0, first?.at) : (open.at(-1)?.nested ?? '');
  let done = 0;
  for (const { item, at } of items) {
    const marker = /\d/.test(item.marker) ? item.marker : bullet;
    const behind = at + item.marker.length;
    const blanks = /^[ \t]*/.exec(line.slice(behind))?.[0] ?? '';
    const column = columnsOf(line.slice(0, behind));
    const width = columnsOf(line.slice(0, behind + blanks.length)) - column;
    // Code in an item stands further behind the marker than text may.
    const gap = width > 4 || behind + blanks.length === line.length ? 1 : width;
    const content = result.replace(/[^\t]/g, ' ') + ' '.repeat(marker.length + 1);
    const nested = at === first?.at ? nestedIn(result, marker, indent ?? '  ') : undefined;
    open.push({
      end: item.span.end,
      oldColumn: column + gap,
      content,
      nested: nested ?? content,
    });
    result += marker + (indent === undefined || width > 4 ? blanks : ' ');
    done = behind + blanks.length;
  }
  return (result + line.slice(done)).trimEnd();
}

/** A nested item may stand up to three columns behind its parent's content; nothing where `indent` does not fit. */
function nestedIn(before: string, marker: string, indent: string): string | undefined {
  const least = columnsOf(before) + marker.length + 1;
  const columns = columnsOf(before + indent);
  return columns >= least && columns <= least + 3 ? before + indent : undefined;
}

/** A line that goes on with an item; one that was not indented at all goes on with it as lazily as before. */
function continued(line: string, { oldColumn, content }: OpenItem): string {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (blanks === '') return line;
  const further = Math.max(0, columnsOf(blanks) - oldColumn);
  return content + ' '.repeat(further) + line.slice(blanks.length);
}

/** Columns of a text that begins a line; a tab goes on to the next multiple of four. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += char === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Participant } from '#workspace/minute.ts';
import { between } from '#workspace/spans.ts';
import type { ParticipantSection } from './participantSections.ts';

/** How a list of participants is written. */
export interface ParticipantList {
  /** Behind the bullet of each item in which nobody stands yet. */
  readonly empty: readonly Span[];
  /** What a further person continues; nothing where nobody is listed and there is no bullet. */
  readonly end: ListEnd | undefined;
}

/** The end of a list; `offset` is where the next entry is inserted. */
export type ListEnd =
  /** One item or paragraph line each; `prefix` is its indentation and bullet. */
  | {
      readonly kind: 'lines';
      readonly offset: number;
      readonly prefix: string;
      /** What numbered items go up by. */
      readonly step: 0 | 1;
      /** Blank lines stand between the items. */
      readonly loose: boolean;
      /** The hard break that ends each line of a paragraph. */
      readonly lineBreak: string;
    }
  /** Several on one line. */
  | {
      readonly kind: 'inline';
      readonly offset: number;
      readonly separator: string;
      /** What goes before the first one: the list can end with a comma. */
      readonly joint: string;
    }
  /** A row each; `column` is that of the people, `columns` how many a row has. */
  | {
      readonly kind: 'table';
      readonly offset: number;
      readonly column: number;
      readonly columns: number;
      readonly prefix: string;
    };

interface ListLine {
  readonly span: Span;
  readonly people: readonly Participant[];
  readonly isEmptyItem: boolean;
  readonly indent: number;
  /** Blank lines above it. */
  readonly gap: number;
}

const item = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?)?/;
const emptyItem = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*@?[ \t]*$/;

/** Reads how the list of `section` is written: its first run of lines, what follows behind other text aside. */
export function participantList(source: MinuteText, section: ParticipantSection): ParticipantList {
  const lines = listLines(source, section);
  const empty = lines
    .filter(({ isEmptyItem }) => isEmptyItem)
    .map(({ span }) => ({
      start: span.start + (item.exec(textOf(source, span))?.[0].trimEnd().length ?? 0),
      end: span.end,
    }));
  return { empty, end: endOf(source, lines) };
}

const textOf = ({ text }: MinuteText, span: Span): string => text.slice(span.start, span.end);

function listLines(source: MinuteText, { own, people }: ParticipantSection): readonly ListLine[] {
  const { lines } = source;
  const found: ListLine[] = [];
  let gap = 0;
  for (let line = lineAt(lines, own.start) + 1; (lines.starts[line] ?? own.end) < own.end; line++) {
    const span = lineSpan(lines, line);
    const text = textOf(source, span);
    if (text.trim() === '') {
      gap++;
      continue;
    }
    const named = between(people, { start: span.start, end: span.end + 1 });
    const isEmptyItem = emptyItem.test(text);
    const indent = /^[ \t>]*/.exec(text)?.[0].length ?? 0;
    const first = found[0];
    const belongs = first !== undefined && indent > first.indent;
    const isRow = first !== undefined && text.trimStart().startsWith('|');
    const isListed = named.length > 0 || isEmptyItem || belongs || isRow;
    if (first !== undefined && (!isListed || gap > 1)) break;
    if (isListed) found.push({ span, people: named, isEmptyItem, indent, gap });
    gap = 0;
  }
  return found;
}

function endOf(source: MinuteText, lines: readonly ListLine[]): ListEnd | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  const named = lines.filter(({ people }) => people.length > 0);
  const model =
    named.findLast(({ indent }) => indent <= (named[0]?.indent ?? 0)) ?? lines.find(isItemOf);
  if (first === undefined || last === undefined || model === undefined) return undefined;
  const text = textOf(source, model.span);
  if (text.includes('|')) return tableEnd(source, model, last);
  if (model.people.length > 1 && isInline(named)) return inlineEnd(source, model);
  // A bullet at the end of its line has no blank.
  const prefix = item.exec(`${text} `)?.[0] ?? text.slice(0, model.indent);
  const outer = lines.filter(({ indent }) => indent <= first.indent);
  const lineBreak = item.test(text) ? undefined : /(?: {2,}|\\)$/.exec(textOf(source, first.span));
  return {
    kind: 'lines',
    offset: last.span.end,
    ...numbered(prefix, source, outer),
    loose: outer.length > 1 && outer.slice(1).every(({ gap }) => gap > 0),
    lineBreak: outer.length > 1 ? (lineBreak?.[0] ?? '') : '',
  };
}

/** Most people share a line; in a list of items one can name two. */
function isInline(named: readonly ListLine[]): boolean {
  const shared = named.filter(({ people }) => people.length > 1);
  return shared.length * 2 > named.length;
}

const isItemOf = ({ isEmptyItem }: ListLine): boolean => isEmptyItem;

/** Numbered lists go on counting from their last item; where all have the same number they keep it. */
function numbered(
  prefix: string,
  source: MinuteText,
  outer: readonly ListLine[],
): Pick<ListEnd & { kind: 'lines' }, 'prefix' | 'step'> {
  const numbers = outer.flatMap(({ span }) => {
    const number = /^[ \t>]*(\d{1,9})[.)]/.exec(textOf(source, span))?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const last = numbers.at(-1);
  const step = numbers.length > 1 && numbers.at(-2) === last ? 0 : 1;
  return { prefix: prefix.replace(/\d{1,9}/, String((last ?? 0) + step)), step };
}

function inlineEnd({ text }: MinuteText, { span, people }: ListLine): ListEnd {
  const [a, b] = people.slice(-2);
  const joint = text.slice(a?.span.end ?? 0, b?.span.start ?? 0);
  const mark = /[,;]/.exec(joint)?.[0];
  const separator = mark === undefined ? (/[\p{L}&]/u.test(joint) ? ', ' : ' ') : `${mark} `;
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  const dangles = /[,;]$/.test(text.slice(span.start, end));
  return { kind: 'inline', offset: end, separator, joint: dangles ? ' ' : separator };
}

function tableEnd(source: MinuteText, model: ListLine, last: ListLine): ListEnd {
  const row = textOf(source, model.span);
  const cells = row.split('|');
  const before = row.slice(0, (model.people[0]?.span.start ?? 0) - model.span.start);
  return {
    kind: 'table',
    offset: last.span.end,
    column: before.split('|').length - 1,
    columns: cells.length,
    prefix: row.slice(0, model.indent),
  };
}

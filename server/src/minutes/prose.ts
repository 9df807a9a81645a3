import type { LineMap } from '#base/lineMap.ts';
import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import { markupMark } from './mask.ts';
import type { Heading } from './model.ts';

/** A text as line-wise readers see it. */
export interface Prose {
  readonly text: string;
  readonly lines: LineMap;
  /** See {@link maskOf}: same length and offsets as `text`. */
  readonly mask: string;
  readonly headings: readonly Heading[];
  readonly struck: readonly Span[];
  readonly emphasis: readonly Span[];
}

/** A line of prose cut into what stands before its content and the content. */
export interface ProseLine {
  readonly line: number;
  /** Content without quote marks, bullet, task box and blanks around it. */
  readonly span: Span;
  /** Columns before the bullet or content; tabs count as four. */
  readonly indent: number;
  readonly isItem: boolean;
  readonly isBlank: boolean;
}

const quoteAndIndent = /[ \t>]*/y;
const bullet = /(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?/my;

/** Cuts zero-based `line`; hidden markup at its start stays part of the content. */
export function proseLine(prose: Prose, line: number): ProseLine {
  const whole = lineSpan(prose.lines, line);
  const { mask } = prose;
  quoteAndIndent.lastIndex = whole.start;
  const before = Math.min(quoteAndIndent.exec(mask)?.[0].length ?? 0, whole.end - whole.start);
  let start = whole.start + before;
  let isItem = false;
  for (;;) {
    bullet.lastIndex = start;
    const marker = bullet.exec(mask)?.[0].length;
    if (marker === undefined || start + marker > whole.end) break;
    isItem = true;
    start += marker;
  }
  let end = whole.end;
  while (end > start && isBlankChar(mask[end - 1])) end--;
  let indent = 0;
  for (let at = whole.start; at < whole.start + before; at++) indent += mask[at] === '\t' ? 4 : 1;
  return { line, span: { start, end }, indent, isItem, isBlank: start >= end && !isItem };
}

const isBlankChar = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** Index of the last heading that begins at or before `offset`, or -1. */
export function headingBefore(headings: readonly Heading[], offset: number): number {
  let low = -1;
  let high = headings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((headings[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether `offset` stands in a heading. */
export function isInHeading(prose: Prose, offset: number): boolean {
  const heading = prose.headings[headingBefore(prose.headings, offset)];
  return heading !== undefined && offset < heading.span.end;
}

/** Index of the last of sorted `spans` that begins before `offset`, or -1. */
export function lastStartingBefore(spans: readonly Span[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last of sorted, possibly nested `spans` that holds `offset`; nested ones begin later, so it is the innermost. */
export function spanAround(spans: readonly Span[], offset: number): Span | undefined {
  const last = lastStartingBefore(spans, offset + 1);
  for (let at = last; at >= 0 && at > last - 8; at--) {
    const span = spans[at];
    if (span !== undefined && offset < span.end) return span;
  }
  return undefined;
}

/** Zero-based line of `offset`. */
export const lineOf = (prose: Prose, offset: number): number => lineAt(prose.lines, offset);

/** Mask of `span` with hidden markup replaced by blanks, so that words stay where they are. */
export const visible = (prose: Prose, span: Span): string =>
  prose.mask.slice(span.start, span.end).replaceAll(markupMark, ' ');

/** Distinct zero-based lines on which `pattern` (global) matches the mask, ascending. */
export function linesWith(prose: Prose, pattern: RegExp): readonly number[] {
  const found: number[] = [];
  for (const match of prose.mask.matchAll(pattern)) {
    const line = lineOf(prose, match.index);
    if (line !== found.at(-1)) found.push(line);
  }
  return found;
}

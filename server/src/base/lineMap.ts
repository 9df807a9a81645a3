import type { Position, Range, Span } from './range.ts';

/** Where each line of one text starts (UTF-16 offsets); line ends are `\n`, `\r\n` and a lone `\r`. */
export interface LineMap {
  readonly starts: readonly number[];
  readonly text: string;
}

/** Reads the line starts of `text` in one pass. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return { starts, text };
}

/** How many lines GitHub numbers: the empty one behind the last line end is none. */
export function numberedLines({ starts, text }: LineMap): number {
  return starts.length - (starts.at(-1) === text.length ? 1 : 0);
}

/** Zero-based line of `offset`; offsets outside the text are clamped. */
export function lineAt(map: LineMap, offset: number): number {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Position of `offset`; offsets outside the text are clamped. */
export function positionAt(map: LineMap, offset: number): Position {
  const at = Math.max(0, Math.min(offset, map.text.length));
  const line = lineAt(map, at);
  const character = Math.min(at, lineSpan(map, line).end) - (map.starts[line] ?? 0);
  return { line, character };
}

/** Offset of `position`; a column behind the line's end gives the line's end, a line behind the last the text's end. */
export function offsetAt(map: LineMap, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line >= map.starts.length) return map.text.length;
  const line = lineSpan(map, position.line);
  return Math.max(line.start, Math.min(line.start + position.character, line.end));
}

/** Range of `span`. */
export const rangeOf = (map: LineMap, span: Span): Range => ({
  start: positionAt(map, span.start),
  end: positionAt(map, span.end),
});

/** Span of `range`. */
export const spanOf = (map: LineMap, range: Range): Span => ({
  start: offsetAt(map, range.start),
  end: offsetAt(map, range.end),
});

/** Content of zero-based `line`, without its line end; an absent line gives an empty span at the text's end. */
export function lineSpan(map: LineMap, line: number): Span {
  const start = map.starts[line] ?? map.text.length;
  let end = map.starts[line + 1] ?? map.text.length;
  while (end > start && (map.text[end - 1] === '\n' || map.text[end - 1] === '\r')) end--;
  return { start, end };
}

/** Text of zero-based `line`, without its line end. */
export function lineText(map: LineMap, line: number): string {
  const { start, end } = lineSpan(map, line);
  return map.text.slice(start, end);
}

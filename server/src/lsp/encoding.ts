import { type LineMap, lineText } from '#base/lineMap.ts';
import type { Position, Range } from '#base/range.ts';

/** How the client counts columns. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** UTF-16 unless the client offers only something else. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  if (offered === undefined || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.includes('utf-32') ? 'utf-32' : offered.includes('utf-8') ? 'utf-8' : 'utf-16';
}

const width = (codePoint: number, encoding: Encoding): number => {
  switch (encoding) {
    case 'utf-16':
      return codePoint > 0xffff ? 2 : 1;
    case 'utf-32':
      return 1;
    case 'utf-8':
      return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
};

/** Column in `line`, counted `from` one way, counted `to` the other way; beyond the end it is the end. */
function column(line: string, character: number, from: Encoding, to: Encoding): number {
  let seen = 0;
  let result = 0;
  for (const letter of line) {
    const codePoint = letter.codePointAt(0) ?? 0;
    seen += width(codePoint, from);
    if (seen > character) break;
    result += width(codePoint, to);
  }
  return result;
}

const moved = (
  lines: LineMap,
  { line, character }: Position,
  from: Encoding,
  to: Encoding,
): Position =>
  from === to
    ? { line, character }
    : { line, character: column(lineText(lines, line), character, from, to) };

/** Our position in the text of `lines` as the client counts. */
export const toClient = (lines: LineMap, position: Position, encoding: Encoding): Position =>
  moved(lines, position, 'utf-16', encoding);

/** The client's position in the text of `lines` as we count. */
export const fromClient = (lines: LineMap, position: Position, encoding: Encoding): Position =>
  moved(lines, position, encoding, 'utf-16');

/** {@link toClient} for a range. */
export const rangeToClient = (lines: LineMap, range: Range, encoding: Encoding): Range => ({
  start: toClient(lines, range.start, encoding),
  end: toClient(lines, range.end, encoding),
});

/** {@link fromClient} for a range. */
export const rangeFromClient = (lines: LineMap, range: Range, encoding: Encoding): Range => ({
  start: fromClient(lines, range.start, encoding),
  end: fromClient(lines, range.end, encoding),
});

import type { Span } from '#base/range.ts';

/** A destination in the source, and the offset behind it (behind `>` where there is one). */
export interface WrittenDestination {
  readonly span: Span;
  readonly after: number;
}

/** Skips blanks, line ends and the `>` that a block quote puts at the start of a line. */
function skipSpace(text: string, start: number, limit: number): number {
  let at = start;
  let atLineStart = false;
  for (; at < limit; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') atLineStart = true;
    else if (char !== ' ' && char !== '\t' && !(char === '>' && atLineStart)) break;
  }
  return at;
}

/**
 * Reads a link destination as CommonMark writes it, `<…>` or balanced in parentheses, at `start` or behind white
 * space. An empty span where there is none.
 */
export function destinationAt(text: string, start: number, limit: number): WrittenDestination {
  const from = skipSpace(text, start, limit);
  if (text[from] === '<') {
    for (let at = from + 1; at < limit; at++) {
      const char = text[at];
      if (char === '\\') at++;
      else if (char === '>') return { span: { start: from + 1, end: at }, after: at + 1 };
      else if (char === '\n' || char === '\r' || char === '<') break;
    }
    return { span: { start: from, end: from }, after: from };
  }
  let depth = 0;
  let at = from;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 && at + 1 < limit && text.charCodeAt(at + 1) > 32) at++;
    else if (code === 40) depth++;
    else if (code === 41 && --depth < 0) break;
  }
  const end = Math.min(at, limit);
  return { span: { start: from, end }, after: end };
}

/** The offset behind a title at `start`, or `start` where there is none. */
function afterTitle(text: string, start: number, limit: number): number {
  const open = text[start];
  const close = open === '(' ? ')' : open;
  if (open !== '"' && open !== "'" && open !== '(') return start;
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === close) return at + 1;
  }
  return start;
}

/** Reads `(destination "title")` at `start`; nothing where it does not end exactly at `end`. */
export function resourceAt(text: string, start: number, end: number): Span | undefined {
  if (text[start] !== '(') return undefined;
  const destination = destinationAt(text, start + 1, end);
  const behind = skipSpace(text, destination.after, end);
  const close = skipSpace(text, afterTitle(text, behind, end), end);
  return text[close] === ')' && close + 1 === end ? destination.span : undefined;
}

import type { Span } from '#base/range.ts';
import type { Rendered } from './snippetText.ts';

/** Text to put at a place of a document, blank lines around it included. */
export interface Insertion {
  /** The blank lines that it replaces; empty where there are none. */
  readonly span: Span;
  readonly text: string;
  readonly snippet: string;
}

/**
 * Puts `rendered` at `offset`, which is where a heading starts or a section ends, with one blank line (`loose`) or none
 * before and behind it.
 */
export function insertionAt(
  text: string,
  offset: number,
  rendered: Rendered,
  eol: string,
  before: 'loose' | 'tight' = 'loose',
): Insertion {
  let start = Math.min(offset, text.length);
  while (start > 0 && isBlank(text, start - 1)) start--;
  let end = Math.min(offset, text.length);
  while (end < text.length && isBlank(text, end)) end++;
  const atEnd = end === text.length;
  // The next line's indentation stays.
  while (!atEnd && end > start && text[end - 1] !== '\n' && text[end - 1] !== '\r') end--;
  const lead = start === 0 ? '' : before === 'tight' ? eol : eol + eol;
  const tail = atEnd ? eol : eol + eol;
  return {
    span: { start, end },
    text: lead + rendered.text + tail,
    snippet: lead + rendered.snippet + tail,
  };
}

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13;
};

import type { LineScan } from './scanLine.ts';

/**
 * What of the text so far decides whether a line is code. `unknown`: something was seen that takes a parser to tell, so
 * that no line counts as code any more.
 */
export type FenceState =
  | { readonly kind: 'outside' | 'frontMatter' | 'html' | 'unknown' }
  | { readonly kind: 'inside'; readonly mark: string };

/** The state before the first line of `text`. */
export const firstFence = (text: string): FenceState =>
  /^\uFEFF*---/.test(text) ? { kind: 'frontMatter' } : { kind: 'outside' };

/**
 * The state behind the line `scan` that begins at `start`. Only fences without indent are followed, for they lie in no
 * list or quote: a line must not pass for code, and so past the guard, that the parser would nest.
 */
export function fenceBehind(
  state: FenceState,
  text: string,
  scan: LineScan,
  start: number,
): FenceState {
  switch (state.kind) {
    case 'unknown':
      return state;
    case 'frontMatter':
      return start > 0 && /^---[ \t]*$/.test(text.slice(start, scan.end))
        ? { kind: 'outside' }
        : state;
    case 'html':
      return scan.isBlank ? { kind: 'outside' } : fenceOrHtml(state, text, scan, start);
    case 'outside':
      return fenceOrHtml(state, text, scan, start);
    case 'inside':
      return closes(state.mark, text, scan, start) ? { kind: 'outside' } : state;
  }
}

function fenceOrHtml(state: FenceState, text: string, scan: LineScan, start: number): FenceState {
  if (scan.indent > 3 || scan.isBlank) return state;
  const first = text[start + scan.indent];
  if (first !== '<' && first !== '`' && first !== '~') return state;
  const line = text.slice(start + scan.indent, scan.end);
  if (first === '<') return htmlBehind(state, line);
  const mark = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
  if (mark === undefined) return state;
  // In a list it ends with the item; in HTML it may be no fence.
  if (scan.indent > 0 || state.kind === 'html') return { kind: 'unknown' };
  return { kind: 'inside', mark };
}

/** Comments, scripts and the like go on over blank lines; other HTML ends with the next one. */
function htmlBehind(state: FenceState, line: string): FenceState {
  if (/^<!-- /.test(line) && line.includes(' -->', 5)) return state;
  const isLong = /^<(?:[!?]|pre|script|style|textarea)/i.test(line);
  return { kind: isLong ? 'unknown' : 'html' };
}

function closes(mark: string, text: string, scan: LineScan, start: number): boolean {
  if (scan.indent > 3 || !text.startsWith(mark, start + scan.indent)) return false;
  let at = start + scan.indent + mark.length;
  while (text[at] === mark[0]) at++;
  return text.slice(at, scan.end).trim() === '';
}

import type { Span } from '#base/range.ts';

/** Stands for markup that a reader does not see: emphasis marks, brackets and destinations of links, tags, images. */
export const markupMark = '\uE001';

/** Stands for content that is no prose: code, bare URLs, definitions, front matter. */
export const contentMark = '\uE002';

/** A part of the source that the mask hides. */
export interface HiddenPart extends Span {
  readonly mark: typeof markupMark | typeof contentMark;
}

/**
 * `text` with every hidden part overwritten, character by character, by its mark: offsets stay those of the source,
 * so that line-wise readers can look for words without ever seeing code, URLs or markup. Line ends inside hidden
 * parts are overwritten too; lines are those of the line map.
 */
export function maskOf(text: string, hidden: readonly HiddenPart[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const part of hidden) {
    const start = Math.max(done, part.start);
    if (part.end <= start) continue;
    pieces.push(text.slice(done, start), part.mark.repeat(part.end - start));
    done = part.end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** What a reader sees of `span`: markup left out, hidden content as written without backticks; trimmed. */
export function plainText(text: string, mask: string, span: Span): string {
  let result = '';
  let at = span.start;
  while (at < span.end) {
    const mark = mask[at];
    let end = at + 1;
    const isHidden = mark === markupMark || mark === contentMark;
    while (end < span.end && (isHidden ? mask[end] === mark : !isMark(mask[end]))) end++;
    if (mark === contentMark) result += text.slice(at, end).replace(/^[`<]+|[`>]+$/g, '');
    else if (mark !== markupMark) result += text.slice(at, end);
    at = end;
  }
  return result.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
}

const isMark = (char: string | undefined): boolean => char === markupMark || char === contentMark;

import { lineSpan } from '#base/lineMap.ts';
import { memoPair } from '#base/memo.ts';
import { holds } from '#base/range.ts';
import { contentOf, plainText } from '#features/drafts/draftPlain.ts';
import type { MinuteText } from '#minutes/model.ts';
import { firstFrom } from '#workspace/spans.ts';
import { foldSearch } from './foldSearch.ts';

/** A text as searched: what people read in it, folded; no code blocks, comments and front matter. */
export interface SearchText {
  /** Lines that say something, each with a blank in front, so that ` wo` finds words that begin so. */
  readonly folded: string;
  /** Where each of these lines begins in `folded`. */
  readonly starts: readonly number[];
  /** Its zero-based line in the text. */
  readonly lines: readonly number[];
  readonly words: ReadonlySet<string>;
}

/** Reads a text for searching; remembered. */
export const searchTextOf = memoPair((source: MinuteText, _same: MinuteText): SearchText => {
  const parts: string[] = [];
  const starts: number[] = [];
  const lines: number[] = [];
  let length = 0;
  let opaque = 0;
  for (let line = 0; line < source.lines.starts.length; line++) {
    const whole = lineSpan(source.lines, line);
    while ((source.opaque[opaque]?.end ?? whole.end) < whole.end) opaque++;
    const hidden = source.opaque[opaque];
    if (whole.end === whole.start || (hidden && holds(hidden, whole))) continue;
    const folded = foldSearch(plainText(source, contentOf(source, line)));
    if (folded === '') continue;
    starts.push(length);
    lines.push(line);
    parts.push(` ${folded}\n`);
    length += folded.length + 2;
  }
  const folded = parts.join('');
  return { folded, starts, lines, words: new Set(folded.split(/[ \n]/)) };
});

/** Index of the searched line that holds `offset` of the folded text. */
export const searchedLineAt = ({ starts }: SearchText, offset: number): number =>
  firstFrom(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;

/** A searched line, folded, with the blank in front. */
export const searchedLine = ({ folded, starts }: SearchText, index: number): string =>
  folded.slice(starts[index], starts[index + 1] ?? folded.length);

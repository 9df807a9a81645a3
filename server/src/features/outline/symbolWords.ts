/** A name as searched: lower-case words of letters and digits, one blank between them, accents kept. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What can be found: its own name, and the words around it that count too, both folded. */
export interface Searchable {
  readonly folded: string;
  /** Name and context. */
  readonly all: string;
  /** The minute itself, as opposed to something in it. */
  readonly isMinute: boolean;
}

/**
 * How well `words` (folded) fit, best 0: the whole name, its beginning, beginnings of words in it, parts of words, words
 * of the context. Nothing where a word is missing, or where all are found in the context only: the day of a meeting
 * finds the minute, not all that was said.
 */
export function rankOfWords(entry: Searchable, words: readonly string[]): number | undefined {
  if (!words.every((word) => entry.all.includes(word))) return undefined;
  const query = words.join(' ');
  if (entry.folded === query) return 0;
  if (entry.folded.startsWith(query)) return 1;
  if (words.every((word) => beginsWord(entry.folded, word))) return 2;
  if (words.every((word) => entry.folded.includes(word))) return 3;
  return entry.isMinute || words.some((word) => entry.folded.includes(word)) ? 4 : undefined;
}

const beginsWord = (folded: string, word: string): boolean =>
  folded.startsWith(word) || folded.includes(` ${word}`);

/** Whether the letters occur in `folded` one after the other. */
export function scattered(folded: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = folded.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

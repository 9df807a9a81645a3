import { foldWords } from '#features/outline/symbolWords.ts';

/** A text as searched: its words in small letters, one blank between them, no accents: not every keyboard has them. */
export const foldSearch = (text: string): string =>
  foldWords(text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[ßẞ]/g, 'ss'));

import { distance } from 'fastest-levenshtein';
import type { Snapshot } from '#workspace/snapshot.ts';
import { searchTextOf } from './searchText.ts';

/** More spellings of one word would find everything. */
const mostWords = 8;

/**
 * The words of all minutes that `typed` (folded) most likely means: a slip of the pen away, the nearest and then the
 * most frequent first. Nothing for short words, which are all alike.
 */
export function nearWords(snapshot: Snapshot, typed: string): readonly string[] {
  const allowed = typed.length < shortest ? 0 : typed.length < 8 ? 1 : 2;
  if (allowed === 0 || typed.length > longest) return [];
  const found: { readonly word: string; readonly away: number; readonly count: number }[] = [];
  for (const [word, count] of vocabulary(snapshot.texts)) {
    if (Math.abs(word.length - typed.length) > allowed || word === typed) continue;
    // Another day or number is no slip of the pen.
    if (digitsOf(word) !== digitsOf(typed)) continue;
    const away = slips(word, typed);
    if (away <= allowed) found.push({ word, away, count });
  }
  const least = Math.min(...found.map(({ away }) => away));
  return found
    .filter(({ away }) => away === least)
    .toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => word);
}

/** Whether a word of any minute begins with `typed`; of short words that is taken for granted. */
export function isKnown(snapshot: Snapshot, typed: string): boolean {
  if (typed.length < shortest) return true;
  for (const word of vocabulary(snapshot.texts).keys()) if (word.startsWith(typed)) return true;
  return false;
}

const shortest = 4;
const longest = 40;

const digitsOf = (word: string): string => word.replace(/\D+/g, ' ').trim();

/** Two letters that changed places are one slip. */
function slips(word: string, typed: string): number {
  const letters = distance(word, typed);
  return letters === 2 && sorted(word) === sorted(typed) ? 1 : letters;
}

const sorted = (word: string): string => [...word].toSorted().join('');

const vocabularies = new WeakMap<Snapshot['texts'], ReadonlyMap<string, number>>();

/** All words with the number of texts that have them. */
function vocabulary(texts: Snapshot['texts']): ReadonlyMap<string, number> {
  const ready = vocabularies.get(texts);
  if (ready !== undefined) return ready;
  const words = new Map<string, number>();
  for (const text of texts.values()) {
    for (const word of searchTextOf(text, text).words) {
      if (word.length >= shortest - 1 && word.length <= longest + 2)
        words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  vocabularies.set(texts, words);
  return words;
}

import { distance } from 'fastest-levenshtein';

/** A short text as it is compared with others: a topic, or a line of a team update. */
export interface Words {
  /** Letters and digits alone, lower-case, without blanks; the empty string where nothing is left. */
  readonly key: string;
  /** What matters in it, in order: no fillers, endings cut off. */
  readonly stems: readonly string[];
  readonly stemSet: ReadonlySet<string>;
}

/** Longer texts are compared by their beginning. */
const longest = 400;

/** Numbers of issues and people say nothing of the topic itself: `issues/#12`, `(@jo)`. */
const references =
  /(?:[\w.-]{1,60}\/){0,3}[\w.-]{0,60}#\d+|@[\w-]+|https?:\/\/\S+|:[a-z_]{2,30}:/gi;

/** Words of meetings and of every language's grammar, which many topics share. */
const fillers: ReadonlySet<string> = new Set(
  (
    'the and for with from about into this that will are was were been has have not our its new next some more ' +
    'discussion discussed discuss talk talked update updates regarding ' +
    'und der die das den für mit von zum zur'
  ).split(' '),
);

/** Reads a text without markup. */
export function wordsOf(plain: string): Words {
  const text = plain.slice(0, longest);
  const folded = fold(text.replace(references, ' '));
  const words = folded === '' ? fold(text) : folded;
  const stems = words.split(' ').filter(isTelling).map(stemOf);
  return { key: words.replaceAll(' ', ''), stems, stemSet: new Set(stems) };
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isTelling = (word: string): boolean =>
  (word.length > 2 || (word.length > 1 && /\d/.test(word))) &&
  !/^\d+$/.test(word) &&
  !fillers.has(word);

/** `validations` and `validated`, `standards` and `standardization` share their beginning. */
const stemOf = (word: string): string => word.replace(/s$/, '').slice(0, 6);

const shortestBeginning = 7;
const shortestSingle = 4;
const leastShare = 0.6;
const typos = 0.2;
const firstWords = 3;

/**
 * Whether `line` tells of `topic`: the same words, one begins with the other, most words of the shorter, or a slip of
 * the pen. A single word has to stand in front, because `waiting for Zuul` does not report on Zuul.
 */
export function tellsOf(line: Words, topic: Words): boolean {
  if (line.key === '' || topic.key === '') return false;
  if (line.key === topic.key) return true;
  if (beginsWith(line.key, topic.key) || beginsWith(topic.key, line.key)) return true;
  const [short, long] = line.stemSet.size <= topic.stemSet.size ? [line, topic] : [topic, line];
  const [single] = short.stems;
  if (short.stemSet.size === 1 && single !== undefined) {
    return single.length >= shortestSingle && long.stems.slice(0, firstWords).includes(single);
  }
  const common = [...short.stemSet].filter((stem) => long.stemSet.has(stem)).length;
  return (common >= 2 && common / short.stemSet.size >= leastShare) || isTypo(line.key, topic.key);
}

const beginsWith = (text: string, beginning: string): boolean =>
  beginning.length >= shortestBeginning && text.startsWith(beginning);

function isTypo(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) * typos;
  return (
    Math.max(a.length, b.length) <= 120 &&
    Math.abs(a.length - b.length) <= allowed &&
    distance(a, b) <= allowed
  );
}

import { lineAt, lineSpan } from '#base/lineMap.ts';
import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { firstFrom } from '#workspace/spans.ts';
import { foldSearch } from './foldSearch.ts';
import { trailAt, trailsOf } from './headingTrail.ts';
import { isKnown, nearWords } from './nearWords.ts';
import { type SearchText, searchedLine, searchedLineAt, searchTextOf } from './searchText.ts';

/** A line in which something was found. */
export interface FoundLine {
  readonly path: RepoPath;
  readonly span: Span;
}

/** What was found, and by which words where they are others than those typed. */
export interface FoundWords {
  readonly lines: readonly FoundLine[];
  readonly instead: readonly string[];
}

/** For each word typed what is searched for: one of them has to be there, a blank in front is the beginning of a word. */
type Needles = readonly (readonly string[])[];

const mostWords = 12;
const nothing: FoundWords = { lines: [], instead: [] };

/**
 * The lines of all minutes in which every word of `query` occurs: at least one in the line itself, the others also in
 * the headings above, the meeting's name or its date. Words that begin so; where there are none, parts of words; where
 * there are none either, words that were most likely meant.
 */
export function findWords(snapshot: Snapshot, query: string): FoundWords {
  const words = wordsOf(query).slice(0, mostWords);
  if (words.length === 0) return nothing;
  const beginnings = search(snapshot, words.map(beginning));
  if (beginnings.length > 0) return { lines: beginnings, instead: [] };
  const parts = search(snapshot, words.map(part));
  if (parts.length > 0) return { lines: parts, instead: [] };
  const unknown = words.filter((word) => !isKnown(snapshot, word));
  const meant = unknown.length === 0 ? words : unknown;
  const near = new Map(meant.map((word) => [word, nearWords(snapshot, word)]));
  const lines = search(
    snapshot,
    words.map((word) => [word, ...(near.get(word) ?? [])].flatMap(beginning)),
  );
  return { lines, instead: lines.length === 0 ? [] : [...near.values()].flat() };
}

/** Folded. Of a day or month no part counts by itself. */
const wordsOf = (query: string): readonly string[] =>
  query
    .split(/\s+/)
    .flatMap((typed) => {
      const folded = foldSearch(typed);
      return /^\d{4}-\d\d(?:-\d\d)?$/.test(typed) ? [folded] : folded.split(' ');
    })
    .filter((word) => word !== '');

const beginning = (word: string): readonly string[] => [` ${word}`];

/** Two letters are part of almost every word. */
const part = (word: string): readonly string[] => [word.length < 3 ? ` ${word}` : word];

function search(snapshot: Snapshot, needles: Needles): readonly FoundLine[] {
  const found: FoundLine[] = [];
  for (const [path, source] of snapshot.texts) {
    const text = searchTextOf(source, source);
    const minute = minuteOf(snapshot, path);
    if (minute === undefined) continue;
    const around = aroundOf(minute, minute);
    const isPossible = needles.every((list) => isIn(list, text.folded) || isIn(list, around.all));
    if (!isPossible) continue;
    const lines = [...searchText(minute, text, around, needles)];
    found.push(...(lines.length === 0 && isMeant(around, needles) ? [startOf(minute)] : lines));
  }
  return found;
}

/** Whether a day is named, and nothing but what the meeting of that day is called. */
const isMeant = ({ meeting }: Around, needles: Needles): boolean =>
  needles.flat().some((needle) => /^ ?\d{4} ?\d\d ?\d\d$/.test(needle)) &&
  needles.every((list) => isIn(list, meeting));

/** The title, else the first line. */
export const startOf = ({ path, title, source }: Minute): FoundLine => ({
  path,
  span: title?.heading.span ?? lineSpan(source.lines, 0),
});

const isIn = (list: readonly string[], text: string): boolean =>
  list.some((needle) => text.includes(needle));

/** What counts for every line of a minute. */
interface Around {
  /** Name and day of the meeting. */
  readonly meeting: string;
  /** The same with the proper names of teams. */
  readonly all: string;
}

const aroundOf = memoPair((minute: Minute, _same: Minute): Around => {
  const { series, date, path, title, updates } = minute;
  // Dates are typed with and without hyphens.
  const days = date === undefined ? '' : `${date} ${date.replaceAll('-', '')}`;
  const names = [series?.name, series?.id, days, path, title?.heading.text];
  const meeting = ` ${foldSearch(names.join(' '))}`;
  const teams = new Set(updates.map(({ team }) => team.name));
  return { meeting, all: `${meeting} ${foldSearch([...teams].join(' '))}` };
});

function* searchText(
  minute: Minute,
  text: SearchText,
  { meeting }: Around,
  needles: Needles,
): Generator<FoundLine> {
  const { lines } = minute.source;
  for (const index of candidates(minute, text, needles)) {
    const span = lineSpan(lines, text.lines[index] ?? 0);
    const trail = trailAt(minute, span.end);
    const isHeading = trail !== undefined && trail.node.heading.span.end >= span.start;
    const own = searchedLine(text, index) + (isHeading ? trail.words : '');
    const above = isHeading ? '' : (trail?.wordsBelow ?? '');
    const isSaid = (list: readonly string[]): boolean => isIn(list, above) || isIn(list, meeting);
    if (!needles.every((list) => isIn(list, own) || isSaid(list))) continue;
    // What the headings or the meeting's name say alone, they are found by themselves.
    const addsWord = needles.some((list) => isIn(list, own) && !isSaid(list));
    if (addsWord || needles.every((list) => isIn(list, own))) yield { path: minute.path, span };
  }
}

/** Indexes of the searched lines in which any word occurs, and of headings of teams that are called so otherwise. */
function candidates(minute: Minute, text: SearchText, needles: Needles): readonly number[] {
  const found = new Set<number>();
  for (const needle of needles.flat()) {
    for (let at = text.folded.indexOf(needle); at >= 0; ) {
      const index = searchedLineAt(text, at);
      found.add(index);
      const next = text.starts[index + 1];
      at = next === undefined ? -1 : text.folded.indexOf(needle, next);
    }
  }
  for (const { node } of minute.updates) {
    const words = trailsOf(minute, minute).get(node.heading)?.words ?? '';
    const line = lineAt(minute.source.lines, node.heading.span.start);
    const index = firstFrom(text.lines.length, (at) => (text.lines[at] ?? 0) >= line);
    if (text.lines[index] === line && needles.some((list) => isIn(list, words))) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

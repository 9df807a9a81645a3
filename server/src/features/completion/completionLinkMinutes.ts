import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { Config, Series } from '#config/model.ts';
import { firstTopics } from '#features/meetings/firstTopics.ts';
import { type LinkForm, linkForm, writtenForm, writtenPath } from '#features/writing/linkForm.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Candidate, CompletionOptions } from './completionItem.ts';
import type { LinkPlace } from './completionLinkPlace.ts';

/** More are of no use to anybody: more letters find the others. */
const mostMinutes = 100;

/** A minute that can be linked. */
interface Linkable {
  readonly path: RepoPath;
  readonly date: CalendarDate;
  readonly series: Series;
}

/**
 * The minutes of all series that fit what was typed by date, weekday, series, topic or a part of the path: those up to
 * the day of this one first, latest first. In the form that was begun, else in that of the surrounding text.
 */
export function linkedMinutes(
  snapshot: Snapshot,
  minute: Minute,
  place: LinkPlace,
  options: CompletionOptions,
): readonly Candidate[] {
  const { repository } = snapshot.config;
  if (place.isImage || (place.kind !== 'destination' && repository.url === undefined)) return [];
  const form = formAt(snapshot, minute, place);
  const written = (path: RepoPath): string => {
    const spelling = { isAngled: place.isAngled, mayAngle: place.kind === 'destination' };
    return writtenPath(form, repository, minute.path, path, spelling);
  };
  const search = searchFor(snapshot, minute, place, options);
  const byName: Linkable[] = [];
  const byTopic: Linkable[] = [];
  for (const one of inOrder(snapshot, minute)) {
    if (byName.length === mostMinutes) break;
    if (one.path === minute.path) continue;
    const fit = fitOf(snapshot, search, one, written);
    if (fit === 'name') byName.push(one);
    if (fit === 'topic' && byTopic.length < mostMinutes) byTopic.push(one);
  }
  return [...byName, ...byTopic].slice(0, mostMinutes).map((one, index) => {
    const text = written(one.path) + place.closing;
    return candidate(snapshot, one, search, text, index === 0 && place.typed === '');
  });
}

/** What was typed already wins over the habits of the text. */
function formAt(snapshot: Snapshot, minute: Minute, { kind, typed, span }: LinkPlace): LinkForm {
  const url = /^https?:\/\/(?:[^/]*\/)*?(blob|tree|raw|edit)\//i.exec(typed)?.[1]?.toLowerCase();
  if (url === 'tree' || url === 'raw' || url === 'edit') return { kind: 'url', form: url };
  if (kind !== 'destination' || /^https?:/i.test(typed)) return { kind: 'url', form: 'blob' };
  if (/^\.{0,2}\//.test(typed)) return writtenForm(typed);
  return linkForm(snapshot, minute, span.start);
}

/** All minutes, latest first; those of one day as the series are described. */
const allMinutes = memoPair(
  (_paths: object, config: Config, snapshot: Snapshot): readonly Linkable[] =>
    config.series
      .flatMap((series) =>
        minutesOfSeries(snapshot, series).map(({ path, date }) => ({ path, date, series })),
      )
      .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
);

/** Up to the day of this minute latest first, then what is still to come, next first. */
function* inOrder(snapshot: Snapshot, { date }: Minute): Generator<Linkable> {
  const all = allMinutes(snapshot.pathsKey, snapshot.config, snapshot);
  const next = date === undefined ? 0 : all.findIndex((one) => one.date <= date);
  const split = next < 0 ? all.length : next;
  yield* all.slice(split);
  yield* all.slice(0, split).toReversed();
}

/** What was typed, in small letters. */
interface Search {
  /** All minutes are meant. */
  readonly isOpen: boolean;
  /** A part of what is written, where a path or URL was begun. */
  readonly part: string | undefined;
  readonly words: readonly string[];
}

function searchFor(
  { config }: Snapshot,
  { source }: Minute,
  { typed, span, closing }: LinkPlace,
  { trigger, isRepeated }: CompletionOptions,
): Search {
  // Asked by hand in a link that is there, the user wants another one.
  const isAsked = trigger === undefined && isRepeated !== true && closing === '';
  const isFilled = /\.(?:md|markdown)(?:#.*)?$/i.test(slice(source.text, span));
  const words = searchWords(typed, config.repository.url);
  const isUrl = /^https?:/i.test(typed);
  return {
    isOpen: (isAsked && isFilled) || /^[./]*$/.test(typed.trim()),
    part: isUrl || typed.includes('/') ? typed.toLowerCase() : undefined,
    words,
  };
}

/** What was typed without the repository's URL and the dots of a path. */
function searchWords(typed: string, url: string | undefined): readonly string[] {
  const lower = typed.toLowerCase();
  const own = `${url}/`.toLowerCase();
  const tail = lower.startsWith(own) ? lower.slice(own.length) : lower;
  if (/^https?:/.test(tail)) return [];
  return tail
    .replace(/^\.{0,2}\//, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What of a minute fits: what it is called, or also what it is about. */
function fitOf(
  { texts }: Snapshot,
  { isOpen, part, words }: Search,
  { path, date, series }: Linkable,
  written: (path: RepoPath) => string,
): 'name' | 'topic' | undefined {
  if (isOpen) return 'name';
  if (part !== undefined && holdsPart(written(path).toLowerCase(), part)) return 'name';
  if (words.length === 0) return undefined;
  const compact = date.replaceAll('-', '');
  const days = `${date} ${compact} ${date.slice(5)} ${compact.slice(4)} ${weekdayOf(date)}`;
  const name = ` ${days} ${series.id} ${series.name} ${path}`.toLowerCase();
  const has = (all: string, word: string): boolean =>
    all.includes(` ${word}`) || all.includes(`/${word}`);
  if (words.every((word) => has(name, word))) return 'name';
  const text = texts.get(path);
  const topics = text === undefined ? '' : headingWords(text);
  return words.every((word) => has(name, word) || has(topics, word)) ? 'topic' : undefined;
}

/** Dates are typed with and without hyphens. */
const holdsPart = (written: string, part: string): boolean =>
  written.includes(part) || written.includes(part.replace(/(?<=\d)-(?=\d|$)/g, ''));

const wordsOf = new WeakMap<MinuteText, string>();

/** The words of all headings in small letters, with a blank before each. */
function headingWords(text: MinuteText): string {
  const known = wordsOf.get(text);
  if (known !== undefined) return known;
  const all = text.headings
    .map((heading) => heading.text)
    .join(' ')
    .toLowerCase();
  const read = ` ${all.replace(/\s+/g, ' ')} ${all.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  wordsOf.set(text, read);
  return read;
}

/** The headings by which a minute was found; none where its name or day says all that was typed. */
function meantTopics(text: MinuteText | undefined, words: readonly string[]): readonly string[] {
  const has = (heading: string, word: string): boolean =>
    ` ${heading}`.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(` ${word}`);
  return (text?.headings ?? [])
    .slice(1)
    .map((heading) => heading.text.replace(/\s+/g, ' ').trim())
    .filter((heading) => words.some((word) => has(heading.toLowerCase(), word)))
    .slice(0, 3);
}

/** Longer ones leave no room for the label. */
const longestDetail = 60;

function candidate(
  snapshot: Snapshot,
  { path, date, series }: Linkable,
  { words }: Search,
  text: string,
  preselect: boolean,
): Candidate {
  const minute = minuteOf(snapshot, path);
  const first = minute === undefined ? [] : firstTopics(minute, 8);
  const topics = [...new Set([...meantTopics(snapshot.texts.get(path), words), ...first])];
  const compact = date.replaceAll('-', '');
  const about = [series.name, ...topics.slice(0, 3)].join(' · ');
  return {
    label: `${date} ${weekdayOf(date)}`,
    labelDetail: about.length > longestDetail ? `${about.slice(0, longestDetail)}…` : about,
    detail: path,
    kind: 'minute',
    names: [date, compact, compact.slice(4), series.id, series.name, ...topics],
    rendered: { text, snippet: text, stops: 0 },
    documentation: [`${series.name}: ${path}`, ...topics.map((topic) => `- ${topic}`)].join('\n'),
    preselect,
  };
}

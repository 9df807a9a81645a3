import { type CalendarDate, daysBetween } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { byRecency } from './byRecency.ts';
import type { DatedText } from './datedText.ts';
import { gather } from './gather.ts';
import type { DatedPath } from './inferPath.ts';
import { titleHeading } from './inferTitle.ts';
import { areAlike } from './likeness.ts';
import { looksLikeMinutes } from './meetingEvidence.ts';
import type { Team } from './model.ts';
import { type NamedFiles, pathPatterns } from './pathPattern.ts';
import { byWords } from './suffixWords.ts';

/** One dated file. */
export interface DatedFile {
  readonly path: RepoPath;
  readonly date: CalendarDate;
}

/** Dated files of one series, ascending by date. */
export interface Group {
  /** The first one is how the latest are named. */
  readonly patterns: readonly [string, ...string[]];
  readonly files: readonly DatedFile[];
  readonly place: Place;
}

/** What the names of a group have in common beside the date. */
export type Place = Pick<DatedPath, 'folder' | 'before' | 'ending'>;

/** What all inference knows. */
export interface InferenceContext {
  readonly teams: readonly Team[];
  readonly texts: ReadonlyMap<RepoPath, MinuteText>;
  /** Folded names of the folders that hold minutes. */
  readonly folders: ReadonlySet<string>;
}

/** So many minutes are read to tell what a series looks like. */
const recentCount = 8;
/** Where there are so many of the last year, older ones say no more. */
const enoughCount = 3;

/** Earlier first; of one day, by name. */
export const byDate = (a: DatedFile, b: DatedFile): number =>
  a.date < b.date || (a.date === b.date && a.path < b.path) ? -1 : 1;

/** Files that are named alike, and those of the same folder whose names differ only in how the date is written. */
export function groupsOf(dated: readonly DatedPath[]): readonly Group[] {
  const places = gather(dated, ({ folder, before, ending }) => [folder, before, ending].join('\n'));
  const alike = gather([...places.values()].flatMap(byWords), (file) => file.key);
  const counted = gather(alike.values(), ([file]) => withoutCount(file));
  const named = [...counted.values()].flatMap((groups) => {
    // Meetings that are counted have a name of their own each.
    const isCounted = groups.length > 1 && groups.every((files) => files.length === 1);
    return (isCounted ? [groups.flat()] : groups).flatMap((files) => {
      const [first] = files;
      if (!first) return [];
      const { folder, before, ending } = first;
      const place = { folder, before: isCounted ? masked(before) : before, ending };
      return { place, named: pathPatterns(files.toSorted(byDate)) };
    });
  });
  const together = gather(named, ({ place }) => Object.values(place).join('\n'));
  return [...together.values()].flatMap((group) => {
    const all = group.flatMap((one) => one.named);
    return groupOf(group[0].place, all) ?? [];
  });
}

const masked = (text: string): string => text.replace(/\d+/g, '#');

/** What the names of counted meetings have in common. */
const withoutCount = ({ folder, before, ending, pieces }: DatedPath): string =>
  [folder, masked(before), ending, ...pieces.map(({ kind }) => kind)].join('\n');

/** One group of what several patterns name. */
function groupOf(place: Place, named: readonly NamedFiles[]): Group | undefined {
  const files = named.flatMap((one) => one.files).toSorted(byDate);
  const recent = files.slice(-recentCount).toReversed();
  const latest = (one: NamedFiles): number => one.files.filter((it) => recent.includes(it)).length;
  const patterns = named
    .toSorted((a, b) => latest(b) - latest(a) || b.files.length - a.files.length)
    .map(({ pattern }) => pattern);
  const patternsOf = (file: DatedFile): readonly string[] =>
    named.filter((one) => one.files.some((it) => it === file)).map(({ pattern }) => pattern);
  const current = byRecency(recent.map(patternsOf)).slice(0, 1);
  const [first, ...others] = new Set([...current.map(({ value }) => value), ...patterns]);
  return first === undefined ? undefined : { place, patterns: [first, ...others], files };
}

/** The latest texts of `files` that were read, latest first. */
export function recentTexts(
  files: readonly DatedFile[],
  texts: ReadonlyMap<RepoPath, MinuteText>,
): readonly DatedText[] {
  const recent: DatedText[] = [];
  for (const { path, date } of files.toReversed()) {
    const text = texts.get(path);
    if (text) recent.push({ text, date });
    if (recent.length >= recentCount) break;
  }
  const lastYear = recent.filter(({ date }) => daysBetween(date, recent[0]?.date ?? date) <= 366);
  return lastYear.length >= enoughCount ? lastYear : recent;
}

/** Two dated files are a series, one if its title is dated too; what they say has to be about a meeting. */
export function isSeries(group: Group, texts: ReadonlyMap<RepoPath, MinuteText>): boolean {
  const dated = recentTexts(group.files, texts);
  const recent = dated.map(({ text }) => text);
  const [latest] = recent;
  if (group.files.length < 2 && !(latest && titleHeading(latest)?.dated)) return false;
  return looksLikeMinutes(recent, group.patterns[0]) || areAlike(dated, group.patterns[0]);
}

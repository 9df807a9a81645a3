import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { patternFolder } from './datePattern.ts';
import { gather } from './gather.ts';
import { type DatedPath, patternOfPaths } from './inferPath.ts';
import { titleHeading } from './inferTitle.ts';
import { looksLikeMinutes } from './meetingEvidence.ts';
import type { Team } from './model.ts';

/** One dated file. */
export interface DatedFile {
  readonly path: RepoPath;
  readonly date: CalendarDate;
}

/** Dated files of one series, ascending by date. */
export interface Group {
  /** The first one is how most are named. */
  readonly patterns: readonly [string, ...string[]];
  readonly files: readonly DatedFile[];
}

/** What all inference knows. */
export interface InferenceContext {
  readonly teams: readonly Team[];
  readonly texts: ReadonlyMap<RepoPath, MinuteText>;
  /** Folded names of the folders that hold minutes. */
  readonly folders: ReadonlySet<string>;
}

/** So many minutes are read to tell what a series looks like. */
const recentCount = 8;

/** Earlier first; of one day, by name. */
export const byDate = (a: DatedFile, b: DatedFile): number =>
  a.date < b.date || (a.date === b.date && a.path < b.path) ? -1 : 1;

/** Files that are named alike, and those of the same folder whose names differ only in how the date is written. */
export function groupsOf(dated: readonly DatedPath[]): readonly Group[] {
  const alike = gather(dated, (file) => file.key);
  const named = [...alike.values()].map((files) => ({ pattern: patternOfPaths(files), files }));
  const together = gather(named, ({ pattern }) => placeOf(pattern));
  return [...together.values()].map((group) => {
    const patterns = group
      .toSorted((a, b) => b.files.length - a.files.length)
      .map(({ pattern }) => pattern);
    const [first = group[0].pattern, ...others] = patterns;
    return {
      patterns: [first, ...others],
      files: group.flatMap(({ files }) => files).toSorted(byDate),
    };
  });
}

/** The folder, what stands before the date, and the ending: `main/{YYYY}/CG-{MM}-{DD}.md` is `main`, `CG-`, `.md`. */
function placeOf(pattern: string): string {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  // In a folder for every meeting, each file is something of its own.
  const before = name.includes('{') ? name.slice(0, name.indexOf('{')) : name;
  return [patternFolder(pattern), before, pattern.slice(pattern.lastIndexOf('}') + 1)].join('\n');
}

/** The latest texts of `files` that were read, latest first. */
export function recentTexts(
  files: readonly DatedFile[],
  texts: ReadonlyMap<RepoPath, MinuteText>,
): readonly MinuteText[] {
  const recent: MinuteText[] = [];
  for (let index = files.length - 1; index >= 0 && recent.length < recentCount; index--) {
    const text = texts.get(files[index]?.path ?? '');
    if (text) recent.push(text);
  }
  return recent;
}

/** Two dated files are a series, one if its title is dated too; what they say has to be about a meeting. */
export function isSeries(group: Group, texts: ReadonlyMap<RepoPath, MinuteText>): boolean {
  const recent = recentTexts(group.files, texts);
  const [latest] = recent;
  if (group.files.length < 2 && !(latest && titleHeading(latest)?.dated)) return false;
  return looksLikeMinutes(recent, group.patterns[0]);
}

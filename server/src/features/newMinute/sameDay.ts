import type { CalendarDate } from '#base/calendarDate.ts';
import { basename, dirname, type RepoPath } from '#base/path.ts';
import { formatPattern } from '#config/datePattern.ts';
import { readDatedPath } from '#config/inferPath.ts';
import { meetingDate } from '#config/inferRhythm.ts';
import { titleDateOf } from '#config/inferTitle.ts';
import type { Form, Series } from '#config/model.ts';
import { minutesOfSeries, seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Minutes of a day that are there already. */
export interface SameDay {
  /** The one that a new minute would be: named by one of the patterns, nothing added. */
  readonly own: RepoPath | undefined;
  /** Others of the same meeting: a second notation of the date, a name of its own (`-workshop`), a slip in the name. */
  readonly others: readonly RepoPath[];
}

/**
 * What there is of the minutes of `series` on `date`, by names and by the titles of what was read; `path` is where a new
 * one would be.
 */
export function sameDay(
  snapshot: Snapshot,
  series: Series,
  { include }: Form,
  date: CalendarDate,
  path: RepoPath,
): SameDay {
  const own = [...include.map((pattern) => formatPattern(pattern, date)), path].filter((one) =>
    isThere(snapshot, one),
  );
  const known = minutesOfSeries(snapshot, series).flatMap((minute) => {
    const text = snapshot.texts.get(minute.path);
    const day = meetingDate(minute.date, text && titleDateOf(text), series.weekdays);
    return minute.date === date || day === date ? minute.path : [];
  });
  const [first, ...others] = new Set([...own, ...known, ...namesakes(snapshot, path, date)]);
  const isOwn = first !== undefined && own.includes(first);
  return isOwn
    ? { own: first, others }
    : { own: undefined, others: first === undefined ? [] : [first, ...others] };
}

/** Files beside `path` with the day in their name that no series claims. */
const namesakes = (
  { config, texts }: Snapshot,
  path: RepoPath,
  date: CalendarDate,
): readonly RepoPath[] =>
  [...texts.keys()].filter(
    (one) =>
      dirname(one) === dirname(path) &&
      readDatedPath(one)?.date === date &&
      seriesOfPath(config, one) === undefined,
  );

function isThere(snapshot: Snapshot, path: RepoPath): boolean {
  if (snapshot.texts.has(path)) return true;
  const folder = snapshot.files.folder(dirname(path));
  return folder.kind === 'listed' && folder.entries.has(basename(path));
}

import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { firstTopics } from './firstTopics.ts';
import { sameWeekOf, type WeekMinute } from './sameWeek.ts';

/** One line of the list that *Minutes of the Same Week* shows. */
export interface WeekEntry extends WeekMinute {
  readonly weekday: string;
  /** What it is about, e.g. `Storage outage · Release 6`; empty where it has no topics. */
  readonly topics: string;
}

/** The list, or a sentence that says why there is none. */
export type WeekList =
  | { readonly kind: 'list'; readonly title: string; readonly entries: readonly WeekEntry[] }
  | { readonly kind: 'none'; readonly message: string };

const topicsShown = 4;

/** What *Minutes of the Same Week* shows for the document at `path`. */
export function weekList(snapshot: Snapshot, path: RepoPath): WeekList {
  const minute = minuteOf(snapshot, path);
  if (minute?.series === undefined) return { kind: 'none', message: noSeries };
  const found = sameWeekOf(snapshot, minute);
  if (found === undefined) return { kind: 'none', message: noDate };
  const { from, until } = found.week;
  const days = `from ${dayName(from)} to ${dayName(until)}`;
  if (found.minutes.length === 0) {
    return { kind: 'none', message: `There are no other minutes ${days}.` };
  }
  const entries = found.minutes.map((one) => {
    const other = minuteOf(snapshot, one.path);
    const topics = other === undefined ? [] : firstTopics(other, topicsShown);
    return { ...one, weekday: weekdayOf(one.date), topics: topics.join(' · ') };
  });
  return { kind: 'list', title: `Minutes ${days}`, entries };
}

const noSeries = 'This document belongs to no series of meetings, so its week is not known.';
const noDate = 'This minute says no date, so its week is not known. Write the date into its title.';

/** `Thu 2023-06-29`. */
const dayName = (date: CalendarDate): string => `${weekdayOf(date).slice(0, 3)} ${date}`;

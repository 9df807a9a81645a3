import { addDays, type CalendarDate } from '#base/calendarDate.ts';
import type { Series, Team } from '#config/model.ts';
import { type DatedMinute, isExtra, minutesOfSeries, teamMinutes } from './seriesIndex.ts';
import type { Snapshot } from './snapshot.ts';

/** The days a weekly reports on: after the previous minute, up to and with its own day. */
export interface MeetingWindow {
  /** Exclusive. */
  readonly after: CalendarDate;
  /** Inclusive. */
  readonly until: CalendarDate;
}

const longestWindow = 14;

/**
 * The window of the minute of `series` on `date`: (previous existing minute, `date`], at most 14 days, because after
 * a pause older team minutes were reported elsewhere or are stale.
 */
export function windowOf(snapshot: Snapshot, series: Series, date: CalendarDate): MeetingWindow {
  const earliest = addDays(date, -longestWindow);
  const minutes = minutesOfSeries(snapshot, series);
  const previous = minutes[firstAtOrAfter(minutes, date) - 1]?.date;
  return {
    after: previous !== undefined && previous > earliest ? previous : earliest,
    until: date,
  };
}

/** The team's minutes that exist inside `window`, earliest first. */
export function teamMinutesInWindow(
  snapshot: Snapshot,
  team: Team,
  window: MeetingWindow,
): readonly DatedMinute[] {
  const minutes = teamMinutes(snapshot, team);
  const first = firstAtOrAfter(minutes, addDays(window.after, 1));
  return minutes.slice(first, firstAtOrAfter(minutes, addDays(window.until, 1)));
}

/**
 * The minutes that a weekly of `window` links for a team: the latest, as people do where there are several; minutes with
 * a text behind the date (`20230808-overflow.md`) only where there are no others.
 */
export function minutesToLink(
  snapshot: Snapshot,
  team: Team,
  window: MeetingWindow,
): DatedMinute | undefined {
  const minutes = teamMinutesInWindow(snapshot, team, window);
  return minutes.findLast(({ path }) => !isExtra(snapshot.config, path)) ?? minutes.at(-1);
}

/** Index of the first minute on or after `date`; the list's length where there is none. */
export function firstAtOrAfter(minutes: readonly DatedMinute[], date: CalendarDate): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = minutes[middle]?.date;
    if (at !== undefined && at < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

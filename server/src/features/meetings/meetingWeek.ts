import { addDays, type CalendarDate, weekdayOf, weekdays } from '#base/calendarDate.ts';
import type { Series } from '#config/model.ts';
import { seriesOfTeam } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { windowOf } from '#workspace/window.ts';
import { meetingOrder } from './meetingOrder.ts';

/** The days that belong together, first and last included. */
export interface MeetingWeek {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Whether teams report in this series. */
export const isWeekly = (series: Series): boolean =>
  series.kind === 'weekly' || series.reports.length > 0;

/**
 * The week that a meeting of `series` on `date` belongs to: what a weekly reports on, or is going to report on; the
 * calendar's week, Monday to Sunday, where no weekly is near.
 */
export function meetingWeek(snapshot: Snapshot, series: Series, date: CalendarDate): MeetingWeek {
  if (isWeekly(series)) return reportedIn(snapshot, series, date);
  for (const weekly of weekliesFor(snapshot, series)) {
    const week = weekOfWeekly(snapshot, weekly, date);
    if (week !== undefined) return week;
  }
  return calendarWeek(date);
}

function reportedIn(snapshot: Snapshot, weekly: Series, date: CalendarDate): MeetingWeek {
  const { after, until } = windowOf(snapshot, weekly, date);
  return { from: addDays(after, 1), until };
}

/** The weeklies in which the team of `series` reports before others. */
function weekliesFor(snapshot: Snapshot, series: Series): readonly Series[] {
  const { teams, series: all } = snapshot.config;
  const names = teams
    .filter((team) => seriesOfTeam(snapshot, team)?.id === series.id)
    .map(({ name }) => name);
  const weeklies = all.filter((one) => one.id !== series.id && isWeekly(one));
  const named = weeklies.filter(({ reports }) => reports.some((name) => names.includes(name)));
  return [...named, ...weeklies.filter((one) => !named.includes(one))];
}

function weekOfWeekly(
  snapshot: Snapshot,
  weekly: Series,
  date: CalendarDate,
): MeetingWeek | undefined {
  const { dated } = meetingOrder(snapshot, weekly);
  const next = dated.find((minute) => minute.date >= date);
  if (next !== undefined) {
    const week = reportedIn(snapshot, weekly, next.date);
    return week.from <= date && date <= week.until ? week : undefined;
  }
  // The weekly that is going to report it is not there yet.
  const last = dated.at(-1);
  if (last === undefined || weekly.cadence === undefined) return undefined;
  const until = addDays(last.date, weekly.cadence);
  return date <= until ? { from: addDays(last.date, 1), until } : undefined;
}

function calendarWeek(date: CalendarDate): MeetingWeek {
  const sinceMonday = (weekdays.indexOf(weekdayOf(date)) + 6) % 7;
  const from = addDays(date, -sinceMonday);
  return { from, until: addDays(from, 6) };
}

import { addDays, type CalendarDate, daysBetween, weekdayOf } from '#base/calendarDate.ts';
import { candidateDates, type Rhythm } from '#features/newMinute/candidateDates.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';

/** A meeting to come. */
export interface NextMeeting {
  readonly date: CalendarDate;
  /** `next: Thu 2023-07-06`. */
  readonly label: string;
  /** `in 3 days`. */
  readonly description: string;
}

/** Days; a minute that is dated further ahead is not what the next meeting follows. */
const farAhead = 60;

/**
 * The next meeting that has no minutes yet, today's included: of the dates that *New Minute* offers the first that
 * keeps the usual gap. Nothing for a series without a rhythm.
 */
export function nextMeeting(
  rhythm: Rhythm,
  minutes: readonly DatedMinute[],
  today: CalendarDate,
): NextMeeting | undefined {
  const { cadence, weekdays } = rhythm;
  if (cadence === undefined && weekdays.length === 0) return undefined;
  const existing = new Set(minutes.map(({ date }) => date));
  const last = minutes.findLast(({ date }) => date <= addDays(today, farAhead))?.date;
  const dates = candidateDates(rhythm, last, today).filter(
    (date) => date >= today && !existing.has(date),
  );
  const isUsual = (date: CalendarDate): boolean =>
    last === undefined || cadence === undefined || fits(daysBetween(last, date), cadence);
  const date = dates.find(isUsual) ?? dates[0];
  if (date === undefined) return undefined;
  const label = `next: ${weekdayOf(date).slice(0, 3)} ${date}`;
  return { date, label, description: inDays(daysBetween(today, date)) };
}

/** Whether meetings every `cadence` days come after `days`; a monthly one keeps its weekday, not its day. */
function fits(days: number, cadence: number): boolean {
  const rest = days % cadence;
  return Math.min(rest, cadence - rest) <= (cadence > 14 ? 3 : 0);
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

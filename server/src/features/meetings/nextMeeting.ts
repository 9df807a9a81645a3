import { type CalendarDate, daysBetween, weekdayOf } from '#base/calendarDate.ts';
import {
  candidateDates,
  keepsGap,
  lastMeeting,
  type Rhythm,
} from '#features/newMinute/candidateDates.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';

/** A meeting to come. */
export interface NextMeeting {
  readonly date: CalendarDate;
  /** `next: Thu 2023-07-06`. */
  readonly label: string;
  /** `in 3 days`. */
  readonly description: string;
}

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
  const existing = minutes.map(({ date }) => date);
  const last = lastMeeting(existing, today);
  const dates = candidateDates(rhythm, last, today).filter(
    (date) => date >= today && !existing.includes(date),
  );
  const date = dates.find((one) => keepsGap(rhythm, last, one)) ?? dates[0];
  if (date === undefined) return undefined;
  const label = `next: ${weekdayOf(date).slice(0, 3)} ${date}`;
  return { date, label, description: inDays(daysBetween(today, date)) };
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

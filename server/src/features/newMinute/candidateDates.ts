import {
  addDays,
  type CalendarDate,
  daysBetween,
  type Weekday,
  weekdayOf,
} from '#base/calendarDate.ts';
import type { Series } from '#config/model.ts';

/** How often a series meets, as far as its description says. */
export type Rhythm = Pick<Series, 'weekdays' | 'cadence'>;

/**
 * The dates that *New Minute* offers, earliest first: three to come; before them the first and the latest one that
 * were missed; `last` itself where it isn't over yet. 95 % of all meetings keep the weekday of the last one, only
 * 66 % the gap: so a meeting that comes less often is offered on the next such weekday too, a fortnightly one also a week
 * later.
 */
export function candidateDates(
  rhythm: Rhythm,
  last: CalendarDate | undefined,
  today: CalendarDate,
): readonly CalendarDate[] {
  if (last === undefined) return startingDates(rhythm, today);
  const dates = new Set<CalendarDate>(last >= today ? [last] : []);
  const nth = steps(rhythm, last);
  let next = Math.max(1, Math.floor(daysBetween(last, today) / averageGap(rhythm)) - 8);
  while (nth(next) < today) next++;
  if (next > 1) dates.add(nth(1)).add(nth(next - 1));
  for (const date of [nth(next), nth(next + 1), nth(next + 2)]) dates.add(date);
  if (next === 1 && daysBetween(last, nth(1)) > 7) dates.add(addDays(nth(1), 7));
  const [usual] = rhythm.weekdays;
  const keepsWeekday = rhythm.weekdays.includes(weekdayOf(last));
  const soon = last < today ? today : addDays(last, 1);
  dates.add(onOrAfter(soon, [weekdayOf(last)]));
  if (usual !== undefined && !keepsWeekday) dates.add(onOrAfter(soon, [usual]));
  return [...dates].toSorted();
}

/** Days; a minute that is dated further ahead is a slip of the pen, and not what the next meeting follows. */
const farAhead = 60;

/** The last of the days (ascending) on which a series met, or has begun its next minutes. */
export const lastMeeting = (
  dates: readonly CalendarDate[],
  today: CalendarDate,
): CalendarDate | undefined => dates.findLast((date) => date <= addDays(today, farAhead));

/** Whether `date` keeps the usual gap to `last`; a monthly meeting keeps its weekday, not its day. */
export function keepsGap(
  { cadence }: Rhythm,
  last: CalendarDate | undefined,
  date: CalendarDate,
): boolean {
  if (last === undefined || cadence === undefined) return true;
  const rest = daysBetween(last, date) % cadence;
  return Math.min(rest, cadence - rest) <= (cadence > 14 ? 3 : 0);
}

const gapOf = (rhythm: Rhythm): number =>
  Math.max(1, Math.min(366, Math.round(rhythm.cadence ?? 7)));

const averageGap = (rhythm: Rhythm): number =>
  gapOf(rhythm) < 7 && rhythm.weekdays.length > 0 ? 7 / rhythm.weekdays.length : gapOf(rhythm);

/** The n-th meeting after `last`. */
function steps(rhythm: Rhythm, last: CalendarDate): (count: number) => CalendarDate {
  const days = gapOf(rhythm);
  if (days >= 7) return (count) => nearest(addDays(last, count * days), weekdayOf(last));
  if (rhythm.weekdays.length === 0) return (count) => addDays(last, count * days);
  return (count) => {
    const { weekdays } = rhythm;
    const weeks = Math.floor((count - 1) / weekdays.length);
    let date = addDays(last, 7 * weeks);
    for (let left = count - weeks * weekdays.length; left > 0; left--) {
      date = onOrAfter(addDays(date, 1), weekdays);
    }
    return date;
  };
}

function startingDates(rhythm: Rhythm, today: CalendarDate): readonly CalendarDate[] {
  const first = rhythm.weekdays.length > 0 ? onOrAfter(today, rhythm.weekdays) : today;
  const nth = steps(rhythm, first);
  return [first, nth(1), nth(2)];
}

function onOrAfter(date: CalendarDate, weekdays: readonly Weekday[]): CalendarDate {
  for (let days = 0; days < 7; days++) {
    const candidate = addDays(date, days);
    if (weekdays.includes(weekdayOf(candidate))) return candidate;
  }
  return date;
}

/** A monthly gap of 30 days still ends on the usual weekday. */
function nearest(date: CalendarDate, weekday: Weekday): CalendarDate {
  for (const days of [0, 1, -1, 2, -2, 3, -3]) {
    const candidate = addDays(date, days);
    if (weekdayOf(candidate) === weekday) return candidate;
  }
  return date;
}

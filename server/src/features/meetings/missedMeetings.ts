import { addDays, type CalendarDate, daysBetween } from '#base/calendarDate.ts';
import type { Series } from '#config/model.ts';

/** Two existing meetings between which others would have been. */
export interface MeetingGap {
  readonly after: CalendarDate;
  readonly before: CalendarDate;
  /** At least one. */
  readonly count: number;
  /** Days from one meeting to the next at that time. */
  readonly step: number;
}

/** Steps before and after a gap that say how often the series met then. */
const memory = 4;
/** Fewer steps say nothing; then the description counts. */
const fewest = 3;
/** Days; who meets more often than every week leaves days out without missing one. */
const shortestStep = 7;
/** A step this much longer than usual is one with a meeting missing. */
const sure = 1.5;
/** Days; a meeting a day earlier or later than usual still is the usual one. */
const moved = 1;

/**
 * The gaps between the meetings on `dates` (ascending, each once): only what is sure. How often a series met is read
 * from the steps around, because over years that changes; where these follow no rule nothing is missing, nor before the
 * first and after the last meeting, nor in a series without a rhythm.
 */
export function missedMeetings(
  dates: readonly CalendarDate[],
  { cadence, weekdays }: Pick<Series, 'cadence' | 'weekdays'>,
): readonly MeetingGap[] {
  if (cadence === undefined || weekdays.length === 0) return [];
  const steps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
  return steps.flatMap((days, index) => {
    const after = dates[index];
    const before = dates[index + 1];
    if (after === undefined || before === undefined || days <= shortestStep * sure) return [];
    const around = [
      ...steps.slice(Math.max(0, index - memory), index),
      ...steps.slice(index + 1, index + 1 + memory),
    ];
    const step = around.length < fewest ? cadence : usualStep(around);
    if (step === undefined || step < shortestStep || days <= step * sure) return [];
    const count = stepsIn(days, step) - 1;
    return count > 0 ? [{ after, before, count, step }] : [];
  });
}

/** The days on which meetings would have been. */
export const missedDates = ({ after, count, step }: MeetingGap): readonly CalendarDate[] =>
  Array.from({ length: count }, (_, index) => addDays(after, (index + 1) * step));

/** How often `step` goes into `days`; where the second meeting was moved, the last one in full does not count. */
function stepsIn(days: number, step: number): number {
  const rest = days % step;
  const isUsual = Math.min(rest, step - rest) <= moved;
  return isUsual ? Math.round(days / step) : Math.floor(days / step);
}

/** The step that at least half of `steps` are; of two such the longer, with which less is missing. */
function usualStep(steps: readonly number[]): number | undefined {
  return steps
    .filter((step) => steps.filter((other) => other === step).length * 2 >= steps.length)
    .toSorted((a, b) => b - a)[0];
}

import { meetingDates } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { farAway, type NewMinuteProblem, noDate } from './newMinute.ts';
import { type DateOffer, dateOffer } from './seriesChoices.ts';
import { typedDay } from './typedDay.ts';

/** The day that somebody typed for a meeting of a series, which need not exist yet; or why it is none. */
export function dayOffer(
  snapshot: Snapshot,
  seriesId: string,
  typed: string,
): DateOffer | NewMinuteProblem {
  const { config, today } = snapshot;
  const day = typedDay(typed, today);
  const problem = day === undefined ? noDate(typed) : farAway(day, today);
  if (day === undefined || problem !== undefined) return { problem: problem ?? noDate(typed) };
  const series = config.series.find(({ id }) => id === seriesId);
  return dateOffer(day, series ? meetingDates(snapshot, series) : [], today);
}

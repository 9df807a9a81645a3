import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** The last minutes of the series before `minute`, latest first; decks only before decks. */
export function earlierMinutes(
  snapshot: Snapshot,
  minute: Minute,
  count: number,
): readonly Minute[] {
  const { series, date, source } = minute;
  if (series === undefined || date === undefined) return [];
  return minutesOfSeries(snapshot, series)
    .filter((one) => one.date < date && one.path !== minute.path)
    .slice(-count)
    .reverse()
    .flatMap(({ path }) => minuteOf(snapshot, path) ?? [])
    .filter((one) => one.source.isDeck === source.isDeck);
}

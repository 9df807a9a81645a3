import { type CalendarDate, type Weekday, weekdayOf } from '#base/calendarDate.ts';
import type { Series } from '#config/model.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** So many meetings before and behind say on which day a series met at that time. */
const reach = 4;
const fewest = 4;
const share = 0.4;

/** The weekdays on which the series met around `date`: it may have changed its day since. */
export function usualWeekdays(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate,
): readonly Weekday[] {
  const others = minutesOfSeries(snapshot, series).filter((one) => one.date !== date);
  const behind = others.findIndex((one) => one.date > date);
  const at = behind < 0 ? others.length : behind;
  const around = others
    .slice(Math.max(0, at - reach), at + reach)
    .map((one) => weekdayOf(one.date));
  if (around.length < fewest) return series.weekdays;
  const usual = [...new Set(around)].filter(
    (day) => around.filter((one) => one === day).length >= around.length * share,
  );
  return usual.length === 0 ? series.weekdays : usual;
}

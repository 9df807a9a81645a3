import { type CalendarDate, daysBetween, type Weekday, weekdayOf } from '#base/calendarDate.ts';
import { dirname, type RepoPath } from '#base/path.ts';
import type { Series } from '#config/model.ts';
import { meetingDates, seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { candidateDates, keepsGap, lastMeeting, type Rhythm } from './candidateDates.ts';
import { folderOf } from './newMinute.ts';

/** A series that can get a new minute; the wiring adds the repository it lies in. */
export interface SeriesOffer {
  readonly id: string;
  readonly name: string;
  /** E.g. `community-call · Thursdays · last 2023-06-29`. */
  readonly detail: string;
  /** Earliest first, at least three. */
  readonly dates: readonly DateOffer[];
  /** The one of them that is meant most probably: the nearest without a minute, of two the later. */
  readonly suggested: CalendarDate | undefined;
}

/** A date that *New Minute* offers. */
export interface DateOffer {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  /** E.g. `in 3 days, 7 days after the last`. */
  readonly detail: string;
  /** Whether a minute of that date exists already. */
  readonly exists: boolean;
}

/**
 * What *New Minute* offers: the series of the file or folder `at` first, then those that met most recently, those
 * that ended last.
 */
export function seriesChoices(
  snapshot: Snapshot,
  at: RepoPath | undefined,
): readonly SeriesOffer[] {
  const here = at === undefined ? undefined : seriesAt(snapshot, at)?.id;
  const offers = snapshot.config.series.map((series) => {
    const dates = meetingDates(snapshot, series);
    return { series, dates, last: lastMeeting(dates, snapshot.today) ?? dates.at(-1) };
  });
  offers.sort(
    (a, b) =>
      Number(b.series.id === here) - Number(a.series.id === here) ||
      Number(hasEnded(a.series, snapshot)) - Number(hasEnded(b.series, snapshot)) ||
      (b.last ?? '').localeCompare(a.last ?? ''),
  );
  return offers.map(({ series, dates, last }) => ({
    id: series.id,
    name: series.name,
    detail: seriesDetail(series, last),
    ...dateOffers(series, dates, snapshot.today),
  }));
}

/** The dates to offer for a series that met on the days `existing` (ascending). */
export function dateOffers(
  rhythm: Rhythm,
  existing: readonly CalendarDate[],
  today: CalendarDate,
): Pick<SeriesOffer, 'dates' | 'suggested'> {
  const last = lastMeeting(existing, today);
  const dates = candidateDates(rhythm, last, today).map((date) => dateOffer(date, existing, today));
  const distance = ({ date }: DateOffer): number => Math.abs(daysBetween(today, date));
  // Between the meetings of a month only today is one more, all others keep the gap.
  const isMeant = ({ date, exists }: DateOffer): boolean =>
    !exists && (date === today || !isRare(rhythm) || keepsGap(rhythm, last, date));
  const [nearest] = dates
    .filter(isMeant)
    .toReversed()
    .toSorted((a, b) => distance(a) - distance(b));
  return { dates, suggested: nearest?.date };
}

const isRare = ({ cadence }: Rhythm): boolean => cadence !== undefined && cadence > 14;

const hasEnded = (series: Series, { today }: Snapshot): boolean =>
  series.forms.every((form) => form.until !== undefined && form.until < today);

/** The series of a minute, or the one whose new minutes would lie in or below the folder of `at`. */
export function seriesAt(snapshot: Snapshot, at: RepoPath): Series | undefined {
  const found = seriesOfPath(snapshot.config, at)?.series;
  if (found) return found;
  const { series } = snapshot.config;
  const inFolder = (folder: RepoPath): Series | undefined =>
    series.find((candidate) => folderOf(candidate) === folder && folder !== '');
  return inFolder(at) ?? inFolder(dirname(at));
}

function seriesDetail(series: Series, last: CalendarDate | undefined): string {
  const weekday = last ? weekdayOf(last) : series.weekdays[0];
  return [
    folderOf(series),
    weekday === undefined ? '' : `${weekday}s`,
    last === undefined ? 'no minutes yet' : `last ${last}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How a date is shown in a series that met on the days `existing` (ascending). */
export function dateOffer(
  date: CalendarDate,
  existing: readonly CalendarDate[],
  today: CalendarDate,
): DateOffer {
  const last = lastMeeting(existing, today);
  const exists = existing.includes(date);
  const parts = [fromToday(daysBetween(today, date))];
  if (exists) parts.push('exists already');
  else if (last !== undefined && date > last)
    parts.push(`${days(daysBetween(last, date))} after the last`);
  return {
    date,
    weekday: weekdayOf(date),
    detail: parts.join(', '),
    exists,
  };
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

function fromToday(distance: number): string {
  if (distance === 0) return 'today';
  if (distance === 1) return 'tomorrow';
  return distance > 0 ? `in ${days(distance)}` : `${days(-distance)} ago`;
}

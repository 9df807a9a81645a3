import { type CalendarDate, daysBetween, weekdayOf } from '#base/calendarDate.ts';
import { basename, type RepoPath } from '#base/path.ts';
import { formatPattern } from '#config/datePattern.ts';
import type { Series } from '#config/model.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { meetingOrder } from './meetingOrder.ts';
import { undatedYear, yearOf } from './meetings.ts';
import { type MeetingGap, missedDates, missedMeetings } from './missedMeetings.ts';

/** One row below a year of the *Meetings* view. */
export type MeetingRow = MeetingRowText &
  (
    | { readonly kind: 'minute'; readonly path: RepoPath }
    /** A meeting that has no minutes, between two that have. */
    | { readonly kind: 'missed'; readonly date: CalendarDate }
    /** Many such meetings in a row. */
    | { readonly kind: 'pause' }
  );

/** What a row says. */
interface MeetingRowText {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
}

/** More meetings than this without minutes are one row. */
const mostMissed = 3;

interface Placed {
  readonly date: CalendarDate;
  readonly row: MeetingRow;
}

/** The minutes of one year of a series, latest first, with what is missing between them; empty for another year. */
export function meetingsOfYear(
  snapshot: Snapshot,
  seriesId: string,
  year: string,
): readonly MeetingRow[] {
  const series = snapshot.config.series.find(({ id }) => id === seriesId);
  if (series === undefined) return [];
  const { dated, undated } = meetingOrder(snapshot, series);
  if (year === undatedYear) return undated.map(undatedRow);
  const minutes = dated.filter(({ date }) => yearOf(date) === year);
  const rows = minutes.map((minute, index): Placed => {
    const isAlone = [minutes[index - 1], minutes[index + 1]].every(
      (it) => it?.date !== minute.date,
    );
    return { date: minute.date, row: minuteRow(series, minute, isAlone) };
  });
  return [...rows, ...gapRows(series, dated, year)]
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ row }) => row)
    .reverse();
}

function undatedRow(path: RepoPath): MeetingRow {
  const tooltip = `${path}\nNeither its name nor its title says a date.`;
  return { kind: 'minute', path, label: basename(path), description: 'no date', tooltip };
}

/** The file is named where its name says something else than the date, or another file says the same date. */
function minuteRow(series: Series, { date, path }: DatedMinute, isAlone: boolean): MeetingRow {
  const isUsual = series.forms.some(({ include }) =>
    include.some((pattern) => formatPattern(pattern, date) === path),
  );
  const file = isUsual && isAlone ? '' : ` · ${basename(path)}`;
  const weekday = weekdayOf(date);
  return {
    kind: 'minute',
    path,
    label: date,
    description: `${weekday.slice(0, 3)}${file}`,
    tooltip: `${series.name}, ${weekday}, ${date}\n${path}`,
  };
}

function gapRows(series: Series, minutes: readonly DatedMinute[], year: string): readonly Placed[] {
  const dates = [...new Set(minutes.map(({ date }) => date))];
  const years = new Set(dates.map(yearOf));
  return missedMeetings(dates, series).flatMap((gap) => {
    if (gap.count > mostMissed) {
      return yearOf(gap.after) === year ? [{ date: gap.after, row: pauseRow(gap) }] : [];
    }
    // A year without any minutes is not shown.
    return missedDates(gap)
      .filter((date) => yearOf(years.has(yearOf(date)) ? date : gap.after) === year)
      .map((date) => ({ date, row: missedRow(series, date) }));
  });
}

function missedRow(series: Series, date: CalendarDate): MeetingRow {
  const tooltip = `There are no minutes of ${series.name} for ${weekdayOf(date)}, ${date}.`;
  return { kind: 'missed', date, label: date, description: 'no minutes', tooltip };
}

function pauseRow({ after, before }: MeetingGap): MeetingRow {
  const weeks = Math.round(daysBetween(after, before) / 7);
  return {
    kind: 'pause',
    label: `${weeks} weeks without minutes`,
    description: '',
    tooltip: `There are no minutes between ${after} and ${before}.`,
  };
}

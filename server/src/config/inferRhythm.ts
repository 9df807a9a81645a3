import { type CalendarDate, daysBetween, type Weekday, weekdayOf } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { DatedFile } from './inferGroups.ts';
import { byFrequency, titleDateOf } from './inferTitle.ts';

/** When a series meets. */
export interface Rhythm {
  readonly weekdays: readonly Weekday[];
  readonly cadence: number | undefined;
}

/** Meetings that count: 95 % keep the weekday of the one before, but over years days change. */
const memory = 8;
/** Days that hold at least this share of the meetings are weekdays of the series. */
const share = 0.3;

/** Weekdays and usual gap from the last few of `dates` (ascending). */
function inferRhythm(dates: readonly CalendarDate[]): Rhythm {
  const distinct = meetingsOf([...new Set(dates)]).slice(-memory);
  const days = distinct.map(weekdayOf);
  const count = (day: Weekday): number => days.filter((other) => other === day).length;
  // A day that came once among others says nothing.
  const needed = days.length > 1 ? Math.max(2, days.length * share) : 1;
  return {
    weekdays: byFrequency(days).filter((day) => count(day) >= needed),
    cadence: usualGap(distinct),
  };
}

/** Weekdays and usual gap of the meetings whose minutes `files` (ascending) are. */
export function rhythmOf(
  files: readonly DatedFile[],
  texts: ReadonlyMap<RepoPath, MinuteText>,
): Rhythm {
  const { weekdays } = inferRhythm(files.map(({ date }) => date));
  return inferRhythm(
    files
      .map(({ path, date }) => {
        const text = texts.get(path);
        return meetingDate(date, text && titleDateOf(text), weekdays);
      })
      .toSorted(),
  );
}

/** A slip of the pen: another month or year, or day and month the wrong way round. */
const longestSlip = 400;

/** Where the name of a file and its title disagree, the side that falls on a usual weekday is right. */
export function meetingDate(
  fileDate: CalendarDate,
  titleDate: CalendarDate | undefined,
  weekdays: readonly Weekday[],
): CalendarDate {
  if (titleDate === undefined || weekdays.includes(weekdayOf(fileDate))) return fileDate;
  const isNear = Math.abs(daysBetween(fileDate, titleDate)) <= longestSlip;
  return isNear && weekdays.includes(weekdayOf(titleDate)) ? titleDate : fileDate;
}

/** Days that follow one another are one meeting, where weeks lie between these; but not with those who meet daily. */
function meetingsOf(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  const starts = dates.filter((date, index) => {
    const before = dates[index - 1];
    return before === undefined || daysBetween(before, date) > 1;
  });
  const gap = starts.length < dates.length ? usualGap(starts.slice(-memory)) : undefined;
  return gap !== undefined && gap >= severalWeeks ? starts : dates;
}

const severalWeeks = 14;

/** The most frequent gap; where none comes twice, the one in the middle. */
function usualGap(dates: readonly CalendarDate[]): number | undefined {
  const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
  const [most] = byFrequency(gaps);
  if (most === undefined) return undefined;
  if (gaps.filter((gap) => gap === most).length > 1) return most;
  const middle = gaps.toSorted((a, b) => a - b)[(gaps.length - 1) >> 1] ?? most;
  return middle >= 5 ? Math.max(7, Math.round(middle / 7) * 7) : middle;
}

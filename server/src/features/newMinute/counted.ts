import { type CalendarDate, daysBetween } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { formatPattern, matchPattern } from '#config/datePattern.ts';
import type { Series, TitleForm } from '#config/model.ts';
import { ordinalEnding } from '#config/patternText.ts';
import type { Minute } from '#workspace/minute.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';

/** `13` after `12`, `013` after `012`, `13th` after `12th`; nothing where it is no number. */
function following(text: string): string | undefined {
  const [, digits = '', ending = ''] = /^(\d{1,9})(st|nd|rd|th)?$/i.exec(text) ?? [];
  if (digits === '') return undefined;
  const next = Number(digits) + 1;
  return String(next).padStart(digits.length, '0') + (ending === '' ? '' : ordinalEnding(next));
}

/** Who meets seldom, but on days that follow one another, counts these once. */
const severalWeeks = 14;

/** The number that stands for `{text}` in the title of the minute after `last`, where meetings are counted. */
export function nextNumber(
  { pattern }: TitleForm,
  { cadence = 0 }: Series,
  last: Minute | undefined,
  date: CalendarDate,
): string | undefined {
  const text = last?.title?.heading.text;
  const number = text === undefined ? undefined : matchPattern(pattern, text)?.text;
  if (number === undefined) return undefined;
  const isNextDay = last?.date !== undefined && daysBetween(last.date, date) <= 1;
  return isNextDay && cadence >= severalWeeks ? number : following(number);
}

/** The path after that of `last` where meetings are counted in its name: `*` of the pattern is a number there. */
export function nextCountedPath(
  pattern: string,
  last: DatedMinute | undefined,
  date: CalendarDate,
): RepoPath | undefined {
  const [before, behind, ...more] = pattern.split('*');
  if (!last || before === undefined || behind === undefined || more.length > 0) return undefined;
  const [start, end] = [formatPattern(before, last.date), formatPattern(behind, last.date)];
  if (!last.path.startsWith(start) || !last.path.endsWith(end)) return undefined;
  const number = following(last.path.slice(start.length, last.path.length - end.length));
  if (number === undefined) return undefined;
  return `${formatPattern(before, date)}${number}${formatPattern(behind, date)}`;
}

import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { formatPattern, matchPattern } from '#config/datePattern.ts';
import type { TitleForm } from '#config/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';

/** `13` after `12`, `013` after `012`; nothing where it is no number. */
const following = (text: string): string | undefined =>
  /^\d{1,9}$/.test(text) ? String(Number(text) + 1).padStart(text.length, '0') : undefined;

/** The number that stands for `{text}` in the title of the minute after `last`, where meetings are counted. */
export function nextNumber({ pattern }: TitleForm, last: Minute | undefined): string | undefined {
  const text = last?.title?.heading.text;
  const number = text === undefined ? undefined : matchPattern(pattern, text)?.text;
  return number === undefined ? undefined : following(number);
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

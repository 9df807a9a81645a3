import type { CalendarDate } from '#base/calendarDate.ts';
import { formatPattern, hasDate } from '#config/datePattern.ts';
import { dateTokens } from '#config/inferTitle.ts';
import type { Minute } from '#workspace/minute.ts';

const fullDates = dateTokens.filter(hasDate);

/** `line` of `minute` with the day `to` where it says the minute's own day, in the notation that it has. */
export function movedDate(line: string, minute: Minute, to: CalendarDate): string {
  const days = new Set([minute.date, minute.fileDate, minute.titleDate]);
  let result = line;
  for (const day of days) if (day !== undefined) result = moved(result, day, to);
  return result;
}

function moved(line: string, from: CalendarDate, to: CalendarDate): string {
  const token = fullDates.find((one) => holds(line, formatPattern(one, from)));
  return token === undefined
    ? line
    : line.replaceAll(formatPattern(token, from), () => formatPattern(token, to));
}

/** As a date of its own: `2023062` is no part of a longer number. */
function holds(line: string, written: string): boolean {
  const at = line.indexOf(written);
  if (at < 0) return false;
  return !/\d/.test(line.charAt(at - 1)) && !/\d/.test(line.charAt(at + written.length));
}

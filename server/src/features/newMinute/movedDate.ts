import type { CalendarDate } from '#base/calendarDate.ts';
import { formatPattern, hasDate } from '#config/datePattern.ts';
import { dateTokens } from '#config/inferTitle.ts';
import type { Minute } from '#workspace/minute.ts';

const fullDates = dateTokens.filter(hasDate);

/** `June 3`, `June 3rd`, `3. Juni`. */
const withoutYear = dateTokens.filter((token) => token.includes('{D') && !token.includes('{YYYY'));

/** The weekday that stands beside a day moves along. */
const weekdays: readonly string[] = ['{Weekday}', '{Wochentag}'];

/** `line` of `minute` with the day `to` where it says the minute's own day, in the notation that it has. */
export const movedDate = (line: string, minute: Minute, to: CalendarDate): string =>
  daysOf(minute).reduce((text, day) => moved(text, day, to, fullDates), line);

/** {@link movedDate} of a line that says when the meeting is: there the year can be left out. */
export const movedMeetingDate = (line: string, minute: Minute, to: CalendarDate): string => {
  const result = movedDate(line, minute, to);
  if (result !== line) return result;
  return daysOf(minute).reduce((text, day) => moved(text, day, to, withoutYear), line);
};

const daysOf = ({ date, fileDate, titleDate }: Minute): readonly CalendarDate[] =>
  [...new Set([date, fileDate, titleDate])].filter((day) => day !== undefined);

function moved(
  line: string,
  from: CalendarDate,
  to: CalendarDate,
  tokens: readonly string[],
): string {
  const hasDay = /\d/.test(line);
  const fitting = hasDay ? tokens.filter((one) => asWritten(one, from).test(line)) : [];
  // `April` is a month in both languages.
  const german = fitting.find((one) => one.includes('Monat'));
  const isGerman = german !== undefined && asWritten('{Wochentag}', from).test(line);
  const token = isGerman ? german : fitting[0];
  return token === undefined
    ? line
    : [token, ...weekdays].reduce(
        (text, one) => text.replace(asWritten(one, from), () => formatPattern(one, to)),
        line,
      );
}

/** As a date or word of its own: `2023062` is no part of a longer number, `June 3` none of `June 3rd`. */
function asWritten(token: string, day: CalendarDate): RegExp {
  const text = formatPattern(token, day).replaceAll('.', '\\.');
  const around = hasDate(token) ? '\\d' : '[\\p{L}\\d]';
  return new RegExp(`(?<!${around})${text}(?!${around})`, 'gu');
}

import { type CalendarDate, calendarDate, parseDate } from '#base/calendarDate.ts';

/** The day of `now` in the IANA zone `timeZone`; in the machine's own zone where it is unknown or absent. */
export function today(timeZone: string | undefined, now = new Date()): CalendarDate {
  const local =
    calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ??
    ('1970-01-01' as CalendarDate);
  const format = timeZone === undefined ? undefined : formatOf(timeZone);
  return (format && parseDate(format.format(now))) ?? local;
}

// Making one takes longer than all else, and every snapshot asks for the day.
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone);
  if (known !== undefined || formats.has(timeZone)) return known;
  const format = newFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    // Swedish writes dates as YYYY-MM-DD.
    return new Intl.DateTimeFormat('sv-SE', { timeZone });
  } catch {
    return undefined;
  }
}

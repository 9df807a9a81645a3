import { type CalendarDate, calendarDate, parseDate } from '#base/calendarDate.ts';

/** The current day in the IANA zone `timeZone`; in the machine's own zone where it is unknown or absent. */
export function today(timeZone: string | undefined): CalendarDate {
  const now = new Date();
  const local =
    calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ??
    ('1970-01-01' as CalendarDate);
  if (timeZone === undefined) return local;
  try {
    // Swedish writes dates as YYYY-MM-DD.
    return parseDate(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)) ?? local;
  } catch {
    return local;
  }
}

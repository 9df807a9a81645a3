declare const brand: unique symbol;

/** A day of the proleptic Gregorian calendar as `YYYY-MM-DD`: no instant, no time zone; compares as a string. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** English weekday names, Sunday first as in `Date.prototype.getUTCDay`. */
export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** One of {@link weekdays}. */
export type Weekday = (typeof weekdays)[number];

const dayLength = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The date of year, month (1–12) and day, or nothing where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 0 || year > 9999) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Reads strict `YYYY-MM-DD`. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Year, month (1–12) and day of `date`. */
export function dateParts(date: CalendarDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

const dayNumber = (date: CalendarDate): number => {
  const { year, month, day } = dateParts(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
};

/** `date` moved by whole days (negative: back); clamped to the years 0000–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date((dayNumber(date) + days) * dayLength);
  const result = calendarDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
  return result ?? date;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  dayNumber(to) - dayNumber(from);

/** Weekday of `date`. */
export function weekdayOf(date: CalendarDate): Weekday {
  const index = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return weekdays[index] ?? 'Sunday';
}

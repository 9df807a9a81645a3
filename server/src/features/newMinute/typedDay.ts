import {
  addDays,
  type CalendarDate,
  dateParts,
  daysBetween,
  weekdayOf,
} from '#base/calendarDate.ts';
import { matchPattern } from '#config/datePattern.ts';

/** Longer texts are no date. */
const longest = 40;

/**
 * The day that somebody typed: a date in the usual notations (`2023-06-29`, `20230629`, `29.6.2023`, `29 June`), a
 * weekday (the next one, today's included; behind `last` the one before), `today`, `tomorrow`, `yesterday`, or days
 * from today (`+7`). English and German. Without a year, the nearest such day. Nothing where it can't be read.
 */
export function typedDay(typed: string, today: CalendarDate): CalendarDate | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '' || text.length > longest) return undefined;
  const distance = distances.get(text) ?? signedDays(text);
  if (distance !== undefined) return addDays(today, distance);
  return dayOfWeek(text, today) ?? writtenDate(text) ?? nearest(withoutYear(text, today), today);
}

const distances: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['heute', 0],
  ['now', 0],
  ['tomorrow', 1],
  ['morgen', 1],
  ['yesterday', -1],
  ['gestern', -1],
]);

const signedDays = (text: string): number | undefined =>
  /^[+-]\d{1,3}$/.test(text) ? Number(text) : undefined;

/** From Sunday on, each in English and German. */
const weekdayNames: readonly (readonly string[])[] = [
  ['sunday', 'sonntag'],
  ['monday', 'montag'],
  ['tuesday', 'dienstag'],
  ['wednesday', 'mittwoch'],
  ['thursday', 'donnerstag'],
  ['friday', 'freitag'],
  ['saturday', 'samstag'],
];

/** `so` is a German Sunday: two letters are how calendars there name their days. */
const shortestName = 2;

function dayOfWeek(text: string, today: CalendarDate): CalendarDate | undefined {
  const match = /^(?:(last|next|this|letzten?|nächsten?|am|on) )?(\p{L}+)\.?$/u.exec(text);
  const [, word = '', name = ''] = match ?? [];
  if (name.length < shortestName) return undefined;
  const meant = weekdayNames.flatMap((names, index) =>
    names.some((one) => one.startsWith(name)) ? index : [],
  );
  const [index, other] = meant;
  if (index === undefined || other !== undefined) return undefined;
  const own = weekdayNames.findIndex((names) => names[0] === weekdayOf(today).toLowerCase());
  const ahead = (index - own + 7) % 7;
  if (/^(?:last|letzte)/.test(word)) return addDays(today, ahead - 7);
  const isAfter = /^(?:next|nächste)/.test(word);
  return addDays(today, isAfter && ahead === 0 ? 7 : ahead);
}

const notations: readonly string[] = [
  '{YYYY-MM-DD}',
  '{YYYY-M-D}',
  '{YYYYMMDD}',
  '{YYYY/M/D}',
  '{D.M.YYYY}',
  '{D}. {M}. {YYYY}',
  '{D} {Month} {YYYY}',
  '{D}. {Month} {YYYY}',
  '{Do} {Month} {YYYY}',
  '{Month} {D} {YYYY}',
  '{Month} {D}, {YYYY}',
  '{Month} {Do} {YYYY}',
];

function writtenDate(text: string): CalendarDate | undefined {
  for (const notation of notations) {
    const date = matchPattern(notation, text)?.date;
    if (date !== undefined) return date;
  }
  return undefined;
}

/** `29.6.`, `29.6` and `29 June` in last year, this year and the next. */
function withoutYear(text: string, today: CalendarDate): readonly CalendarDate[] {
  const { year } = dateParts(today);
  return [year - 1, year, year + 1].flatMap(
    (one) =>
      writtenDate(`${text}${text.endsWith('.') ? '' : '.'}${one}`) ??
      writtenDate(`${text} ${one}`) ??
      [],
  );
}

function nearest(days: readonly CalendarDate[], today: CalendarDate): CalendarDate | undefined {
  const distance = (day: CalendarDate): number => Math.abs(daysBetween(today, day));
  return days.toSorted((a, b) => distance(a) - distance(b))[0];
}

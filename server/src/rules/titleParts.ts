import type { CalendarDate } from '#base/calendarDate.ts';
import type { Span } from '#base/range.ts';
import { formatPattern, hasDate, matchPattern } from '#config/datePattern.ts';
import type { DateMention, Heading, MinuteText } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';

/** The heading that titles a minute and the dates written in it. */
export interface TitleParts {
  readonly heading: Heading;
  readonly dates: readonly DateMention[];
}

/** Title and dates of `minute`; in decks the date can be a heading of its own below the title. */
export function titleParts({ source, title, titleDate }: Minute): TitleParts | undefined {
  if (title === undefined) return undefined;
  const index = source.headings.indexOf(title.heading);
  const own = source.dates.filter(({ heading }) => heading === index);
  const below = source.dates.find(
    ({ heading, date }) => heading !== undefined && heading > index && date === titleDate,
  );
  const dates = own.length > 0 || titleDate === undefined || below === undefined ? own : [below];
  return { heading: title.heading, dates };
}

/** Where a minute without title would have one; the beginning of its first line of text. */
export function topOf({ source }: Minute): Span {
  const from = source.frontMatter?.span.end ?? (source.text.startsWith('\uFEFF') ? 1 : 0);
  const blank = /^\s*/.exec(source.text.slice(from, from + 2000))?.[0].length ?? 0;
  const start = Math.min(from + blank, source.text.length);
  const end = /^[^\r\n]*/.exec(source.text.slice(start, start + 2000))?.[0].length ?? 0;
  return { start, end: start + end };
}

/** The title of the series' minute on `date`, without marks; nothing where the series' titles have no date. */
export function usualTitle({ form }: Minute, date: CalendarDate): string | undefined {
  if (form === undefined || !hasDate(form.title.pattern)) return undefined;
  return formatPattern(form.title.pattern, date);
}

/** The same words as `mention` writes its date with, for another date; nothing for notations that we don't write. */
export function sameNotation(
  minute: Minute,
  heading: Heading,
  mention: DateMention,
  date: CalendarDate,
): string | undefined {
  const { form } = minute;
  for (const pattern of form === undefined ? [] : [form.title.pattern, ...form.title.variants]) {
    if (matchPattern(pattern, heading.text)?.date === undefined) continue;
    const now = formatPattern(pattern, date);
    const [before, after] = heading.text.split(mention.text);
    if (before === undefined || after === undefined) continue;
    if (
      now.startsWith(before) &&
      now.endsWith(after) &&
      now.length > before.length + after.length
    ) {
      return now.slice(before.length, now.length - after.length);
    }
  }
  if (/^\d{4}\D\d{1,2}\D\d{1,2}$/.test(mention.text)) return date;
  return /^\d{8}$/.test(mention.text) ? date.replaceAll('-', '') : undefined;
}

/** Whether words behind the date in the file name say that this is no usual meeting: `20221011-workshop.md`. */
export const hasOwnName = ({ form, path }: Minute): boolean =>
  (form?.include ?? []).some((pattern) => matchPattern(pattern, path)?.text !== undefined);

const shortestMinute = 300;

/** `No minutes were taken.`, or nothing at all: a text that has no parts. */
export const isNote = ({ headings, text }: MinuteText): boolean =>
  headings.length === 0 && text.length < shortestMinute;

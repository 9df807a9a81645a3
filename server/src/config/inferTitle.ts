import { type CalendarDate, dateParts, weekdayOf } from '#base/calendarDate.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { byRecency } from './byRecency.ts';
import type { DatedText } from './datedText.ts';
import { formatPattern } from './datePattern.ts';
import { foldSectionName } from './foldSectionName.ts';
import { headingFacts } from './headingFacts.ts';
import { anyMonth, monthNumber } from './monthNames.ts';

/** What the title lines of a series show. */
export interface TitleEvidence {
  readonly pattern: string;
  /** That of the last ones first. */
  readonly levels: readonly number[];
  /** How many of the texts have a title of the pattern. */
  readonly count: number;
}

const longestTitle = 200;

/** A title stands near the top. */
const headingsLookedAt = 6;

/** How people write a day; those of the second half leave out the year, the last ones the day: there is one a month. */
export const dateTokens: readonly string[] = [
  '{YYYY-MM-DD}',
  '{YYYY-M-D}',
  '{YYYYMMDD}',
  '{YYYY/MM/DD}',
  '{YYYY.MM.DD}',
  '{YYYY_MM_DD}',
  '{Month} {D}, {YYYY}',
  '{Month} {DD}, {YYYY}',
  '{Month} {Do}, {YYYY}',
  '{Month} {D} {YYYY}',
  '{Mon} {D}, {YYYY}',
  '{Mon} {D} {YYYY}',
  '{D} {Month} {YYYY}',
  '{DD} {Month} {YYYY}',
  '{D}. {Month} {YYYY}',
  '{Do} {Month} {YYYY}',
  '{D} {Mon} {YYYY}',
  '{DD.MM.YYYY}',
  '{D.M.YYYY}',
  '{D}. {Monat} {YYYY}',
  '{DD}. {Monat} {YYYY}',
  '{Month} {D}',
  '{Month} {DD}',
  '{Month} {Do}',
  '{Mon} {D}',
  '{Mon} {DD}',
  '{Mon} {Do}',
  '{D} {Month}',
  '{DD} {Month}',
  '{Do} {Month}',
  '{D} {Mon}',
  '{D}. {Monat}',
  '{Month} {YYYY}',
  '{Mon} {YYYY}',
  '{Monat} {YYYY}',
];

/** The heading that titles `text`: the first near the top with a date, else the very first one. */
export function titleHeading(
  text: MinuteText,
): { readonly heading: Heading; readonly dated: boolean } | undefined {
  const dated = text.dates.find(
    ({ heading, date }) =>
      heading !== undefined && heading < headingsLookedAt && date !== undefined,
  );
  const heading = text.headings[dated?.heading ?? 0];
  return heading && { heading, dated: dated !== undefined };
}

/** The date that the title says, where it says the year too. */
export const titleDateOf = (text: MinuteText): CalendarDate | undefined =>
  text.dates.find(
    ({ heading, date }) => heading !== undefined && heading < headingsLookedAt && date,
  )?.date;

/** The title that most of `recent` (latest first) have; nothing where they have none in common. */
export function inferTitle(recent: readonly DatedText[]): TitleEvidence | undefined {
  const dated = recent.flatMap((one) => datedTitle(one) ?? []);
  const undated = recent.flatMap(({ text }) => undatedTitle(text) ?? []);
  const usual = recent.length * share;
  // Where no title has a date, one that comes back is more likely than the date alone.
  const enough = dated.length === 0 ? Math.min(usual, enoughTitles) : usual;
  const [titles, needed] =
    dated.length * 2 >= undated.length && dated.length > 0 ? [dated, 1] : [undated, enough];
  const best = mostLikely(titles.map(({ patterns }) => patterns));
  // Of meetings that are counted every title is another one.
  const counted = recent.length > 1 && (best?.count ?? 0) < Math.max(2, needed);
  const other = counted ? mostLikely(titles.map(({ patterns }) => patterns.map(uncounted))) : best;
  const chosen = (other?.count ?? 0) > 1 ? other : best;
  if (!chosen || chosen.count < needed) return undefined;
  const isSuch = ({ patterns }: Title): boolean =>
    patterns.some((one) => [one, uncounted(one)].includes(chosen.pattern));
  const levelsOf = (some: readonly Title[]): readonly number[] =>
    byRecency(some.map(({ heading }) => [heading.level])).map(({ value }) => value);
  return {
    ...chosen,
    levels: [...new Set([...levelsOf(titles.filter(isSuch)), ...levelsOf(titles)])],
  };
}

/** Titles without date have to be the same in so many minutes. */
const share = 0.6;
const enoughTitles = 3;

interface Title {
  readonly heading: Heading;
  /** All that the title can be written from; `January 25, 2017` doesn't tell `{D}` from `{DD}`. */
  readonly patterns: readonly string[];
}

const mostLikely = (
  latestFirst: readonly (readonly string[])[],
): { readonly pattern: string; readonly count: number } | undefined => {
  const [best] = byRecency(latestFirst);
  return best && { pattern: best.value, count: best.count };
};

/** The number of a meeting is for the minute-taker to fill in. */
const uncounted = (pattern: string): string =>
  pattern.replace(/\{[^}]*\}|(?<![\p{L}\d])\d+\p{L}*/gu, (part) =>
    part.startsWith('{') ? part : '{text}',
  );

const known = new WeakMap<MinuteText, { readonly date: CalendarDate; readonly title?: Title }>();

/** Worked out once for each text: inference looks at the same ones after every change of any file. */
function datedTitle({ text, date }: DatedText): Title | undefined {
  const ready = known.get(text);
  if (ready?.date === date) return ready.title;
  const title = readDatedTitle({ text, date });
  known.set(text, { date, ...(title && { title }) });
  return title;
}

function readDatedTitle({ text, date }: DatedText): Title | undefined {
  const found = titleHeading(text);
  if (found?.dated) {
    const { heading } = found;
    const mention = text.dates.find((one) => text.headings[one.heading ?? -1] === heading);
    const patterns = mention?.date ? patternsOf(heading, mention.text, mention.date) : [];
    return { heading, patterns };
  }
  for (const heading of text.headings.slice(0, headingsLookedAt)) {
    const written = dayIn(heading.text, date);
    if (written !== undefined) return { heading, patterns: patternsOf(heading, written, date) };
  }
  const [heading] = text.headings;
  const month = heading && monthIn(heading.text, date);
  if (heading === undefined || month === undefined) return undefined;
  return { heading, patterns: patternsOf(heading, month, date) };
}

const monthForm = new RegExp(`(?<!\\p{L})(?<month>${anyMonth})\\.? (?<year>\\d{4})(?!\\d)`, 'giu');

/** `March 2023` as it stands in a title that leaves out the day, where that is the month of `date`. */
function monthIn(title: string, date: CalendarDate): string | undefined {
  if (title.length > longestTitle) return undefined;
  const { year, month } = dateParts(date);
  return [...title.matchAll(monthForm)]
    .find(
      ({ groups }) => monthNumber(groups?.month ?? '') === month && Number(groups?.year) === year,
    )
    ?.at(0);
}

const dayForms: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?<month>${anyMonth})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d.])(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? (?<month>${anyMonth})(?!\\p{L})`,
    'giu',
  ),
];

/** `June 3rd` as it stands in a title that leaves out the year, where that is the day of `date`. */
export function dayIn(title: string, date: CalendarDate): string | undefined {
  if (title.length > longestTitle) return undefined;
  const { month, day } = dateParts(date);
  return dayForms
    .flatMap((form) => [...title.matchAll(form)])
    .find(({ groups }) => monthNumber(groups?.month ?? '') === month && Number(groups?.day) === day)
    ?.at(0);
}

/** The heading above all others, unless it is a section. */
function undatedTitle(text: MinuteText): Title | undefined {
  const [heading, ...others] = text.headings;
  const isTitle = heading && others.every(({ level }) => level > heading.level);
  if (!isTitle || headingFacts(heading).kind !== 'free' || !isPlain(heading.text)) return undefined;
  return { heading, patterns: [heading.text] };
}

/** What the title says beside the date and numbers, as compared; empty where it says nothing. */
export function titleWords(text: MinuteText): string {
  const title = titleHeading(text);
  if (!title || (!title.dated && headingFacts(title.heading).kind !== 'free')) return '';
  const days = dayForms.reduce((rest, form) => rest.replace(form, ' '), title.heading.text);
  return foldSectionName(days.replace(/\d+/g, ' '));
}

/** Braces and stars would mean something in a pattern. */
const isPlain = (text: string): boolean => text.length <= longestTitle && !/[{}*]/.test(text);

function patternsOf(heading: Heading, written: string, date: CalendarDate): readonly string[] {
  const at = heading.text.indexOf(written);
  if (at < 0 || !isPlain(heading.text)) return [];
  const year = new RegExp(`(?<!\\d)${dateParts(date).year}(?!\\d)`);
  // `Friday` and a year that stands apart (`May 6–7, 2024`) change with the date.
  const around = (text: string): string =>
    text
      .replace(weekdayOf(date), '{Weekday}')
      .replace(formatPattern('{Wochentag}', date), '{Wochentag}')
      .replace(year, '{YYYY}');
  const before = around(heading.text.slice(0, at));
  const behind = around(heading.text.slice(at + written.length));
  return tokensOf(written, date).map((token) => (before + token + behind).replace(/\s+/g, ' '));
}

/** A dash of another kind in the date is a slip: editors make one from two hyphens. */
const tokensOf = (written: string, date: CalendarDate): readonly string[] => {
  const plain = written.replace('Sept ', 'Sep ').replace(/(?<=\d)[‐-―−](?=\d)/g, '-');
  return dateTokens.filter((token) => formatPattern(token, date) === plain);
};

/** Distinct values, the most frequent first, then in order of appearance. */
export function byFrequency<T>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

import type { CalendarDate } from '#base/calendarDate.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { formatPattern } from './datePattern.ts';

/** What the title lines of a series show. */
export interface TitleEvidence {
  readonly pattern: string;
  /** The usual one first. */
  readonly levels: readonly number[];
  /** How many of the texts have a title of the pattern. */
  readonly count: number;
}

const longestTitle = 200;

/** A title stands near the top. */
const headingsLookedAt = 6;

const dateTokens: readonly string[] = [
  '{YYYY-MM-DD}',
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

/** The title that most of `texts` (latest first) have; nothing where they have none in common. */
export function inferTitle(texts: readonly MinuteText[]): TitleEvidence | undefined {
  const votes = new Map<string, number>();
  const levels: number[] = [];
  for (const text of texts) {
    const title = titleHeading(text);
    if (!title?.dated) continue;
    levels.push(title.heading.level);
    for (const pattern of patternsOf(text, title.heading)) {
      votes.set(pattern, (votes.get(pattern) ?? 0) + 1);
    }
  }
  // Maps keep their order, so of equally frequent ones the latest wins.
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (!best || levels.length === 0) return undefined;
  return { pattern: best[0], levels: byFrequency(levels), count: best[1] };
}

/** All patterns that the title can be written from; `January 25, 2017` doesn't tell `{D}` from `{DD}`. */
function patternsOf(text: MinuteText, heading: Heading): readonly string[] {
  const mention = text.dates.find((date) => text.headings[date.heading ?? -1] === heading);
  // Braces and stars would mean something in a pattern.
  if (!mention?.date || heading.text.length > longestTitle || /[{}*]/.test(heading.text)) return [];
  const at = heading.text.indexOf(mention.text);
  if (at < 0) return [];
  const before = heading.text.slice(0, at);
  const behind = heading.text.slice(at + mention.text.length);
  return tokensOf(mention.text, mention.date).map((token) => before + token + behind);
}

const tokensOf = (written: string, date: CalendarDate): readonly string[] =>
  dateTokens.filter((token) => formatPattern(token, date) === written);

/** Distinct values, the most frequent first, then in order of appearance. */
export function byFrequency<T>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

import { type CalendarDate, calendarDate } from '#base/calendarDate.ts';
import type { Span } from '#base/range.ts';
import type { DateMention } from './model.ts';
import { type Prose, proseLine, visible } from './prose.ts';

/** English and German month names by their first three letters (`ä` folded). */
const months: ReadonlyMap<string, number> = new Map([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['may', 5],
  ['mai', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
]);

const month =
  '(Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\\b\\.?';

/** How dates are written, with the places of year, month and day; hyphens come as every dash there is. */
const forms: readonly { pattern: RegExp; order: readonly [number, number, number] }[] = [
  { pattern: /(?<![\d.])(\d{4})[-‐-―−](\d{1,2})[-‐-―−](\d{1,2})(?!\d)/g, order: [1, 2, 3] },
  { pattern: /(?<![\d/.])(\d{4})([/._])(\d{1,2})\2(\d{1,2})(?![\d/.]*\d)/g, order: [1, 3, 4] },
  { pattern: /(?<![\d-])((?:19|20|21)\d\d)(\d\d)(\d\d)(?!\d)/g, order: [1, 2, 3] },
  { pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g, order: [3, 2, 1] },
  {
    pattern: new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'gi'),
    order: [3, 1, 2],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? ${month},? (\\d{4})(?!\\d)`,
      'gi',
    ),
    order: [3, 2, 1],
  },
];

/** How far into the first line a date can stand to count as the text's date. */
const firstWords = 60;

/** Dates in headings, and in the first line of text where that is no heading. */
export function datesIn(prose: Prose): readonly DateMention[] {
  const mentions: DateMention[] = [];
  const first = firstLine(prose);
  if (first !== undefined) mentions.push(...mentionsIn(prose, first, undefined));
  for (const [index, heading] of prose.headings.entries())
    mentions.push(...mentionsIn(prose, heading.contentSpan, index));
  return mentions;
}

/** The first words of the text, where it does not begin with a heading. */
function firstLine(prose: Prose): Span | undefined {
  const limit = prose.headings[0]?.span.start ?? prose.text.length;
  for (let line = 0; (prose.lines.starts[line] ?? limit) < limit; line++) {
    const { span } = proseLine(prose, line);
    if (/[\p{L}\p{N}]/u.test(prose.mask.slice(span.start, span.end)))
      return { start: span.start, end: Math.min(span.end, span.start + firstWords) };
  }
  return undefined;
}

const mentionsIn = (prose: Prose, span: Span, heading: number | undefined): DateMention[] =>
  datesInText(visible(prose, span), span.start, heading);

/** Dates in a piece of text that begins at offset `from`, in its order. */
export function datesInText(text: string, from: number, heading?: number): DateMention[] {
  if (!/\d{4}/.test(text)) return [];
  const found: DateMention[] = [];
  for (const { pattern, order } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = from + match.index;
      const own = { start, end: start + match[0].length };
      if (found.some((other) => other.span.start < own.end && own.start < other.span.end)) continue;
      const [year, monthText, day] = order.map((group) => match[group] ?? '');
      const date = dateOf(year ?? '', monthText ?? '', day ?? '');
      found.push({ span: own, text: match[0], date, heading });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function dateOf(year: string, monthText: string, day: string): CalendarDate | undefined {
  const name = monthText.slice(0, 3).toLowerCase().replace('ä', 'a');
  const number = /^\d/.test(monthText) ? Number(monthText) : months.get(name);
  return number === undefined ? undefined : calendarDate(Number(year), number, Number(day));
}

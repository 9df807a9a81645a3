import type { CalendarDate } from '#base/calendarDate.ts';
import { basename, dirname, type RepoPath } from '#base/path.ts';
import { matchPattern, patternFolder } from '#config/datePattern.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import { dayIn } from '#config/inferTitle.ts';
import type { Config, Form, TitleForm } from '#config/model.ts';
import type { DateMention, MinuteText } from '#minutes/model.ts';
import { isFreeForm, type SeriesPlace } from './seriesIndex.ts';

/** A heading that titles a meeting. */
export interface FoundTitle {
  /** Index into the text's headings. */
  readonly index: number;
  readonly date: CalendarDate | undefined;
}

/** Decks have a cover in front of their title; further down a date is a topic. */
const lastPossibleTitle = 8;

/**
 * The headings that title a meeting, the first one first: what fits the form; else the first heading with a date or the
 * single heading on top, unless `isKnown` says that it names a section or a team. A text can hold several meetings.
 * `fileDate` completes a title that leaves out the year.
 */
export function findTitles(
  text: MinuteText,
  form: Form | undefined,
  isKnown: (index: number) => boolean,
  fileDate?: CalendarDate,
): readonly FoundTitle[] {
  const dates = headingDates(text, fileDate);
  const first = (form && fittingTitle(text, form, dates)) ?? likelyTitle(text, dates, isKnown);
  if (first === undefined) return [];
  const level = text.headings[first.index]?.level;
  if (first.date === undefined) {
    return [{ ...first, date: form && dateBelow(text, first.index + 1, dates) }];
  }
  const titles = [first];
  if (form === undefined || level === undefined || text.isDeck) return titles;
  for (let index = first.index + 1; index < text.headings.length; index++) {
    const heading = text.headings[index];
    if (heading === undefined || heading.level > level) continue;
    const date = fitTitle(heading.text, dates.get(index), form.title)?.date;
    if (date !== undefined) titles.push({ index, date });
  }
  return titles;
}

/** Decks have the date as a heading of its own below the title. */
function dateBelow(
  text: MinuteText,
  index: number,
  dates: ReadonlyMap<number, WrittenDate>,
): CalendarDate | undefined {
  const mention = dates.get(index);
  return mention?.text === text.headings[index]?.text ? mention?.date : undefined;
}

/**
 * The series whose title form a text has that no include pattern claims: a loose file, or one beside the minutes. A
 * form without words of its own, such as a bare date, says something only in the series' own folder.
 */
export function placeByTitle(
  config: Config,
  text: MinuteText,
  path: RepoPath,
): SeriesPlace | undefined {
  if (text.headings.length === 0 || isFreeForm(config, path)) return undefined;
  const dates = headingDates(text);
  const found: { readonly place: SeriesPlace; readonly near: boolean }[] = [];
  for (const series of config.series) {
    for (const form of series.forms) {
      const title = fittingTitle(text, form, dates);
      if (title?.date === undefined) continue;
      const near = form.include.some((pattern) => patternFolder(pattern) === dirname(path));
      if (!near && !title.hasWords) continue;
      if (found.some((it) => it.place.series === series)) continue;
      found.push({ place: { series, form, date: dateOfName(form, path) }, near });
    }
  }
  const near = found.filter((it) => it.near);
  const [only, other] = near.length > 0 ? near : found;
  return other === undefined ? only?.place : undefined;
}

/** The date in the file name of `path`, where it is named as the series' files are but lies elsewhere. */
function dateOfName(form: Form, path: RepoPath): CalendarDate | undefined {
  for (const pattern of form.include) {
    const date = matchPattern(basename(pattern), basename(path))?.date;
    if (date !== undefined) return date;
  }
  return undefined;
}

type WrittenDate = Pick<DateMention, 'text' | 'date'>;

function headingDates(text: MinuteText, fileDate?: CalendarDate): ReadonlyMap<number, WrittenDate> {
  const dates = new Map<number, WrittenDate>();
  for (const date of text.dates.toReversed()) {
    if (date.heading !== undefined) dates.set(date.heading, date);
  }
  for (const [index, heading] of text.headings.slice(0, lastPossibleTitle).entries()) {
    const written = fileDate && !dates.has(index) ? dayIn(heading.text, fileDate) : undefined;
    if (written !== undefined) dates.set(index, { text: written, date: fileDate });
  }
  return dates;
}

/** How a heading fits a title form; without words it is but a date, as many headings are. */
interface Fit {
  readonly date: CalendarDate | undefined;
  readonly hasWords: boolean;
}

/** The first heading that fits the form; one with a date at an accepted level before others. */
function fittingTitle(
  text: MinuteText,
  form: Form,
  dates: ReadonlyMap<number, WrittenDate>,
): (FoundTitle & Fit) | undefined {
  let best: (FoundTitle & Fit) | undefined;
  let bestScore = 0;
  for (const [index, heading] of text.headings.slice(0, lastPossibleTitle).entries()) {
    const fit = fitTitle(heading.text, dates.get(index), form.title);
    if (fit === undefined) continue;
    const score =
      (fit.date === undefined ? 0 : 2) + (form.title.levels.includes(heading.level) ? 2 : 1);
    if (score <= bestScore) continue;
    best = { index, ...fit };
    bestScore = score;
  }
  return best;
}

/** Nothing fits the form (or there is none): a date in one of the first headings, or one heading above all others. */
function likelyTitle(
  text: MinuteText,
  dates: ReadonlyMap<number, WrittenDate>,
  isKnown: (index: number) => boolean,
): FoundTitle | undefined {
  for (const index of text.headings.slice(0, lastPossibleTitle / 2).keys()) {
    if (isKnown(index)) break;
    const date = dates.get(index)?.date;
    if (date !== undefined) return { index, date };
  }
  const [first, ...rest] = text.headings;
  if (first === undefined || isKnown(0)) return undefined;
  return first.level <= 2 && rest.every((heading) => heading.level > first.level)
    ? { index: 0, date: undefined }
    : undefined;
}

const patternWords = (pattern: string): string =>
  foldSectionName(pattern.replace(/\{[^{}]*\}/g, ' '));

/** Fits as written, or the words are right and the date is in another notation or forgotten. */
function fitTitle(
  heading: string,
  mention: WrittenDate | undefined,
  title: TitleForm,
): Fit | undefined {
  const patterns = [title.pattern, ...title.variants];
  for (const pattern of patterns) {
    const date = matchPattern(pattern, heading)?.date;
    if (date !== undefined) return { date, hasWords: patternWords(pattern) !== '' };
  }
  const words = foldSectionName(
    mention === undefined ? heading : heading.replace(mention.text, ' '),
  );
  if (words === '' && mention === undefined) return undefined;
  // A title can leave out the year, or all of the date.
  const fits = (pattern: string): boolean =>
    patternWords(pattern) === words ||
    (patternWords(pattern) !== '' && matchPattern(pattern, heading) !== undefined);
  return patterns.some(fits) ? { date: mention?.date, hasWords: words !== '' } : undefined;
}

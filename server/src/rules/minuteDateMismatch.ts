import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  type Weekday,
  weekdayOf,
} from '#base/calendarDate.ts';
import { basename, type RepoPath } from '#base/path.ts';
import { formatPattern } from '#config/datePattern.ts';
import type { Series } from '#config/model.ts';
import type { DateMention } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Finding, Fix, Rule, RuleContext } from './model.ts';
import { renameWithLinks } from './renameFile.ts';
import { repeatedText } from './repeatedText.ts';
import { sameNotation, type TitleParts, titleParts, topOf } from './titleParts.ts';
import { usualWeekdays } from './usualWeekdays.ts';
import { shown } from './wording.ts';

export const minuteDateMismatch: Rule = {
  code: 'minute/date-mismatch',
  summary:
    'Title, file name or front matter of a minute say different days, or a day that does not exist.',
  details: `The finding says which side falls on the weekday of the other meetings, and whether the title is that of another minute:
most of these are titles that were copied from the last meeting. The fix corrects the title, or renames the file and changes
every link to it with it.`,
  bad: '# SCS Tech Weekly 2023-02-02',
  good: '# SCS Tech Weekly 2023-02-16',
  severity: 'warning',
  setting: 'dates',
  fixable: true,
  builtin: undefined,
  check: function* (context) {
    const { snapshot, minute } = context;
    const { series, fileDate } = minute;
    if (series === undefined) return;
    const title = titleParts(minute);
    if (fileDate === undefined) yield* impossibleName(context);
    const agrees = title?.dates.some(({ date }) => date !== undefined && date === fileDate);
    const [mention] = title?.dates ?? [];
    if (
      title !== undefined &&
      mention !== undefined &&
      agrees !== true &&
      !hasSeveralDays(minute, mention)
    ) {
      if (mention.date === undefined) yield impossible(minute, title, mention);
      else if (fileDate !== undefined && !isPart(minute, title) && !isConvention(snapshot, minute))
        yield disagreeing(context, series, title, mention, mention.date, fileDate);
    }
    yield* frontMatterDate(minute);
  },
};

/**
 * `2017-10-16-to-2018-01-22.md` can have the title of either day, or of any between them, and `10-11 November 2025`
 * stands in the minute of the tenth.
 */
const hasSeveralDays = ({ path, source }: Minute, { span }: DateMention): boolean =>
  (basename(path).match(/(?<!\d)\d{4}-?\d{2}-?\d{2}(?!\d)/g) ?? []).length > 1 ||
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)? ?(?:[-–—&/+]|to|and|und|bis) ?$/.test(
    source.text.slice(Math.max(0, span.start - 12), span.start),
  );

/** A file name that is written like a date of the series and is none. */
function* impossibleName({ snapshot, minute, path }: RuleContext): Generator<Finding> {
  const { titleDate } = minute;
  const name = basename(minute.path);
  const digits = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name);
  if (digits === null) return;
  const [, year, month, day] = digits.map(Number);
  // A day, in a name that no pattern of the series has.
  if (calendarDate(year ?? 0, month ?? 0, day ?? 0) !== undefined) return;
  yield {
    span: topOf(minute),
    message: `The name of this file, ${shown(name)}, says a day that the calendar does not have. Rename it to the day of the meeting.`,
    fixes: () => (titleDate === undefined ? [] : nameFix(snapshot, minute, path, titleDate, true)),
  };
}

/** A heading with a day behind another one of its level is the title of a part, where nobody described the series. */
const isPart = ({ series, source }: Minute, { heading }: TitleParts): boolean =>
  series?.origin === 'inferred' &&
  source.headings.some(
    ({ level, span }) => level === heading.level && span.start < heading.span.start,
  );

const neighbours = 3;
const fewestAlike = 2;
const mostDaysOff = 6;

/** Whether minutes nearby differ by some days too: a file can be called after the week, and its parts after their days. */
function isConvention(snapshot: Snapshot, { series, path, fileDate }: Minute): boolean {
  if (series?.origin !== 'inferred' || fileDate === undefined) return false;
  const all = minutesOfSeries(snapshot, series);
  const at = all.findIndex((one) => one.path === path);
  const around = all.slice(Math.max(0, at - neighbours), at + neighbours + 1);
  const alike = around.filter((one) => {
    const title = one.path === path ? undefined : minuteOf(snapshot, one.path)?.titleDate;
    if (title === undefined || title === one.date || all.some(({ date }) => date === title))
      return false;
    return Math.abs(daysBetween(title, one.date)) <= mostDaysOff;
  });
  return alike.length >= fewestAlike;
}

function impossible(minute: Minute, title: TitleParts, mention: DateMention): Finding {
  return {
    span: mention.span,
    message: `The calendar has no ${shown(mention.text)}. ${minute.fileDate === undefined ? 'Correct the title.' : `Correct the title: the file name says ${minute.fileDate}.`}`,
    fixes: () => titleFix(minute, title, mention, minute.fileDate, true),
  };
}

function disagreeing(
  { snapshot, minute, path }: RuleContext,
  series: Series,
  title: TitleParts,
  mention: DateMention,
  titleDate: CalendarDate,
  fileDate: CalendarDate,
): Finding {
  const other = minutesOfSeries(snapshot, series).find(
    (one) => one.date === titleDate && one.path !== path,
  )?.path;
  const isImpossible = titleDate > addDays(snapshot.today, 366);
  const weekdays = usualWeekdays(snapshot, series, fileDate);
  const right =
    other !== undefined || isImpossible ? 'file' : rightSide(weekdays, titleDate, fileDate);
  const message = `The title says ${titleDate}, a ${weekdayOf(titleDate)}; the file name says ${fileDate}, a ${weekdayOf(fileDate)}.${reason(snapshot, minute, weekdays, right, other, titleDate)}`;
  const source = other === undefined ? undefined : snapshot.texts.get(other);
  return {
    span: mention.span,
    message,
    ...(other === undefined || source === undefined
      ? {}
      : {
          related: [
            {
              path: other,
              span: source.headings[0]?.span ?? { start: 0, end: 0 },
              message: `The minute of ${titleDate}`,
            },
          ],
        }),
    fixes: () => {
      const fixes = [
        // A title with several days says more than its first one.
        ...titleFix(minute, title, mention, fileDate, right === 'file' && title.dates.length === 1),
        ...nameFix(snapshot, minute, path, titleDate, right === 'title'),
      ];
      return right === 'title' ? fixes.toReversed() : fixes;
    },
  };
}

/** Farther away it is no slip of a day but another meeting, or another year. */
const nearDays = 45;

/** The side that falls on a day on which the series meets; of two such days the later one, since titles are copied. */
function rightSide(
  weekdays: readonly Weekday[],
  titleDate: CalendarDate,
  fileDate: CalendarDate,
): 'file' | 'title' | undefined {
  const titleFits = weekdays.includes(weekdayOf(titleDate));
  const fileFits = weekdays.includes(weekdayOf(fileDate));
  if (titleFits && fileFits) return titleDate < fileDate ? 'file' : undefined;
  if (fileFits) return 'file';
  const isNear = Math.abs(daysBetween(titleDate, fileDate)) <= nearDays;
  return titleFits && isNear ? 'title' : undefined;
}

function reason(
  snapshot: Snapshot,
  minute: Minute,
  weekdays: readonly Weekday[],
  right: 'file' | 'title' | undefined,
  other: RepoPath | undefined,
  titleDate: CalendarDate,
): string {
  if (other !== undefined) {
    const text = snapshot.texts.get(other)?.text;
    const repeats = text !== undefined && repeatedText(minute.source.text, text);
    const isSame = minuteOf(snapshot, other)?.title?.heading.text === minute.title?.heading.text;
    const which = isSame ? 'title' : 'day';
    return repeats
      ? ` It is the ${which} of ${shown(basename(other))}, and most of the text is the same too: is this a copy?`
      : ` It is the ${which} of ${shown(basename(other))}: was it copied?`;
  }
  if (right === undefined) return ' Correct the title, or rename the file.';
  if (right === 'file' && weekdays.includes(weekdayOf(titleDate))) {
    return ' Was the title copied from an earlier meeting?';
  }
  if (weekdays.length === 0) return ' Correct the title.';
  const days = weekdays.map((day) => `${day}s`).join(' and ');
  return right === 'file'
    ? ` The meetings are on ${days}, so the title is probably wrong.`
    : ` The meetings are on ${days}, so the file name is probably wrong.`;
}

function titleFix(
  minute: Minute,
  { heading }: TitleParts,
  mention: DateMention,
  date: CalendarDate | undefined,
  preferred: boolean,
): readonly Fix[] {
  const newText = date && sameNotation(minute, heading, mention, date);
  return newText === undefined || newText === mention.text
    ? []
    : [
        {
          title: `Correct the title to ${newText}`,
          preferred,
          edits: [{ span: mention.span, newText }],
        },
      ];
}

function nameFix(
  snapshot: Snapshot,
  { form }: Minute,
  path: RepoPath,
  date: CalendarDate,
  preferred: boolean,
): readonly Fix[] {
  const pattern = form?.include.find((one) => !one.includes('*'));
  const to = pattern === undefined ? undefined : formatPattern(pattern, date);
  // Before all files are read nobody knows which of them link here.
  if (!snapshot.complete || to === undefined || to === path || snapshot.texts.has(to)) return [];
  return [
    {
      title: `Rename the file to ${shown(basename(to))} and change all links to it`,
      preferred,
      edits: [],
      beyond: () => renameWithLinks(snapshot, path, to),
    },
  ];
}

/** `date: 2023-06-29` in front matter, where neither title nor file name says the same. */
function* frontMatterDate(minute: Minute): Generator<Finding> {
  const { source, fileDate, titleDate } = minute;
  const { frontMatter } = source;
  const own = fileDate ?? titleDate;
  if (frontMatter === undefined || own === undefined) return;
  const match = /(?:^|\n)date:[ \t]*["']?(\d{4}-\d{2}-\d{2})(?=["']?[ \t]*(?:\r?\n|$))/.exec(
    frontMatter.value,
  );
  const written = match?.[1];
  if (match === null || written === undefined || written === fileDate || written === titleDate)
    return;
  const start = frontMatter.valueSpan.start + match.index + match[0].indexOf(written);
  const span = { start, end: start + written.length };
  yield {
    span,
    message: `The settings at the top say ${written}, but the minute is of ${own}. Correct one of them.`,
    fixes: () => [{ title: `Change to ${own}`, preferred: true, edits: [{ span, newText: own }] }],
  };
}

import type { CalendarDate } from '#base/calendarDate.ts';
import { holds, slice } from '#base/range.ts';
import { hasDate, matchPattern } from '#config/datePattern.ts';
import type { Form } from '#config/model.ts';
import { anyMonth } from '#config/monthNames.ts';
import type { Heading } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isCancelled } from './cancelledMeeting.ts';
import type { Finding, Rule } from './model.ts';
import { openDate } from './openDate.ts';
import { hasOwnName, isNote, titleParts, topOf, usualTitle } from './titleParts.ts';
import { shown } from './wording.ts';

export const minuteTitleMissing: Rule = {
  code: 'minute/title-missing',
  summary: 'A minute has no title with its date.',
  details: `Only where the titles of the series have a date, and those of the minutes around this one too. Files with words behind
their date (\`20230831-slides.md\`) may be called as they like, and a day or a month that stands in the first lines is enough.`,
  bad: '## Participants\n\n- @ada',
  good: '# 2023-06-28\n\n## Participants\n\n- @ada',
  severity: 'warning',
  setting: 'titles',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    const { form, fileDate, source } = minute;
    if (form === undefined || fileDate === undefined || source.depth.kind !== 'full') return;
    const usual = usualTitle(minute, fileDate);
    if (usual === undefined || hasOwnName(minute) || isNote(source)) return;
    // A title that waits for its date is there: what it waits for is another rule's matter.
    if (source.headings.some(({ text }) => openDate.test(text) || /YYYY-MM-DD/.test(text))) return;
    const title = titleParts(minute);
    if (title === undefined) {
      if (isUnmarked(minute, form)) yield unmarked(minute, form);
      // A date in the first line is title enough.
      else if (minute.titleDate === undefined && isMissed(snapshot, minute))
        yield missing(minute, form, usual);
    } else if (title.dates.length === 0 && minute.titleDate === undefined) {
      if (isMissed(snapshot, minute)) yield undated(minute, title.heading, usual, fileDate);
    }
  },
};

/** `02/09/2015`, `9.2.15`: which part is the month nobody can tell for sure, but the day is there. */
const numericDate = /(?<!\d)(?:\d{1,2}|\d{4})([./-])\d{1,2}\1(?:\d{1,2}|\d{4})(?!\d)/;
/** `May 2019`, `21-Aug-2017`, `22nd October`, `July 3`: more is not always said. */
const monthInWords = new RegExp(
  `(?<!\\p{L})(?:(?:${anyMonth})(?!\\p{L})[ .,-]{1,3}\\d|\\d(?:st|nd|rd|th)?[ .,-]{1,3}(?:of )?(?:${anyMonth})(?!\\p{L}))`,
  'iu',
);
const firstLines = 5;

/** Whether the first lines say the day in a form that {@link Minute.titleDate} does not read, or the month. */
function saysWhen(minute: Minute): boolean {
  const { start } = topOf(minute);
  const lines = minute.source.text
    .slice(start, start + 2000)
    .split(/[\r\n]+/)
    .slice(0, firstLines);
  return lines.some(
    (line) => /^[^[]{0,100}$/.test(line) && (numericDate.test(line) || monthInWords.test(line)),
  );
}

const isMissed = (snapshot: Snapshot, minute: Minute): boolean =>
  !saysWhen(minute) && !isCancelled(minute.source) && isUsual(snapshot, minute);

const neighbours = 3;
const share = 0.8;

/** Whether the minutes around this one have dated titles: a series can have begun without, or have given it up. */
function isUsual(snapshot: Snapshot, { series, form, path, date }: Minute): boolean {
  if (series?.origin !== 'inferred' || date === undefined) return true;
  // So deep down stand dates of parts.
  if ((form?.title.levels[0] ?? 1) > 2) return false;
  const others = minutesOfSeries(snapshot, series).filter((one) => one.path !== path);
  const behind = others.findIndex((one) => one.date > date);
  const at = behind < 0 ? others.length : behind;
  const around = others
    .slice(Math.max(0, at - neighbours), at + neighbours)
    .flatMap((one) => minuteOf(snapshot, one.path) ?? [])
    .filter((one) => one.form === form);
  return around.filter(({ titleDate }) => titleDate !== undefined).length >= around.length * share;
}

/** Whether the first line is the title as the series has it, but for its `#`. */
function isUnmarked(minute: Minute, { title }: Form): boolean {
  const line = slice(minute.source.text, topOf(minute))
    .replace(/^#(?!#)/, '')
    .trim();
  return [title.pattern, ...title.variants].some(
    (pattern) => hasDate(pattern) && matchPattern(pattern, line)?.date !== undefined,
  );
}

function unmarked(minute: Minute, { title }: Form): Finding {
  const { source } = minute;
  const span = topOf(minute);
  const start = source.text.lastIndexOf('\n', span.start - 1) + 1;
  const line = slice(source.text, span);
  // `#2023-06-28` lacks nothing but a space.
  const own = line.startsWith('#') ? '#' : '';
  const marks = `${own === '' ? '#'.repeat(title.levels[0] ?? 1) : own} `;
  const words = line.slice(own.length).trim();
  return {
    span,
    severity: own === '' ? 'information' : 'warning',
    message: `The title of this minute is no heading: write ${shown(marks + words)}.`,
    fixes: () => [
      {
        title: 'Make it a heading',
        preferred: true,
        safe: own !== '',
        edits: [{ span: { start, end: span.start + own.length }, newText: marks }],
      },
    ],
  };
}

function missing(minute: Minute, form: Form, usual: string): Finding {
  const { source } = minute;
  const span = topOf(minute);
  const line = `${'#'.repeat(form.title.levels[0] ?? 1)} ${usual}`;
  const { eol } = source.style;
  // The first line can be indented.
  const at = source.text.lastIndexOf('\n', span.start - 1) + 1;
  return {
    span,
    message: `This minute has no title. Begin it with ${shown(line)}, like the others of the series.`,
    fixes: () => [
      {
        title: `Insert the title ${shown(line)}`,
        preferred: true,
        edits: [
          {
            span: { start: at, end: at },
            newText: source.text.trim() === '' ? line : `${line}${eol}${eol}`,
          },
        ],
      },
    ],
  };
}

/** `2023-0629`, `20230-6-29`, `2023 -06-29`: meant as a day, but none that anybody finds. */
const brokenDate =
  /(?<![\p{L}\d])(?:\d{4} ?[./–—-] ?\d{1,2} ?[./–—-] ?\d{1,2}|\d[\d./–—-]{5,12})(?![\p{L}\d])/u;

function undated({ source }: Minute, heading: Heading, usual: string, date: CalendarDate): Finding {
  const { contentSpan } = heading;
  const words = usual.replace(date, '').trim().toLowerCase();
  const isUsual = words !== '' && heading.text.trim().toLowerCase() === words;
  const content = slice(source.text, contentSpan);
  if (content === '') return empty(heading, usual);
  const broken = brokenDate.exec(content);
  // The numbers of an address are no day.
  const isLinked = source.links.some(({ span }) => holds(contentSpan, span));
  if (broken !== null && !isLinked)
    return unreadable(contentSpan.start + broken.index, broken[0], date);
  const newText = isUsual ? usual : `${content} ${date}`;
  return {
    span: contentSpan,
    message: `The title does not say the day of the meeting. Add ${date}.`,
    fixes: () => [
      {
        title: `Change to ${shown(newText)}`,
        preferred: isUsual,
        edits: [{ span: contentSpan, newText }],
      },
    ],
  };
}

function empty({ level, span }: Heading, usual: string): Finding {
  const line = `${'#'.repeat(level)} ${usual}`;
  return {
    span,
    message: `The title is empty. Write ${shown(line)}.`,
    fixes: () => [
      { title: `Change to ${shown(line)}`, preferred: true, edits: [{ span, newText: line }] },
    ],
  };
}

function unreadable(start: number, written: string, date: CalendarDate): Finding {
  const span = { start, end: start + written.length };
  return {
    span,
    message: `${shown(written)} is no day. Write ${date}, which the file name says.`,
    fixes: () => [
      { title: `Change to ${date}`, preferred: true, edits: [{ span, newText: date }] },
    ],
  };
}

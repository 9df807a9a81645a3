import { type CalendarDate, daysBetween } from '#base/calendarDate.ts';
import type { Config } from '#config/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { meetingTitles, padMeetings } from './padMeetings.ts';
import type { PadText } from './padText.ts';

/** A day that a pad names as that of the meeting. */
export interface PadDate {
  readonly date: CalendarDate;
  /** Where it says so, e.g. `the title`. */
  readonly where: string;
}

/** What a pad says about its day. */
export interface PadDates {
  /** The surest first. */
  readonly dates: readonly PadDate[];
  /** Days it names that the calendar doesn't have, as written. */
  readonly impossible: readonly string[];
}

/** In days; what lies further away is not the day of a meeting whose minutes are to be written. */
const farthest = 5 * 366;

/** The days that a pad can be about: of a pad with many meetings all of theirs, the last one that is over first. */
export function padDates(pad: PadText, { config, today }: Snapshot): PadDates {
  const { source } = pad;
  const found: PadDate[] = [];
  const impossible: string[] = [];
  const add = (
    where: string,
    mentions: readonly { text: string; date: CalendarDate | undefined }[],
  ) => {
    for (const { text, date } of mentions) {
      if (date === undefined) impossible.push(text);
      else found.push({ date, where });
    }
  };
  add(
    '',
    meetingsLatestFirst(pad, config, today).map((date) => ({ text: '', date })),
  );
  const meetings = found.splice(0).map(({ date }) => ({ date, where: 'a meeting in the pad' }));
  const titles = meetingTitles(source, config);
  add(
    'the title',
    source.dates.filter(({ heading }) => heading !== undefined && titles.has(heading)),
  );
  add('the front matter', datesIn(pad.frontMatter?.title, pad.frontMatter?.date));
  add('the address', datesIn(pad.address));
  add('the file name', datesIn(pad.fileName));
  add(
    'the first line',
    source.dates.filter(({ heading }) => heading === undefined),
  );
  add(
    'a heading',
    source.dates.filter(({ heading }) => heading !== undefined && heading < 8),
  );
  const near = [...meetings, ...found].filter(
    ({ date }) => Math.abs(daysBetween(today, date)) <= farthest,
  );
  const dates = near.filter(
    (one, index) => near.findIndex(({ date }) => date === one.date) === index,
  );
  return { dates, impossible: [...new Set(impossible)] };
}

function meetingsLatestFirst(
  { source }: PadText,
  config: Config,
  today: CalendarDate,
): readonly CalendarDate[] {
  const dates = padMeetings(source, config).map(({ date }) => date);
  const latestFirst = [...new Set(dates)].toSorted().reverse();
  return [
    ...latestFirst.filter((date) => date <= today),
    ...latestFirst.filter((date) => date > today).reverse(),
  ];
}

/** Dates in one line that is no part of the text, read as a title would be. */
const datesIn = (
  ...lines: readonly (string | undefined)[]
): ReturnType<typeof readMinute>['dates'] =>
  lines.flatMap((line) =>
    line === undefined ? [] : readMinute(`# ${line.slice(0, 300).replace(/\s+/g, ' ')}`).dates,
  );

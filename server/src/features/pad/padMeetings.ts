import type { CalendarDate } from '#base/calendarDate.ts';
import type { Span } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import { saysOnlyMeeting } from './knownWords.ts';

/** One of several meetings that a pad holds. */
export interface PadMeeting {
  readonly date: CalendarDate;
  /** From its title to the next one. */
  readonly span: Span;
}

/** A date that was left open in the usual ways. */
export const openDate = /(?<![\w-])(?:YYYY-MM-DD|\d{2}XX-XX-XX|\d{3}X-XX-XX|XXXX-XX-XX)(?![\w-])/i;

/**
 * The meetings of a pad that is used week after week, in their order; none where it holds but one. Their titles are
 * headings of one level that say a date and nothing else but which meeting it is.
 */
export function padMeetings(source: MinuteText, config: Config): readonly PadMeeting[] {
  const dates = meetingTitles(source, config);
  const level = Math.min(...[...dates.keys()].map((index) => source.headings[index]?.level ?? 7));
  const meetings: PadMeeting[] = [];
  let open: { readonly date: CalendarDate; readonly start: number } | undefined;
  const close = (end: number): void => {
    if (open !== undefined) meetings.push({ date: open.date, span: { start: open.start, end } });
    open = undefined;
  };
  for (const [index, heading] of source.headings.entries()) {
    if (heading.level > level) continue;
    const date = heading.level === level ? dates.get(index) : undefined;
    const ends = date !== undefined || heading.level < level || openDate.test(heading.text);
    if (ends) close(heading.span.start);
    if (date !== undefined) open = { date, start: heading.span.start };
  }
  close(source.text.length);
  return new Set(meetings.map(({ date }) => date)).size < 2 ? [] : meetings;
}

/** The headings (by index) that say which meeting it is and nothing else, with their dates. */
export function meetingTitles(
  source: MinuteText,
  config: Config,
): ReadonlyMap<number, CalendarDate> {
  const titles = new Map<number, CalendarDate>();
  for (const { heading: index, text, date } of source.dates) {
    const heading = index === undefined ? undefined : source.headings[index];
    if (index === undefined || heading === undefined || date === undefined) continue;
    // Meetings are counted: `Meeting #12`.
    const words = heading.text.replace(text, ' ').replace(/\d+/g, ' ');
    if (!titles.has(index) && saysOnlyMeeting(config, words)) titles.set(index, date);
  }
  return titles;
}

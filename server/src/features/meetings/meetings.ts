import { addDays, type CalendarDate } from '#base/calendarDate.ts';
import { patternFolder } from '#config/datePattern.ts';
import type { Series } from '#config/model.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type MeetingOrder, meetingOrder } from './meetingOrder.ts';
import { type NextMeeting, nextMeeting } from './nextMeeting.ts';

/** One series as the *Meetings* view shows it, without its minutes: years are looked into when they are unfolded. */
export interface SeriesMeetings {
  readonly id: string;
  readonly name: string;
  readonly kind: Series['kind'];
  /** When it meets, e.g. `Thursdays`. */
  readonly description: string;
  readonly tooltip: string;
  /** Whether it meets no more: the description says so, or there was nothing for more than a year. */
  readonly hasEnded: boolean;
  /** The next meeting that has no minutes yet; nothing for a series that has ended or meets without a rhythm. */
  readonly next: NextMeeting | undefined;
  /** Latest first; minutes without a date come last, under the year {@link undatedYear}. */
  readonly years: readonly MeetingYear[];
}

/** How many minutes a year has. */
export interface MeetingYear {
  /** `2023`, or {@link undatedYear}. */
  readonly year: string;
  readonly count: number;
}

/** Stands for the year of minutes that say no date. */
export const undatedYear = '';

/** A series that has had no minutes for so many days has come to its end, although nobody wrote that down. */
const longSilence = 366;

/** What concerns everybody comes first. */
const kinds: readonly Series['kind'][] = ['weekly', 'team', 'board', 'sig', 'other'];

/**
 * All series that have minutes or are described here, by kind and in the order of the description. Where nothing is
 * alive any more, as in an archive, nothing counts as ended but what the description ends.
 */
export function meetingsOf(snapshot: Snapshot): readonly SeriesMeetings[] {
  const all = snapshot.config.series
    .map((series) => ({ series, order: meetingOrder(snapshot, series) }))
    .filter(({ series, order }) => series.origin !== 'preset' || hasMinutes(order))
    .toSorted((a, b) => kinds.indexOf(a.series.kind) - kinds.indexOf(b.series.kind));
  const isAlive = ({ series, order }: (typeof all)[number]): boolean =>
    !isOver(series, snapshot.today) && !isSilent(order, snapshot.today);
  const anyAlive = all.some(isAlive);
  return all.map((one) => {
    const hasEnded = anyAlive ? !isAlive(one) : isOver(one.series, snapshot.today);
    return describe(snapshot, one.series, one.order, hasEnded);
  });
}

const hasMinutes = ({ dated, undated }: MeetingOrder): boolean => dated.length + undated.length > 0;

const isOver = ({ forms }: Series, today: CalendarDate): boolean =>
  forms.every(({ until }) => until !== undefined && until < today);

function isSilent({ dated }: MeetingOrder, today: CalendarDate): boolean {
  const last = dated.at(-1)?.date;
  return last !== undefined && last < addDays(today, -longSilence);
}

function describe(
  snapshot: Snapshot,
  series: Series,
  order: MeetingOrder,
  hasEnded: boolean,
): SeriesMeetings {
  const last = order.dated.at(-1)?.date;
  const days = series.weekdays.map((day) => `${day}s`).join(', ');
  return {
    id: series.id,
    name: series.name,
    kind: series.kind,
    description: hasEnded && last !== undefined ? `last ${last}` : days,
    tooltip: seriesTooltip(series, order, days),
    hasEnded,
    next: hasEnded ? undefined : nextMeeting(series, order.dated, snapshot.today),
    years: yearsOf(order),
  };
}

function seriesTooltip(series: Series, { dated, undated }: MeetingOrder, days: string): string {
  const [first] = dated;
  const last = dated.at(-1);
  const count = dated.length + undated.length;
  const span = first && last ? ` from ${first.date} to ${last.date}` : '';
  const rhythm = series.cadence === undefined ? days : `${days}, every ${series.cadence} days`;
  const folder = patternFolder(series.forms.at(-1)?.include[0] ?? '');
  return [
    series.name,
    days === '' ? '' : rhythm,
    count === 0 ? 'no minutes yet' : `${counted(count)}${span}`,
    folder === '' ? '' : `in ${folder}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** `1 minute`, `26 minutes`. */
export const counted = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

function yearsOf({ dated, undated }: MeetingOrder): readonly MeetingYear[] {
  const counts = new Map<string, number>();
  for (const { date } of dated) {
    const year = yearOf(date);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].map(([year, count]) => ({ year, count })).reverse();
  return undated.length > 0 ? [...years, { year: undatedYear, count: undated.length }] : years;
}

/** `2023`. */
export const yearOf = (date: CalendarDate): string => date.slice(0, 4);

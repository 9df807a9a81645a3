import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { meetingOrder } from './meetingOrder.ts';
import { neighboursOf } from './neighbours.ts';

/** Which way *Previous Minute* and *Next Minute* go. */
export type Direction = 'previous' | 'next';

/** Where a step leads: to a file, or nowhere, with a sentence that says why. */
export type NeighbourStep =
  | { readonly kind: 'minute'; readonly path: RepoPath }
  /** The series ends here; `newMinute` is the id of the series where a new one would be next. */
  | { readonly kind: 'end'; readonly message: string; readonly newMinute: string | undefined }
  | { readonly kind: 'unknown'; readonly message: string };

/** One step from the document at `path` through its series. */
export function neighbourStep(
  snapshot: Snapshot,
  path: RepoPath,
  direction: Direction,
): NeighbourStep {
  const minute = minuteOf(snapshot, path);
  if (minute?.series === undefined) return { kind: 'unknown', message: noSeries };
  const neighbours = neighboursOf(snapshot, minute);
  if (neighbours === undefined) return { kind: 'unknown', message: noDate(minute) };
  const found = neighbours[direction];
  if (found !== undefined) return { kind: 'minute', path: found.path };
  const isNext = direction === 'next';
  return {
    kind: 'end',
    message: endMessage(snapshot, minute, isNext),
    newMinute: isNext ? minute.series.id : undefined,
  };
}

/** Said where the document is no minute. */
export const noSeries =
  'This document belongs to no series of meetings, so nothing comes before or after it.';

const noDate = ({ series }: Minute): string =>
  `This minute says no date, so its place in ${series?.name ?? 'the series'} is not known. Write the date into its title.`;

function endMessage(snapshot: Snapshot, { path, series }: Minute, isNext: boolean): string {
  const dated = series === undefined ? [] : meetingOrder(snapshot, series).dated;
  const outermost = isNext ? dated.at(-1) : dated[0];
  const name = series?.name ?? '';
  const which = isNext ? 'last' : 'first';
  if (outermost === undefined) return `There are no other minutes of ${name} yet.`;
  if (outermost.path === path) return `This is the ${which} minute of ${name}.`;
  const comparison = isNext ? 'later' : 'earlier';
  return `There is no ${comparison} minute of ${name}: the ${which} one is of ${dayName(outermost.date)}.`;
}

/** `Thursday, 2023-06-29`. */
const dayName = (date: CalendarDate): string => `${weekdayOf(date)}, ${date}`;

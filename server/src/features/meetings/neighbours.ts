import type { Minute } from '#workspace/minute.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { compareMinutes, meetingOrder } from './meetingOrder.ts';

/** The existing minutes of the same series around one: never a date that was counted out, always a file. */
export interface Neighbours {
  readonly previous: DatedMinute | undefined;
  readonly next: DatedMinute | undefined;
}

/** Nothing where series or date of `minute` are not known. It need not be a file itself. */
export function neighboursOf(snapshot: Snapshot, minute: Minute): Neighbours | undefined {
  const { series, date, path } = minute;
  if (series === undefined || date === undefined) return undefined;
  const { dated } = meetingOrder(snapshot, series);
  const at = firstNotBefore(dated, { date, path });
  const isItself = dated[at]?.path === path;
  return { previous: dated[at - 1], next: dated[isItself ? at + 1 : at] };
}

function firstNotBefore(minutes: readonly DatedMinute[], wanted: DatedMinute): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = minutes[middle];
    if (one !== undefined && compareMinutes(one, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { type PendingItem, pendingItems } from '#workspace/pendingItems.ts';
import { isSameItem } from '#workspace/sameItem.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { meetingOrder } from './meetingOrder.ts';

/** One minute that speaks of an action item. */
export interface ItemAppearance {
  readonly path: RepoPath;
  readonly date: CalendarDate;
  readonly item: PendingItem;
}

/** An item that nobody mentioned in so many meetings has come to its end; a later one with its words is another. */
const longestPause = 8;

/** Nobody drags an item along for longer. */
const mostMeetings = 100;

/**
 * Where `item` of `minute` stands in the minutes of its series, earliest first, itself included: followed from meeting
 * to meeting through the small changes that people make when they copy it.
 */
export function itemHistory(
  snapshot: Snapshot,
  minute: Minute,
  item: PendingItem,
): readonly ItemAppearance[] {
  const { series, path, date } = minute;
  if (series === undefined || date === undefined) return [];
  const { dated } = meetingOrder(snapshot, series);
  const at = dated.findIndex((one) => one.path === path);
  if (at < 0) return [];
  return [
    ...follow(
      snapshot,
      item,
      dated.slice(Math.max(0, at - mostMeetings), at).toReversed(),
    ).reverse(),
    { path, date, item },
    ...follow(snapshot, item, dated.slice(at + 1, at + 1 + mostMeetings)),
  ];
}

function follow(
  snapshot: Snapshot,
  start: PendingItem,
  minutes: readonly DatedMinute[],
): ItemAppearance[] {
  const found: ItemAppearance[] = [];
  let { words } = start;
  let pause = 0;
  for (const { path, date } of minutes) {
    const minute = minuteOf(snapshot, path);
    const item = minute && pendingItems(minute).find((one) => isSameItem(one.words, words));
    if (item === undefined) {
      if (++pause > longestPause) break;
      continue;
    }
    pause = 0;
    words = item.words;
    found.push({ path, date, item });
  }
  return found;
}

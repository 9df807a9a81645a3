import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { holds } from '#base/range.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { type PendingItem, pendingItems } from '#workspace/pendingItems.ts';
import { isSameItem } from '#workspace/sameItem.ts';
import { type DatedMinute, teamMinutes } from '#workspace/seriesIndex.ts';
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
 * to meeting through the small changes that people make when they copy it. What stands in a team's report was copied
 * from the team's minutes, if it is there.
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
  const before = follow(snapshot, item, latestFirst(dated.slice(0, at))).reverse();
  const later = follow(snapshot, item, dated.slice(at + 1, at + 1 + mostMeetings));
  const reported = follow(snapshot, item, latestFirst(ofTeam(snapshot, minute, item, date)));
  return reported.length === 0
    ? [...before, { path, date, item }, ...later]
    : [...[...reported.reverse(), ...before].toSorted(byDate), { path, date, item }, ...later];
}

const byDate = (a: ItemAppearance, b: ItemAppearance): number =>
  a.date === b.date ? 0 : a.date < b.date ? -1 : 1;

const latestFirst = (minutes: readonly DatedMinute[]): readonly DatedMinute[] =>
  minutes.slice(-mostMeetings).reverse();

/** The minutes, up to `date`, of the team in whose report the item stands. */
function ofTeam(
  snapshot: Snapshot,
  { path, updates }: Minute,
  item: PendingItem,
  date: CalendarDate,
): readonly DatedMinute[] {
  const team = updates.find(({ node }) => holds(node.span, item.contentSpan))?.team;
  if (team === undefined) return [];
  return teamMinutes(snapshot, team).filter((one) => one.date <= date && one.path !== path);
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

import type { Minute } from '#workspace/minute.ts';
import { itemsAt, type PendingItem, pendingItems } from '#workspace/pendingItems.ts';
import { holdsItems, pendingPlace } from '#workspace/pendingSections.ts';
import { isSameItem } from '#workspace/sameItem.ts';

/** Meetings that tell what people do. */
const memory = 4;
/** So many items left behind are no accident. */
const enough = 4;

/**
 * Whether the items agreed in one meeting's topics turn up in the next one's list of open items: in nearly every series
 * they do, some only keep the list. `earlier` is latest first.
 */
export const carriesAgreed = (earlier: readonly Minute[]): boolean =>
  !isAgainst(earlier, (item) => item.origin === 'agreed' && item.owners.length > 0);

/** Whether what stands open in lists of this `origin` stands in the next meeting's list again. */
export const carriesListed = (earlier: readonly Minute[], origin: 'pending' | 'listed'): boolean =>
  !isAgainst(earlier, (item) => item.origin === origin);

function isAgainst(earlier: readonly Minute[], isMeant: (item: PendingItem) => boolean): boolean {
  let offered = 0;
  for (const [index, minute] of earlier.slice(0, memory).entries()) {
    const before = earlier[index + 1];
    const place = pendingPlace(minute);
    if (before === undefined || place === undefined || !holdsItems(minute, place)) continue;
    const written = itemsAt(minute, place);
    const open = pendingItems(before).filter((item) => item.state === 'open' && isMeant(item));
    offered += open.length;
    const isKept = open
      .slice(0, 50)
      .some(({ words }) => written.slice(0, 100).some((one) => isSameItem(one.words, words)));
    if (isKept) return false;
  }
  return offered >= enough;
}

import { memoPair } from '#base/memo.ts';
import { type Span, slice } from '#base/range.ts';
import type { ActionItem, ListItem } from '#minutes/model.ts';
import { markedPlaces } from './agreedItems.ts';
import { contentOf, itemsBelow, wholeLines } from './itemContent.ts';
import { isMarkedDone, saidState, withoutState } from './itemState.ts';
import type { Minute } from './minute.ts';
import { type ActionsPlace, actionsPlaces } from './pendingSections.ts';
import { type ItemWords, itemWords } from './sameItem.ts';
import { between, firstFrom } from './spans.ts';

/** Something that somebody has promised, as one minute says it. */
export interface PendingItem {
  /**
   * `pending`: gone through as open from before; `listed`: in the list of what this meeting agreed; `agreed`: in its
   * topics, known by its marker.
   */
  readonly origin: 'pending' | 'listed' | 'agreed';
  /** What its own line and its status say; open where they say nothing. */
  readonly state: 'open' | 'done';
  /** From its bullet to the end of what belongs to it, status below included. */
  readonly span: Span;
  /** The bullet as written; empty where the item is no list item of its own. */
  readonly marker: string;
  /** For `[ ]` and `[x]` items. */
  readonly checked: boolean | undefined;
  /** What it says: its first line and those that continue it, as written, without bullet and box. */
  readonly contentSpan: Span;
  /** The first line of its status, e.g. `done, see #12`; nothing where there is none. */
  readonly statusSpan: Span | undefined;
  /** What is nested and belongs to what is to be done: whole lines. */
  readonly parts: readonly Span[];
  /** Handles (without `@`) or names, as written. */
  readonly owners: readonly string[];
  readonly words: ItemWords;
}

/**
 * All action items of a minute in document order: those in its sections for them and those agreed in its topics. Of
 * several with the same words the first is there, with the state that the last one has. Remembered per minute.
 */
export const pendingItems = (minute: Minute): readonly PendingItem[] => read(minute, minute);

const read = memoPair((minute: Minute, _same: Minute): readonly PendingItem[] => {
  const places = actionsPlaces(minute);
  const listed = places.flatMap((place) => itemsAt(minute, place));
  const around = (at: number): PendingItem | undefined => {
    const behind = firstFrom(listed.length, (index) => (listed[index]?.span.start ?? 0) > at);
    const last = listed[behind - 1];
    return last !== undefined && at < last.span.end ? last : undefined;
  };
  const marked = minute.actionItems.filter(
    ({ span }) => span.start >= (around(span.start)?.contentSpan.end ?? 0),
  );
  const agreed = markedPlaces(minute.source, marked).flatMap(
    ([item, { contentSpan, item: of }]) => {
      const at = contentSpan.start;
      const place = places.find(({ span }) => span.start <= at && at < span.end);
      const origin = place === undefined || around(at) !== undefined ? 'agreed' : originOf(place);
      return itemOf(minute, origin, contentSpan, of, item) ?? [];
    },
  );
  const byKey = new Map<string, PendingItem>();
  for (const item of [...listed, ...agreed].toSorted((a, b) => a.span.start - b.span.start)) {
    const first = byKey.get(item.words.key);
    byKey.set(item.words.key, first ? { ...first, state: item.state } : item);
  }
  return [...byKey.values()];
});

/** The outermost items of the list at a place. */
export function itemsAt(minute: Minute, place: ActionsPlace): readonly PendingItem[] {
  const { source } = minute;
  const inside = between(source.listItems, place.span);
  const depth = inside[0]?.depth;
  return inside
    .filter((item) => item.depth === depth)
    .flatMap((item) => {
      const contentSpan = contentOf(source, item, itemsBelow(source, item)[0]);
      return itemOf(minute, originOf(place), contentSpan, item, undefined) ?? [];
    });
}

const originOf = ({ holds }: ActionsPlace): PendingItem['origin'] =>
  holds === 'pending' ? 'pending' : 'listed';

/** One item; `item` is the list item that it is, `marked` what its marker says. */
function itemOf(
  minute: Minute,
  origin: PendingItem['origin'],
  contentSpan: Span,
  item: ListItem | undefined,
  marked: ActionItem | undefined,
): PendingItem | undefined {
  const { source } = minute;
  const written = slice(source.text, contentSpan);
  const words = itemWords(withoutState(written));
  if (words.key === '' || saysNothing(written)) return undefined;
  const below = item === undefined ? [] : itemsBelow(source, item);
  const said = below.map((one) => saidState(slice(source.text, one.textSpan)));
  const isList = written.endsWith(':');
  const parts = below.filter(
    ({ checked }, index) => checked === false || (isList && said[index] === undefined),
  );
  const isDone =
    item?.checked === true ||
    marked?.done === true ||
    isMarkedDone(written) ||
    said.findLast((state) => state !== undefined) === 'done';
  return {
    origin,
    state: isDone && parts.length === 0 ? 'done' : 'open',
    span: item?.span ?? contentSpan,
    marker: item?.marker ?? '',
    checked: item?.checked,
    contentSpan,
    statusSpan: below.find((one) => one.checked === undefined && !parts.includes(one))?.textSpan,
    parts: parts.map(({ span }) => wholeLines(source, span)),
    owners: marked?.assignees ?? ownersIn(minute, contentSpan),
    words,
  };
}

/** `- none`, `- no AIs from last week`. */
const saysNothing = (written: string): boolean =>
  /^\W*(?:(?:none|nothing|nil|n\/a|tbd|keine|nichts)(?: [\p{L}-]+){0,3}|no(?: [\p{L}-]+){0,3} (?:ais?|items?|actions?|todos?)(?: [\p{L}-]+){0,4})\W*$/iu.test(
    written.slice(0, 100),
  );

/** By the marker in it, else those that it begins with: `@jo: write the minutes`. */
function ownersIn({ source, actionItems }: Minute, span: Span): readonly string[] {
  const [marked] = between(actionItems, span);
  if (marked !== undefined && marked.assignees.length > 0) return marked.assignees;
  const handles = between(source.handles, span).map((handle) => handle.name);
  const lead =
    /^\W*@[\w-]+(?:(?:,| and|&|\/|\s)*@[\w-]+)*/.exec(slice(source.text, span))?.[0] ?? '';
  return handles.slice(0, lead.split('@').length - 1);
}

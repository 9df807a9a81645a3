import type { CalendarDate } from '#base/calendarDate.ts';
import type { FileEdits } from '#base/fileEdits.ts';
import { dirname, type RepoPath } from '#base/path.ts';
import { applyEdits, slice, type TextEdit } from '#base/range.ts';
import type { Series } from '#config/model.ts';
import { plainStyle } from '#features/sections/skeleton.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { interpret, minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { pendingItems } from '#workspace/pendingItems.ts';
import { holdsItems, pendingPlace } from '#workspace/pendingSections.ts';
import { type ItemWords, isSameItem, itemWords } from '#workspace/sameItem.ts';
import { minutesOfSeries, seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { itemLines, type ListForm, nextMarker } from './carryOverLines.ts';
import { formAt, insertAt, usualForm } from './carryOverPlace.ts';
import { insertSection } from './carryOverSection.ts';
import { type CarrySource, carrySource, type FoundItem } from './carryOverSource.ts';
import {
  datesOf,
  isFirst,
  noDate,
  noSection,
  noSeries,
  notSafe,
  tooLarge,
  unreadable,
  whatWasDone,
  wouldBeTooLarge,
} from './carryOverWording.ts';

/** What is carried over into a minute. */
export interface CarryOver {
  /** Empty where nothing is to be written. */
  readonly edits: FileEdits;
  /** How many items the edits write. */
  readonly carried: number;
  /** The days that left them open, e.g. `2023-06-22`; empty where nothing is carried over. */
  readonly dates: string;
  /** What is written, or why nothing is, as a sentence. */
  readonly message: string;
}

/**
 * Carries the open items of the last minute of the series into the minute at `path`, at the end of its list for them.
 * What stands there already, in any state, is left alone, so that doing it again changes nothing.
 */
export function carryOver(snapshot: Snapshot, path: RepoPath): CarryOver {
  const minute = minuteOf(snapshot, path);
  const { series, date } = minute ?? {};
  if (minute === undefined || series === undefined) return nothing(noSeries);
  if (date === undefined) return nothing(noDate);
  if (minute.source.depth.kind !== 'full') return nothing(tooLarge(path));
  const source = carrySource({ snapshot, series, date, path });
  const unread = unreadBetween(snapshot, series, path, date);
  if (unread !== undefined) return nothing(unreadable(unread));
  if (source === undefined) return nothing(isFirst(series));
  const large = source.minutes.find(({ source: { depth } }) => depth.kind !== 'full');
  if (large) return nothing(tooLarge(large.path));
  const plain = plainLines(minute);
  const missing = missingIn(minute, source.open).filter(({ item }) => !plain.has(item.words.key));
  const counts = { carried: missing.length, there: source.open.length - missing.length };
  if (missing.length === 0) return nothing(whatWasDone(source, counts));
  const edit = editFor(snapshot, minute, source, missing);
  if (edit === undefined) return nothing(noSection(series, source, missing.length));
  const unsafe = whyUnsafe(snapshot, minute, edit, source);
  if (unsafe !== undefined) return nothing(unsafe);
  return {
    edits: new Map([[path, [edit]]]),
    carried: missing.length,
    dates: datesOf({ ...source, open: missing }),
    message: whatWasDone(source, counts),
  };
}

const nothing = (message: string): CarryOver => ({
  edits: new Map(),
  carried: 0,
  dates: '',
  message,
});

/** Comparing more than this many pairs of items takes longer than a user waits. */
const mostPairs = 200_000;

/** The items that `minute` does not have, in any state and anywhere. */
export function missingIn(minute: Minute, open: readonly FoundItem[]): readonly FoundItem[] {
  const present = pendingItems(minute).map(({ words }) => words);
  const known = new Set(present.map(({ key }) => key));
  const wanted = new Set(open.map(({ item }) => item.words.key));
  // What stands there word for word is nobody else's small change.
  const others = present.filter(({ key }) => !wanted.has(key));
  const candidates = others.slice(0, Math.ceil(mostPairs / Math.max(1, open.length)));
  const isThere = (words: ItemWords): boolean =>
    known.has(words.key) || candidates.some((one) => isSameItem(one, words));
  return open.filter(({ item }) => !isThere(item.words));
}

/** What stands in the place for open items without being an item of a list, as items are compared. */
function plainLines(minute: Minute): ReadonlySet<string> {
  const place = pendingPlace(minute);
  if (place === undefined) return new Set();
  const lines = slice(minute.source.text, place.span).split('\n', mostPlainLines);
  return new Set(lines.map((line) => itemWords(line).key).filter((key) => key !== ''));
}

const mostPlainLines = 200;

function editFor(
  snapshot: Snapshot,
  minute: Minute,
  source: CarrySource,
  missing: readonly FoundItem[],
): TextEdit | undefined {
  const place = pendingPlace(minute);
  const usual = usualForm(source.minutes);
  const isOwn =
    place !== undefined &&
    (place.node !== undefined || holdsItems(minute, place) || usual?.isNested === true);
  if (isOwn) {
    const own = formAt(minute, place);
    const form = own ?? formBelow(minute, place.label === undefined, usual);
    return insertAt(minute, place, linesOf(missing, form, minute.path));
  }
  const lines = linesOf(missing, formBelow(minute, true, usual), minute.path);
  return insertSection(snapshot, minute, source.minutes, lines.flat());
}

/** A list that begins below a heading, or one level deeper below a label, with the bullets of this minute. */
function formBelow(minute: Minute, isTop: boolean, usual: ListForm | undefined): ListForm {
  const { style, listItems } = minute.source;
  const bullet = listItems.length > 0 ? style.bullet : undefined;
  const marker = bullet ?? usual?.marker ?? plainStyle.bullet;
  const indent = isTop ? '' : (usual?.indent ?? style.indent);
  const { box = false, emphasis = '' } = usual ?? {};
  return { box, emphasis, marker, indent, isNested: !isTop };
}

/** The lines of each item; numbers go on. */
export function linesOf(
  items: readonly FoundItem[],
  form: ListForm,
  target: RepoPath,
): readonly (readonly string[])[] {
  let { marker } = form;
  return items.map((found) => {
    const lines = itemLines(found, { ...form, marker }, target);
    marker = nextMarker(marker);
    return lines;
  });
}

/** Why `edit` can't be made: what is not read as items again would be written once more the next time. */
function whyUnsafe(
  { config }: Snapshot,
  minute: Minute,
  edit: TextEdit,
  { open }: CarrySource,
): string | undefined {
  const text = readMinute(applyEdits(minute.source.text, [edit]));
  if (text.depth.kind !== 'full') return wouldBeTooLarge(minute.path);
  const after = interpret(text, config, minute.path);
  const isSame = after.series === minute.series && after.date === minute.date;
  return isSame && missingIn(after, open).length === 0 ? undefined : notSafe;
}

/** A file of the series between the last known minute and this one that is on the disk but among no texts. */
function unreadBetween(
  snapshot: Snapshot,
  series: Series,
  path: RepoPath,
  date: CalendarDate,
): RepoPath | undefined {
  const last = minutesOfSeries(snapshot, series).findLast((one) => one.date < date)?.date ?? '';
  const fact = snapshot.files.folder(dirname(path));
  if (fact.kind !== 'listed') return undefined;
  const folder = dirname(path);
  return [...fact.entries]
    .filter(([, kind]) => kind === 'file')
    .map(([name]) => (folder === '' ? name : `${folder}/${name}`))
    .find((one) => {
      if (snapshot.texts.has(one)) return false;
      const place = seriesOfPath(snapshot.config, one);
      const is = place?.series === series ? place.date : undefined;
      return is !== undefined && is > last && is < date;
    });
}

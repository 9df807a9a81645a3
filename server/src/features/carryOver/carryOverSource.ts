import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { Series } from '#config/model.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import type { Minute } from '#workspace/minute.ts';
import { type PendingItem, pendingItems } from '#workspace/pendingItems.ts';
import { actionsPlaces } from '#workspace/pendingSections.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { carriesAgreed } from './carryOverHabits.ts';

/** One action item in the minute that says it. */
export interface FoundItem {
  readonly minute: Minute;
  readonly item: PendingItem;
}

/** The meeting that items are carried into, and its file. */
export interface Meeting {
  readonly snapshot: Snapshot;
  readonly series: Series;
  readonly date: CalendarDate;
  readonly path: RepoPath;
}

/** What the meetings before left open. */
export interface CarrySource {
  /** The minutes it is taken from, latest first. */
  readonly minutes: readonly [Minute, ...Minute[]];
  /** In the order in which a list of them begins: what was open before, then what was agreed. */
  readonly open: readonly FoundItem[];
  /** How many are done. */
  readonly done: number;
}

/**
 * The open items for a meeting: those of the last existing minute before it, of its section for
 * them and of its topics. Where that minute has left its section out, the items stand in the last one that has it, so
 * that one goes too, with those between. Nothing where there is no earlier minute.
 */
export function carrySource(meeting: Meeting): CarrySource | undefined {
  const { snapshot, series, date, path } = meeting;
  // A file can be named after an earlier day than its own.
  const earlier = earlierMinutes(snapshot, series, date).filter((minute) => minute.path !== path);
  const [last, ...others] = earlier;
  if (last === undefined) return undefined;
  const known = earlier.findIndex(hasPlace);
  const reach = known >= 0 && known <= farthest ? known : 0;
  const isTaken = (minute: Minute): boolean =>
    earlier.indexOf(minute) <= reach || minute.date === earlier[reach]?.date;
  const minutes: CarrySource['minutes'] = [last, ...others.filter(isTaken)];
  const withAgreed = carriesAgreed(earlier);
  const found = new Map<string, FoundItem>();
  for (const minute of minutes.toReversed()) {
    for (const item of pendingItems(minute)) {
      if (item.origin === 'agreed' && !(withAgreed && isClear(minute, item))) continue;
      const { key } = item.words;
      const first = found.get(key);
      found.set(
        key,
        first ? { ...first, item: { ...first.item, state: item.state } } : { minute, item },
      );
    }
  }
  const all = [...found.values()];
  const open = all.filter(({ item }) => item.state === 'open');
  return {
    minutes,
    open: [
      ...open.filter(({ item }) => item.origin === 'pending'),
      ...open.filter(({ item }) => item.origin !== 'pending'),
    ],
    done: all.length - open.length,
  };
}

/** Minutes of special meetings, and those who forget the section once; whoever leaves it out longer wants it no more. */
const farthest = 3;

const hasPlace = (minute: Minute): boolean =>
  actionsPlaces(minute).some(({ holds }) => holds === 'pending');

/** `To do: use the term consistently` in a topic is a note: nobody has to do it. */
const isClear = ({ source }: Minute, { contentSpan, owners }: PendingItem): boolean =>
  owners.length > 0 || !/^\W*to ?do\b/i.test(slice(source.text, contentSpan));

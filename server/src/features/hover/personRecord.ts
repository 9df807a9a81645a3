import { addDays, type CalendarDate } from '#base/calendarDate.ts';
import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import { meetingOrder } from '#features/meetings/meetingOrder.ts';
import { holders } from '#features/people/duties.ts';
import type { Times } from '#features/people/dutyReport.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type KnownPeople, knownPeople } from '#workspace/knownPeople.ts';
import type { Minute } from '#workspace/minute.ts';
import { pendingItems } from '#workspace/pendingItems.ts';
import { foldHandle, type Person } from '#workspace/person.ts';
import { personKey } from '#workspace/personKey.ts';
import { type ItemWords, isSameItem } from '#workspace/sameItem.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** What the minutes say of one person. */
export interface PersonRecord {
  /** The last minute that lists the person as a participant. */
  readonly attended: RepoPath | undefined;
  readonly times: number;
  readonly minutes: Times;
  readonly reports: Times;
  /** What was promised and not done yet, latest first; `date` is when it was last named. */
  readonly open: readonly { readonly date: CalendarDate; readonly text: string }[];
}

/** The record of the person with the key `key` (see {@link personKey}); remembered until any text changes. */
export function personRecord(snapshot: Snapshot, key: string): PersonRecord {
  const known = records(snapshot.texts, snapshot.config);
  const record = known.get(key) ?? readRecord(snapshot, key);
  known.set(key, record);
  return record;
}

const records = memoPair(
  (_texts: Snapshot['texts'], _config: Config) => new Map<string, PersonRecord>(),
);

interface Meeting {
  readonly date: CalendarDate;
  readonly minute: Minute;
}

function readRecord(snapshot: Snapshot, key: string): PersonRecord {
  const known = knownPeople(snapshot);
  const isMeant = (people: Named): boolean =>
    people.keys.has(key) || people.names.some((name) => personKey(known, name) === key);
  const attended = counter();
  const minutes = counter();
  const reports = counter();
  let latest: CalendarDate | undefined;
  const bySeries = meetingsOf(snapshot.texts, snapshot.config, snapshot);
  for (const meeting of bySeries.flat()) {
    const said = saidIn(meeting.minute, meeting.minute);
    if (isMeant(said.participants)) attended.add(meeting);
    if (isMeant(said.takers)) minutes.add(meeting);
    if (isMeant(said.reporters)) reports.add(meeting);
    if (latest === undefined || meeting.date > latest) latest = meeting.date;
  }
  // A slip of the pen in the year of one minute must not make everything old.
  const last = latest === undefined || latest > snapshot.today ? snapshot.today : latest;
  const since = addDays(last, -longestSilence);
  return {
    attended: attended.last()?.minute.path,
    times: attended.times(),
    minutes: { times: minutes.times(), last: minutes.last()?.date },
    reports: { times: reports.times(), last: reports.last()?.date },
    open: openItems(bySeries, key, known, since),
  };
}

/** The minutes of each series, earliest first. */
const meetingsOf = memoPair(
  (
    _texts: Snapshot['texts'],
    { series }: Config,
    snapshot: Snapshot,
  ): readonly (readonly Meeting[])[] =>
    series.map((one) =>
      meetingOrder(snapshot, one).dated.flatMap(({ path, date }): readonly Meeting[] => {
        const minute = minuteOf(snapshot, path);
        return minute === undefined ? [] : [{ date, minute }];
      }),
    ),
);

/** Counts meetings, and keeps the latest. */
function counter(): {
  readonly add: (meeting: Meeting) => void;
  readonly times: () => number;
  readonly last: () => Meeting | undefined;
} {
  let times = 0;
  let last: Meeting | undefined;
  return {
    add: (meeting) => {
      times++;
      if (last === undefined || meeting.date >= last.date) last = meeting;
    },
    times: () => times,
    last: () => last,
  };
}

/** People of one minute: keys of handles, and names whose key the whole repository decides. */
interface Named {
  readonly keys: ReadonlySet<string>;
  readonly names: readonly Person[];
}

const named = (people: readonly Person[]): Named => ({
  keys: new Set(people.flatMap(({ name, isHandle }) => (isHandle ? `@${foldHandle(name)}` : []))),
  names: people.filter(({ isHandle }) => !isHandle),
});

/** Who is named in a minute, remembered. */
const saidIn = memoPair((minute: Minute, _same: Minute) => ({
  participants: named(minute.participants),
  takers: named(holders(minute, 'minuteTaker')),
  reporters: named(holders(minute, 'reporter')),
}));

/** Of each series the last meetings tell; what was not named for longer is forgotten, by whatever reason. */
const lastMeetings = 10;
const longestSilence = 90;

interface OpenItem {
  readonly date: CalendarDate;
  readonly text: string;
}

/** The newest minute that names an item says what became of it, whichever series it is of: teams report in others. */
function openItems(
  bySeries: readonly (readonly Meeting[])[],
  key: string,
  known: KnownPeople,
  since: CalendarDate,
): readonly OpenItem[] {
  const seen: ItemWords[] = [];
  const found: OpenItem[] = [];
  const latestFirst = bySeries
    .flatMap((meetings) => meetings.slice(-lastMeetings).reverse())
    .filter(({ date }) => date >= since)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
  for (const { date, minute } of latestFirst) {
    for (const item of pendingItems(minute)) {
      const isMeant = item.owners.some((owner) => isOwner(owner, key, known));
      if (!isMeant || seen.some((words) => isSameItem(item.words, words))) continue;
      seen.push(item.words);
      if (item.state === 'open') found.push({ date, text: wordsOf(minute, item.contentSpan) });
    }
  }
  return found;
}

/** Owners are handles without `@`, or names. */
const isOwner = (owner: string, key: string, known: KnownPeople): boolean =>
  `@${foldHandle(owner)}` === key || personKey(known, { name: owner, isHandle: false }) === key;

/** As a reader sees them: markup and addresses left out. */
const wordsOf = ({ source }: Minute, span: Parameters<typeof slice>[1]): string =>
  slice(source.text, span)
    .slice(0, 400)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<?https?:\/\/\S+/g, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

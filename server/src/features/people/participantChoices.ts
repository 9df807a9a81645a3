import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import { nearMisses } from '#rules/nearMisses.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type KnownPeople, knownPeople, mostUsual } from '#workspace/knownPeople.ts';
import type { Minute } from '#workspace/minute.ts';
import { foldHandle, nameBefore, type Person } from '#workspace/person.ts';
import { personKey } from '#workspace/personKey.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { participantPlace } from './participantPlace.ts';
import { type WrittenPerson, writtenPerson } from './participantText.ts';
import { recentCount } from './rankedPeople.ts';

/** One entry of *Insert Participants*. */
export interface ParticipantChoice {
  /** As it will be written. */
  readonly text: string;
  /** E.g. `in 4 of the last 5, last 2023-06-28`; `12 minutes`. */
  readonly detail: string;
  /** The last minute of the series that lists the person; nothing for those seen elsewhere only. */
  readonly last: CalendarDate | undefined;
}

/** What *Insert Participants* offers, or why it can't. */
export interface ParticipantOffer {
  readonly choices: readonly ParticipantChoice[];
  readonly problem: string | undefined;
}

/** Beyond those of the last minutes: whoever else is wanted can be typed. */
const mostOthers = 300;

/**
 * People for the list of participants at `offset` of the minute at `path`: those of the last five minutes of its series
 * that list any, most frequent first, then the others whom the repository knows. Who is listed or excused is left out.
 */
export function participantChoices(
  snapshot: Snapshot,
  path: RepoPath,
  offset?: number,
): ParticipantOffer {
  const minute = minuteOf(snapshot, path);
  const place = minute && participantPlace(snapshot, minute, offset);
  if (!minute || !place) return { choices: [], problem: 'Open a minute to insert participants.' };
  if (place.kind === 'none') return { choices: [], problem: place.problem };
  const known = knownPeople(snapshot);
  const listed = place.kind === 'section' ? place.section.people : [];
  const taken = new Set([...listed, ...minute.excused].map((one) => personKey(known, one)));
  const isBare =
    listed.length > 0 &&
    listed.every(
      ({ isHandle, span }) => isHandle && nameBefore(minute.source.text, span.start) === undefined,
    );
  const minutes = recentLists(snapshot, minute);
  const recent = seenIn(minutes, known);
  const choices = [...recent]
    .filter(([key]) => !taken.has(key))
    .toSorted(([, a], [, b]) => b.times - a.times || laterFirst(a, b))
    .map(([key, seen]) => ({
      text: textOf(key, seen, known, isBare),
      detail: `in ${seen.times} of the last ${minutes.length}, last ${seen.last}`,
      last: seen.last === '' ? undefined : seen.last,
    }));
  const isOther = (handle: string): boolean =>
    !taken.has(`@${handle}`) && !recent.has(`@${handle}`);
  return { choices: [...choices, ...others(known, isOther)], problem: undefined };
}

/** The last minutes before this one that list anybody, latest first. */
export function recentLists(snapshot: Snapshot, minute: Minute): readonly Minute[] {
  if (minute.series === undefined) return [];
  return earlierMinutes(snapshot, minute.series, minute.date ?? snapshot.today, 2 * recentCount)
    .filter(({ participants }) => participants.length > 0)
    .slice(0, recentCount);
}

interface Seen {
  readonly person: Person;
  readonly last: CalendarDate | '';
  /** Latest first. */
  readonly written: WrittenPerson[];
  times: number;
}

/** Everybody in `latestFirst`, by {@link personKey}. */
function seenIn(latestFirst: readonly Minute[], known: KnownPeople): ReadonlyMap<string, Seen> {
  const result = new Map<string, Seen>();
  for (const { participants, source, date } of latestFirst) {
    const here = new Set<string>();
    for (const person of participants) {
      const key = personKey(known, person);
      if (here.has(key)) continue;
      here.add(key);
      const seen = result.get(key) ?? { person, last: date ?? '', written: [], times: 0 };
      seen.times++;
      seen.written.push(writtenPerson(source, participants, person));
      result.set(key, seen);
    }
  }
  return result;
}

const laterFirst = (a: Seen, b: Seen): number => (a.last > b.last ? -1 : a.last < b.last ? 1 : 0);

/** A note that was repeated belongs to the person, `(until 11:00)` to its day. */
function textOf(key: string, { written, person }: Seen, known: KnownPeople, bare: boolean): string {
  const handle = key.startsWith('@') ? key.slice(1) : undefined;
  const spellings = handle === undefined ? undefined : known.people.get(handle)?.spellings;
  const spelled = (spellings && mostUsual(spellings)) ?? handle;
  if (bare && spelled !== undefined) return `@${spelled}`;
  const times = (text: string): number => written.filter(({ whole }) => whole === text).length;
  const [latest] = written;
  const noted = written.find(({ whole, plain }) => whole !== plain && times(whole) > 1);
  const text = noted?.whole ?? latest?.plain ?? person.name;
  // The usual spelling, whatever the last minute had.
  return handle === undefined || spelled === undefined
    ? text
    : text.replace(/@[\w.-]+/, (one) => (foldHandle(one) === `@${handle}` ? `@${spelled}` : one));
}

function others(
  known: KnownPeople,
  isOther: (handle: string) => boolean,
): readonly ParticipantChoice[] {
  const isMiss = nearMisses(known);
  const result: ParticipantChoice[] = [];
  const ordered = [...known.people]
    .filter(([handle]) => isOther(handle))
    .toSorted((a, b) => b[1].minutes - a[1].minutes || (a[0] < b[0] ? -1 : 1));
  for (const [handle, { minutes, spellings }] of ordered) {
    if (result.length >= mostOthers) break;
    if (isMiss(handle)) continue;
    const detail = `${minutes} minute${minutes === 1 ? '' : 's'}`;
    result.push({ text: `@${mostUsual(spellings) ?? handle}`, detail, last: undefined });
  }
  return result;
}

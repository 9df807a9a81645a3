import type { CalendarDate } from '#base/calendarDate.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import type { RoleLine } from '#minutes/model.ts';
import { type KnownPeople, knownPeople, mostUsual } from '#workspace/knownPeople.ts';
import type { Minute } from '#workspace/minute.ts';
import { type Person, shownPerson } from '#workspace/person.ts';
import { personKey } from '#workspace/personKey.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type Duty, dutiesOf, dutyOf } from './duties.ts';
import { recentCount } from './rankedPeople.ts';

/** Somebody who could take the minutes or report this time. */
export interface Proposal {
  /** The same for everybody who is surely the same. */
  readonly key: string;
  /** As this series writes its people, `@jo` or `Jo`. */
  readonly text: string;
  /** Without `@`, as most minutes spell it. */
  readonly handle: string | undefined;
  /** The real name, where a list of participants pairs it with the handle. */
  readonly name: string | undefined;
  /** Last on duty; nothing for whoever never was. */
  readonly last: CalendarDate | undefined;
  readonly isMe: boolean;
  /** Somebody who is not there this time is offered last, and only where a name is typed. */
  readonly isPresent: boolean;
}

/** Whoever was not on duty among the last so many is taken to have left the rotation. */
const turns = 10;

interface Turn {
  readonly last: CalendarDate;
  /** How many turns ago, 0 for the last one. */
  readonly ago: number;
  readonly written: Person;
}

/**
 * Who could do what `role` asks for in `minute`: those present, of whoever takes turns the one on duty least recently
 * first, then who did it long ago, then the others by how often they take part, and at the end former minute-takers
 * who are not there. Present are the participants of this minute, where nobody is listed yet those of the last five and
 * whoever was on duty there.
 */
export function rotation(
  snapshot: Snapshot,
  minute: Minute,
  role: RoleLine['role'],
): readonly Proposal[] {
  const known = knownPeople(snapshot);
  const date = minute.date ?? snapshot.today;
  const { series } = minute;
  const answers = (series ? dutiesOf(snapshot, series) : [])
    .filter((duty) => duty.date < date)
    .map((duty) => ({ date: duty.date, people: peopleOf(duty, role) }))
    .filter(({ people }) => people.length > 0);
  const turn = turnsOf(answers, known);
  const recent = series ? earlierMinutes(snapshot, series, date, recentCount) : [];
  const attended = attendance(recent, known);
  const my = me(snapshot);
  const present = presentPeople(minute, attended.people, known);
  // Whoever writes the minute is there, listed or not.
  if (my && role !== 'reporter') present.set(personKey(known, my), my);
  const former = [...turn].flatMap(([key, { written }]) =>
    present.has(key) ? [] : [[key, written] as const],
  );
  const asHandle = writesHandles(answers.flatMap(({ people }) => people).slice(-turns));
  const propose = (key: string, person: Person, isPresent: boolean): Ordered => ({
    proposal: {
      key,
      text: textOf(person, key, turn.get(key)?.written, known, asHandle),
      handle: handleOf(person, key, known),
      name: realName(known, key),
      last: turn.get(key)?.last,
      isMe: my !== undefined && key === personKey(known, my),
      isPresent,
    },
    order: orderOf(turn.get(key), attended.times.get(key) ?? 0, isPresent),
  });
  return [
    ...[...present].map(([key, person]) => propose(key, person, true)),
    ...former.map(([key, person]) => propose(key, person, false)),
  ]
    .toSorted((a, b) => compare(a.order, b.order))
    .map(({ proposal }) => proposal);
}

interface Ordered {
  readonly proposal: Proposal;
  readonly order: Order;
}

const me = ({ settings }: Snapshot): Person | undefined =>
  settings.me === undefined ? undefined : { name: settings.me, isHandle: true };

/** The participants of `minute`, where nobody is listed yet those of the last ones, by {@link personKey}. */
function presentPeople(
  minute: Minute,
  recent: ReadonlyMap<string, Person>,
  known: KnownPeople,
): Map<string, Person> {
  const listed = minute.participants.map((person) => [personKey(known, person), person] as const);
  const present = new Map<string, Person>(listed.length > 0 ? listed : recent);
  for (const person of minute.excused) present.delete(personKey(known, person));
  return present;
}

const peopleOf = ({ takers, reporters }: Duty, role: RoleLine['role']): readonly Person[] =>
  role === 'reporter' ? reporters : takers;

/** The last turn of each person; `answers` are earliest first. */
function turnsOf(
  answers: readonly { readonly date: CalendarDate; readonly people: readonly Person[] }[],
  known: KnownPeople,
): ReadonlyMap<string, Turn> {
  const result = new Map<string, Turn>();
  for (const [index, { date, people }] of answers.entries()) {
    for (const written of people) {
      const ago = answers.length - 1 - index;
      result.set(personKey(known, written), { last: date, ago, written });
    }
  }
  return result;
}

/** Who took part in the last minutes or was on duty there, and in how many of them. */
function attendance(
  recent: readonly Minute[],
  known: KnownPeople,
): { readonly people: ReadonlyMap<string, Person>; readonly times: ReadonlyMap<string, number> } {
  const people = new Map<string, Person>();
  const times = new Map<string, number>();
  for (const minute of recent) {
    const duty = dutyOf(minute, minute.date ?? ('' as CalendarDate));
    const seen = new Set<string>();
    for (const person of [...minute.participants, ...duty.takers, ...duty.reporters]) {
      const key = personKey(known, person);
      seen.add(key);
      if (!people.has(key)) people.set(key, person);
    }
    for (const key of seen) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return { people, times };
}

/** Whether this series answers with handles; so it is said where nothing was answered yet. */
function writesHandles(people: readonly Person[]): boolean {
  return people.filter(({ isHandle }) => isHandle).length * 2 >= people.length;
}

function textOf(
  person: Person,
  key: string,
  written: Person | undefined,
  known: KnownPeople,
  asHandle: boolean,
): string {
  const handle = handleOf(person, key, known);
  if (asHandle && handle !== undefined) return `@${handle}`;
  if (written !== undefined) return shownPerson(written);
  return person.isHandle ? (realName(known, key) ?? `@${handle}`) : person.name;
}

function handleOf(person: Person, key: string, { people }: KnownPeople): string | undefined {
  if (!key.startsWith('@')) return undefined;
  const known = people.get(key.slice(1));
  return (known && mostUsual(known.spellings)) ?? (person.isHandle ? person.name : key.slice(1));
}

function realName({ people }: KnownPeople, key: string): string | undefined {
  const known = key.startsWith('@') ? people.get(key.slice(1)) : undefined;
  return known && mostUsual(known.names);
}

type Order = readonly [group: number, within: number];

function orderOf(turn: Turn | undefined, attended: number, isPresent: boolean): Order {
  if (!isPresent) return [3, turn?.ago ?? 0];
  if (turn === undefined) return [2, -attended];
  return turn.ago < turns ? [0, -turn.ago] : [1, turn.ago];
}

const compare = (a: Order, b: Order): number => a[0] - b[0] || a[1] - b[1];

import { knownPeople, mostUsual } from '#workspace/knownPeople.ts';
import { type Person, shownPerson } from '#workspace/person.ts';
import { personKey } from '#workspace/personKey.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { dayName, fileName } from './fileName.ts';
import type { HoverPart } from './hoverText.ts';
import { type PersonRecord, personRecord } from './personRecord.ts';

const mostItems = 5;

/** Somebody: when they last took part, what they have promised, and what they did in the meetings. */
export function personHover(snapshot: Snapshot, person: Person): readonly HoverPart[] {
  const known = knownPeople(snapshot);
  const key = personKey(known, person);
  const record = personRecord(snapshot, key);
  const names = key.startsWith('@') ? known.people.get(key.slice(1))?.names : undefined;
  const name = names && mostUsual(names);
  const handle = shownPerson(person);
  return [
    {
      kind: 'title',
      text: name === undefined || name === person.name ? handle : `${handle} (${name})`,
    },
    { kind: 'line', text: attendance(snapshot, record) },
    ...roles(record).map((text) => ({ kind: 'line', text }) as const),
    ...items(record),
  ];
}

function attendance(snapshot: Snapshot, { attended, times }: PersonRecord): string {
  if (attended === undefined) return 'Listed as a participant in no minute.';
  const count = times === 1 ? '1 meeting' : `${times} meetings`;
  return `Took part in ${count}, last: ${fileName(snapshot, attended)}`;
}

function roles({ minutes, reports }: PersonRecord): readonly string[] {
  const line = (what: string, { times, last }: PersonRecord['minutes']): readonly string[] =>
    last === undefined
      ? []
      : [`${what} ${times === 1 ? 'once, on' : `${times} times, last on`} ${dayName(last)}`];
  return [...line('Took the minutes', minutes), ...line('Reported', reports)];
}

function items({ open }: PersonRecord): readonly HoverPart[] {
  if (open.length === 0) return [];
  const shown = open.slice(0, mostItems).map(({ date, text }) => `${date}: ${text}`);
  const more = open.length - shown.length;
  return [
    { kind: 'line', text: open.length === 1 ? '1 open item:' : `${open.length} open items:` },
    { kind: 'list', items: more > 0 ? [...shown, `and ${more} more`] : shown },
  ];
}

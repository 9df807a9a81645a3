import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import { type Span, slice, touches } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type Entry, keyed, keyIndex } from '#workspace/keyIndex.ts';
import { knownPeople } from '#workspace/knownPeople.ts';
import type { Minute } from '#workspace/minute.ts';
import { foldHandle, foldName, type Person, peopleOfRole } from '#workspace/person.ts';
import { personKey } from '#workspace/personKey.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Where a minute names somebody. */
export interface PersonMention extends Person {
  /** With `@`. */
  readonly span: Span;
}

/**
 * Everybody whom `minute` names, in document order: handles anywhere in it; names in lists of participants, in answers
 * who takes the minutes or reports, and as those who promised something.
 */
export const peopleNamedIn = memoPair((minute: Minute, _same: Minute): readonly PersonMention[] => {
  const { source, participants, excused, roles, actionItems } = minute;
  const found = new Map<number, PersonMention>();
  const add = (mention: PersonMention): void => {
    if (!found.has(mention.span.start)) found.set(mention.span.start, mention);
  };
  for (const { name, span } of source.handles) add({ name, isHandle: true, span });
  for (const person of [...participants, ...excused]) add(person);
  for (const role of roles) {
    const people = peopleOfRole(source, role);
    for (const mention of namedIn(source, role.answerSpan, people)) add(mention);
  }
  for (const { span, assignees } of actionItems) {
    const names = assignees.map((name) => ({ name, isHandle: false }));
    for (const mention of namedIn(source, span, names)) add(mention);
  }
  return [...found.values()].toSorted((a, b) => a.span.start - b.span.start);
});

/** Where `people` are written in `span`, one behind the other; handles are found as such. */
function namedIn(
  source: MinuteText,
  span: Span,
  people: readonly Person[],
): readonly PersonMention[] {
  const written = slice(source.text, span);
  let from = 0;
  return people.flatMap((person): readonly PersonMention[] => {
    const at = written.indexOf(person.name, from);
    if (at < 0) return [];
    from = at + person.name.length;
    if (person.isHandle || written[at - 1] === '@') return [];
    return [{ ...person, span: { start: span.start + at, end: span.start + from } }];
  });
}

/** Who is named at `offset` of a minute, also as one who promised something. */
export const mentionAt = (minute: Minute, offset: number): PersonMention | undefined =>
  peopleNamedIn(minute, minute).find(({ span }) => touches(span, offset));

/**
 * Every place that names `person`: the handle in any letter case, also without `@`, and full names that the repository
 * pairs with it alone. Of a first name only that name: there may be two.
 */
export function mentionsOfPerson(
  snapshot: Snapshot,
  person: Person,
): readonly Entry<PersonMention>[] {
  const known = knownPeople(snapshot);
  const key = personKey(known, person);
  const handle = key.startsWith('@') ? key.slice(1) : undefined;
  const names =
    handle === undefined
      ? [key]
      : [handle, ...[...(known.people.get(handle)?.names.keys() ?? [])].map(foldName)];
  const asHandle = handle === undefined ? [] : mentions(snapshot, `@${handle}`);
  const asName = [...new Set(names)]
    .flatMap((name) => mentions(snapshot, name))
    .filter(({ value }) => personKey(known, value) === key);
  return [...asHandle, ...asName];
}

// Handles under `@handle`; what a name means depends on all minutes, so names stand for themselves here.
const mentions: (snapshot: Snapshot, key: string) => readonly Entry<PersonMention>[] = keyIndex(
  ({ config }) => config,
  (snapshot: Snapshot, path: RepoPath) => {
    const minute = minuteOf(snapshot, path);
    const people = minute === undefined ? [] : peopleNamedIn(minute, minute);
    return keyed(people, ({ name, isHandle }) =>
      isHandle ? `@${foldHandle(name)}` : foldName(name),
    );
  },
);

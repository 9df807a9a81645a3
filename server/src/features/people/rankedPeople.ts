import type { Span } from '#base/range.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import { nearMisses } from '#rules/nearMisses.ts';
import { type KnownPeople, knownPeople, mentionsOf, mostUsual } from '#workspace/knownPeople.ts';
import type { Minute } from '#workspace/minute.ts';
import { foldHandle } from '#workspace/person.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { fitOfPerson } from './personSearch.ts';

/** Somebody who may be meant by what was typed behind `@`. */
export interface RankedPerson {
  /** As most minutes spell it, without `@`. */
  readonly handle: string;
  /** The real name, where a list of participants pairs it with the handle. */
  readonly name: string | undefined;
  /** Where the person was seen: `in this minute`, `in 4 of the last 5`, `12 minutes`. */
  readonly why: string;
}

/** Where people are asked for. */
export interface PeoplePlace {
  /** What stands behind `@`; may be empty. */
  readonly typed: string;
  /** The handle that is being written: it is no evidence for itself. */
  readonly own: Span;
  /** The list of participants is being written: who is in it already comes last. */
  readonly inParticipants: boolean;
}

/** Minutes of the series that say who usually takes part. */
export const recentCount = 5;

const mostPeople = 500;

interface Evidence {
  readonly handle: string;
  /** The lower the better. */
  readonly tier: number;
  /** Within the tier, the higher the better. */
  readonly weight: number;
  readonly minutes: number;
  readonly why: string;
}

/**
 * Handles for `place` in `minute`, the likeliest first: those in this minute's participants, then in the last five
 * minutes of the series, then the most frequent of the repository. Misspellings of frequent handles are left out.
 */
export function rankedPeople(
  snapshot: Snapshot,
  minute: Minute,
  place: PeoplePlace,
): readonly RankedPerson[] {
  const known = knownPeople(snapshot);
  const typed = place.typed.toLowerCase();
  const isMiss = nearMisses(known);
  const rank = ranking(snapshot, minute, known, place);
  const found: { readonly evidence: Evidence; readonly fit: number }[] = [];
  for (const [handle, { names }] of known.people) {
    const fit = fitOfPerson(handle, names.keys(), typed);
    if (fit === undefined) continue;
    const evidence = rank(handle);
    if (evidence !== undefined) found.push({ evidence, fit });
  }
  const ordered = found.toSorted(
    (a, b) =>
      Number(a.fit > 1) - Number(b.fit > 1) ||
      a.evidence.tier - b.evidence.tier ||
      a.fit - b.fit ||
      b.evidence.weight - a.evidence.weight ||
      b.evidence.minutes - a.evidence.minutes ||
      (a.evidence.handle < b.evidence.handle ? -1 : 1),
  );
  const people: RankedPerson[] = [];
  for (const { evidence } of ordered) {
    if (people.length >= mostPeople) break;
    if (evidence.tier !== participantTier && isMiss(evidence.handle)) continue;
    people.push(shown(evidence, known));
  }
  return people;
}

const participantTier = 0;

/** Tells where a folded handle was seen; nothing for one that only stands at the cursor. */
function ranking(
  snapshot: Snapshot,
  minute: Minute,
  known: KnownPeople,
  { own, inParticipants }: PeoplePlace,
): (handle: string) => Evidence | undefined {
  const isOther = ({ span }: { readonly span: Span }): boolean =>
    span.end < own.start || own.end < span.start;
  const taking = minute.participants.filter((one) => one.isHandle && isOther(one));
  const participants = new Set(taking.map(({ name }) => foldHandle(name)));
  const mentioned = tallyOf(minute.source.handles.filter(isOther).map(({ name }) => name));
  const recent = minute.series
    ? earlierMinutes(snapshot, minute.series, minute.date ?? snapshot.today, recentCount)
    : [];
  const recently = tallyOf(recent.flatMap((one) => [...mentionsOf(one, one).handles.values()]));
  const here = mentionsOf(minute, minute).handles;
  return (handle) => {
    const others = (known.people.get(handle)?.minutes ?? 0) - (here.has(handle) ? 1 : 0);
    const inRecent = recently.get(handle) ?? 0;
    const times = mentioned.get(handle) ?? 0;
    const seen = { handle, minutes: others };
    const isParticipant = participants.has(handle);
    if (isParticipant && !inParticipants) {
      return { ...seen, tier: participantTier, weight: times + inRecent, why: 'in this minute' };
    }
    if (isParticipant || times > 0) {
      return { ...seen, tier: inParticipants ? 4 : 1, weight: times, why: 'in this minute' };
    }
    if (inRecent > 0) {
      const why = `in ${inRecent} of the last ${recent.length}`;
      return { ...seen, tier: 2, weight: inRecent, why };
    }
    if (others <= 0) return undefined;
    return { ...seen, tier: 3, weight: others, why: `${others} minute${others === 1 ? '' : 's'}` };
  };
}

function tallyOf(handles: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const handle of handles) {
    const folded = foldHandle(handle);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
}

function shown({ handle, why }: Evidence, { people }: KnownPeople): RankedPerson {
  const person = people.get(handle);
  return {
    handle: (person && mostUsual(person.spellings)) ?? handle,
    name: person && mostUsual(person.names),
    why,
  };
}

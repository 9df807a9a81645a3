import { type KnownPeople, type KnownPerson, mostUsual } from '#workspace/knownPeople.ts';
import { foldHandle } from '#workspace/person.ts';
import { editDistances } from './editDistance.ts';

/** From so many minutes on a handle is surely somebody's. */
const frequentFrom = 5;
/** How much oftener the right one has to occur. */
const factor = 5;
/** A handle that stands in two lists of participants is somebody's own, however rare. */
const ownFrom = 2;
/** `@bo` and `@jo`, `@kim` and `@tim` are two people. */
const shortest = 4;
const mostCompared = 300;

/** `@mikerah` and `@mikeal` are two people; letters that changed places are one slip. */
function allowedEdits(handle: string, other: string): number {
  if (handle.length < 6) return 1;
  return handle.length >= 8 || lettersOf(handle) === lettersOf(other) ? 2 : 1;
}

const lettersOf = (handle: string): string => [...handle].toSorted().join('');

/** The handle that a misspelled one most likely means. */
export interface UsualHandle {
  readonly name: string;
  /** `case`: only upper and lower case differ, which GitHub forgives. */
  readonly kind: 'near' | 'case';
  /** In how many minutes it occurs. */
  readonly minutes: number;
}

/** Tells what a handle most likely means, where that is not the handle itself; two candidates are none. */
export function usualHandles({ people }: KnownPeople): (name: string) => UsualHandle | undefined {
  // Where people are listed, what never is can be a word of the trade: `@media`, `@defer`.
  const hasLists = [...people.values()].some(({ listed }) => listed > 0);
  const frequent = [...people]
    .filter(([, one]) => one.minutes >= frequentFrom && (one.listed > 0 || !hasLists))
    .toSorted((a, b) => b[1].minutes - a[1].minutes)
    .slice(0, mostCompared);
  const distance = editDistances();
  const near = (handle: string, own: KnownPerson): UsualHandle | undefined => {
    if (own.listed >= ownFrom || handle.length < shortest) return undefined;
    const meant = frequent.filter(
      ([other, { minutes }]) =>
        other !== handle &&
        other.length >= shortest &&
        minutes >= own.minutes * factor &&
        Math.abs(other.length - handle.length) <= 2 &&
        distance(other, handle) <= allowedEdits(handle, other),
    );
    const [only, second] = meant;
    const name = only && mostUsual(only[1].spellings);
    return only === undefined || name === undefined || second !== undefined
      ? undefined
      : { name, kind: 'near', minutes: only[1].minutes };
  };
  return (written) => {
    const handle = foldHandle(written);
    const own = people.get(handle);
    if (own === undefined || handle.length < 3) return undefined;
    const usual = mostUsual(own.spellings);
    const times = usual === undefined ? 0 : (own.spellings.get(usual) ?? 0);
    const isRare = times >= frequentFrom && times >= (own.spellings.get(written) ?? 1) * factor;
    if (usual !== undefined && usual !== written && isRare) {
      return { name: usual, kind: 'case', minutes: times };
    }
    return near(handle, own);
  };
}

import type { KnownPeople, KnownPerson } from '#workspace/knownPeople.ts';
import { editDistances } from './editDistance.ts';

/** From so many minutes on nobody takes a handle for a slip. */
const frequentFrom = 5;
const mostCompared = 300;
/** How much oftener the right handle occurs than its misspelling. */
const factor = 20;

/** Tells whether a folded handle is most likely a misspelling of a frequent one. */
export function nearMisses({ people }: KnownPeople): (handle: string) => boolean {
  const frequent = [...people]
    .filter(([, { minutes }]) => minutes >= frequentFrom)
    .toSorted((a, b) => b[1].minutes - a[1].minutes)
    .slice(0, mostCompared);
  const distance = editDistances();
  return (handle) => {
    const rare = people.get(handle);
    if (rare === undefined) return false;
    const allowed = handle.length < 6 ? 1 : 2;
    return frequent.some(
      ([other, person]) =>
        isRare(rare, person) &&
        other !== handle &&
        Math.abs(other.length - handle.length) <= allowed &&
        distance(other, handle) <= allowed,
    );
  };
}

const isRare = (rare: KnownPerson, frequent: KnownPerson): boolean =>
  rare.minutes <= Math.max(1, frequent.minutes / factor);

import type { KnownPeople } from './knownPeople.ts';
import { foldHandle, foldName, type Person } from './person.ts';

/** Not written as a first name is: `o-otte`, `fkr`, `JuanPTM`, never `Max`. */
const isLikeHandle = /^\p{Ll}|.[\p{Lu}\d_-]/u;

/**
 * The same text for everybody who is surely the same: a handle in any letter case, a handle written without `@`, and
 * a full name that the repository pairs with one handle alone. A first name stands for itself: there may be two.
 */
export function personKey(known: KnownPeople, { name, isHandle }: Person): string {
  if (isHandle) return `@${foldHandle(name)}`;
  const folded = foldName(name);
  const handles = folded.includes(' ') ? known.handlesOfName(folded) : [];
  const [handle] = handles;
  if (handle !== undefined && handles.length === 1) return `@${handle}`;
  const bare = foldHandle(name);
  if (!isLikeHandle.test(name)) return folded;
  return known.people.get(bare)?.spellings.has(name) === true ? `@${bare}` : folded;
}

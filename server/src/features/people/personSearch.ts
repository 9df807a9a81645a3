import { foldName } from '#workspace/person.ts';

/**
 * How well a person fits what was typed behind `@` (lower-case), best 0: the handle begins so; a part of the handle or
 * a word of the real name does; the letters occur in the handle one after the other. Nothing where none is true.
 */
export function fitOfPerson(
  handle: string,
  names: Iterable<string>,
  typed: string,
): 0 | 1 | 2 | undefined {
  if (handle.startsWith(typed)) return 0;
  if (handle.split(/[-_.]/).some((part) => part.startsWith(typed))) return 1;
  if (typed.length < shortestInexact) return undefined;
  const wanted = foldName(typed);
  for (const name of names) {
    const folded = foldName(name);
    if (folded.startsWith(wanted) || folded.includes(` ${wanted}`)) return 1;
  }
  return isScattered(handle, typed) ? 2 : undefined;
}

/** One letter occurs in almost every name. */
const shortestInexact = 2;

/** Whether the letters occur in `handle` one after the other, the first one at its beginning or behind a mark. */
function isScattered(handle: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = handle.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return handle.charAt(0) === letters.charAt(0);
}

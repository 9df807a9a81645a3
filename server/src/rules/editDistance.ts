import { distance } from 'fastest-levenshtein';

/** How many suggestions one rule makes for one document; whoever has more broken links is not helped by more. */
export const mostSuggestions = 100;

/** Steps of the algorithm for one search, about half a millisecond. */
const mostSteps = 200_000;
const charactersPerStep = 32;

/** Changed, added or removed letters from one text to the other. */
export type EditDistance = (a: string, b: string) => number;

/**
 * Edit distances for one search. When the search has cost too much (thousands of long names) the rest counts as
 * infinitely far.
 */
export function editDistances(): EditDistance {
  let steps = 0;
  return (a, b) => {
    steps += 1 + (a.length * b.length) / charactersPerStep;
    return steps > mostSteps ? Number.POSITIVE_INFINITY : distance(a, b);
  };
}

/** How much less an older minute says than the one after it: two that agree outweigh all before, one alone doesn't. */
const fading = 0.7;

/** A value and how many minutes have it. */
export interface Vote<T> {
  readonly value: T;
  readonly count: number;
}

/**
 * What minutes (latest first) say, what the last ones say first: a slip in the last minute is no new custom, what comes
 * twice is. Each minute can name several values; of equal ones the latest, and what it names first, wins.
 */
export function byRecency<T>(latestFirst: readonly (readonly T[])[]): readonly Vote<T>[] {
  const votes = new Map<T, { weight: number; count: number }>();
  for (const [age, values] of latestFirst.entries()) {
    for (const value of values) {
      const { weight, count } = votes.get(value) ?? { weight: 0, count: 0 };
      votes.set(value, { weight: weight + fading ** age, count: count + 1 });
    }
  }
  return [...votes]
    .toSorted(([, a], [, b]) => b.weight - a.weight)
    .map(([value, { count }]) => ({ value, count }));
}

/** What share of the weight of all `minutes` (latest first) those `having` something have. */
export function recentWeight<T>(minutes: readonly T[], having: ReadonlySet<T>): number {
  let [all, own] = [0, 0];
  for (const [age, minute] of minutes.entries()) {
    all += fading ** age;
    if (having.has(minute)) own += fading ** age;
  }
  return all === 0 ? 0 : own / all;
}

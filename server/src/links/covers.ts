import type { Span } from '#base/range.ts';

/** Answers whether an offset lies inside one of `spans`; asked in any order, each answer takes logarithmic time. */
export function covers(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // Spans can be nested (an image in a link): what reaches furthest up to here decides.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (offset) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) > offset;
  };
}

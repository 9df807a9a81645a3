import type { Span } from '#base/range.ts';

/** Index of the first of `count` things for which `holds` is true; all behind it must hold too. */
export function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Spanned {
  readonly span: Span;
}

const startOf = (thing: Spanned | Span | undefined): number =>
  thing === undefined ? 0 : 'span' in thing ? thing.span.start : thing.start;

/** The things of a list in document order that start inside `span`. */
export function between<T extends Spanned | Span>(things: readonly T[], span: Span): readonly T[] {
  const first = firstFrom(things.length, (index) => startOf(things[index]) >= span.start);
  const behind = firstFrom(things.length, (index) => startOf(things[index]) >= span.end);
  return things.slice(first, Math.max(first, behind));
}

/**
 * Remembers `compute` per pair of objects for as long as both live: what is derived from immutable data needs no
 * invalidation, since a changed text or configuration is another object. What `compute` gets beyond the pair
 * (`rest`) must follow from it: the first call's answer is kept.
 */
export function memoPair<A extends object, B extends object, Rest extends readonly unknown[], R>(
  compute: (a: A, b: B, ...rest: Rest) => R,
): (a: A, b: B, ...rest: Rest) => R {
  const known = new WeakMap<A, WeakMap<B, { readonly value: R }>>();
  return (a, b, ...rest) => {
    let ofA = known.get(a);
    if (ofA === undefined) {
      ofA = new WeakMap();
      known.set(a, ofA);
    }
    let entry = ofA.get(b);
    if (entry === undefined) {
      entry = { value: compute(a, b, ...rest) };
      ofA.set(b, entry);
    }
    return entry.value;
  };
}

/** Remembers the last answer of `compute`: for what is asked again and again about one text that hardly ever changes. */
export function memoLast<R>(compute: (text: string) => R): (text: string) => R {
  let last: { readonly text: string; readonly value: R } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: compute(text) };
    return last.value;
  };
}

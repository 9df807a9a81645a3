/**
 * `base` with the changes of `patch` on top (`undefined` removes), read through, so that a change copies the patch
 * and never the base. Entries of the base keep their order, new ones follow.
 */
export function layeredMap<K, V extends object>(
  base: ReadonlyMap<K, V>,
  patch: ReadonlyMap<K, V | undefined>,
): ReadonlyMap<K, V> {
  if (patch.size === 0) return base;
  let size = base.size;
  for (const [key, value] of patch) {
    if (value === undefined) size -= base.has(key) ? 1 : 0;
    else size += base.has(key) ? 0 : 1;
  }
  const get = (key: K): V | undefined => (patch.has(key) ? patch.get(key) : base.get(key));

  function* entries(): Generator<[K, V], undefined> {
    for (const [key, value] of base) {
      const now = patch.has(key) ? patch.get(key) : value;
      if (now !== undefined) yield [key, now];
    }
    for (const [key, value] of patch) {
      if (value !== undefined && !base.has(key)) yield [key, value];
    }
    return undefined;
  }
  function* keys(): Generator<K, undefined> {
    for (const [key] of entries()) yield key;
    return undefined;
  }
  function* values(): Generator<V, undefined> {
    for (const [, value] of entries()) yield value;
    return undefined;
  }

  const view: ReadonlyMap<K, V> = {
    size,
    get,
    has: (key) => get(key) !== undefined,
    entries,
    keys,
    values,
    forEach: (callback) => {
      for (const [key, value] of entries()) callback(value, key, view);
    },
    [Symbol.iterator]: entries,
  };
  return view;
}

/** A map that changes rarely and in batches: a settled base and what came since. */
export interface Layers<V extends object> {
  readonly base: ReadonlyMap<string, V>;
  readonly patch: ReadonlyMap<string, V | undefined>;
  readonly view: ReadonlyMap<string, V>;
}

/** Layers with nothing in them. */
export function emptyLayers<V extends object>(): Layers<V> {
  const base = new Map<string, V>();
  return { base, patch: new Map(), view: base };
}

/** `layers` after `changes` (`undefined` removes); the patch is settled into a new base when it has grown. */
export function withChanges<V extends object>(
  layers: Layers<V>,
  changes: ReadonlyMap<string, V | undefined>,
): Layers<V> {
  if (changes.size === 0) return layers;
  const patch = new Map([...layers.patch, ...changes]);
  const view = layeredMap(layers.base, patch);
  if (patch.size * 8 < layers.base.size + 64) return { base: layers.base, patch, view };
  const base = new Map(view);
  return { base, patch: new Map(), view: base };
}

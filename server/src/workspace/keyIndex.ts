import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Snapshot } from './snapshot.ts';

/** What one text says, by key. */
export type Keyed<T> = ReadonlyMap<string, readonly T[]>;

/** `values` by key, in their order; those without a key are left out. */
export function keyed<T>(values: readonly T[], keyOf: (value: T) => string | undefined): Keyed<T> {
  const map = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  }
  return map;
}

/** Something that a text says. */
export interface Entry<T> {
  readonly path: RepoPath;
  readonly value: T;
}

interface State<T> {
  readonly read: Map<RepoPath, { readonly text: MinuteText; readonly said: Keyed<T> }>;
  readonly pathsOf: Map<string, Set<RepoPath>>;
  texts: Snapshot['texts'] | undefined;
}

/**
 * A search by key over all texts of a repository. A keystroke costs the reading of one text: what the others say stays
 * in the index for as long as they are the same objects. `saidIn` may look at nothing but the text, its path and
 * `part`, the part of the snapshot that is another object whenever all has to be read anew.
 */
export function keyIndex<T>(
  part: (snapshot: Snapshot) => object,
  saidIn: (snapshot: Snapshot, path: RepoPath) => Keyed<T>,
): (snapshot: Snapshot, key: string) => readonly Entry<T>[] {
  const states = new WeakMap<object, State<T>>();
  return (snapshot, key) => {
    const owner = part(snapshot);
    const state: State<T> = states.get(owner) ?? {
      read: new Map(),
      pathsOf: new Map(),
      texts: undefined,
    };
    states.set(owner, state);
    if (state.texts !== snapshot.texts) bringUpToDate(state, snapshot, saidIn);
    return [...(state.pathsOf.get(key) ?? [])].flatMap((path) =>
      (state.read.get(path)?.said.get(key) ?? []).map((value) => ({ path, value })),
    );
  };
}

function bringUpToDate<T>(
  state: State<T>,
  snapshot: Snapshot,
  saidIn: (snapshot: Snapshot, path: RepoPath) => Keyed<T>,
): void {
  for (const [path, text] of snapshot.texts) {
    if (state.read.get(path)?.text === text) continue;
    forget(state, path);
    const said = saidIn(snapshot, path);
    state.read.set(path, { text, said });
    for (const key of said.keys()) {
      const paths = state.pathsOf.get(key);
      if (paths === undefined) state.pathsOf.set(key, new Set([path]));
      else paths.add(path);
    }
  }
  if (state.read.size > snapshot.texts.size) {
    for (const path of [...state.read.keys()]) if (!snapshot.texts.has(path)) forget(state, path);
  }
  state.texts = snapshot.texts;
}

function forget<T>(state: State<T>, path: RepoPath): void {
  for (const key of state.read.get(path)?.said.keys() ?? []) {
    const paths = state.pathsOf.get(key);
    paths?.delete(path);
    if (paths?.size === 0) state.pathsOf.delete(key);
  }
  state.read.delete(path);
}

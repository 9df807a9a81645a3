import { join, type RepoPath } from '#base/path.ts';
import type { Ask } from './resolution.ts';
import type { FolderFact, Snapshot } from './snapshot.ts';

/** Where a path leads when it is followed part by part through the folders' listings. */
export type Place =
  | { readonly kind: 'file' | 'folder'; readonly path: RepoPath }
  | { readonly kind: 'otherCase'; readonly path: RepoPath; readonly entry: Entry }
  | { readonly kind: 'otherEnding'; readonly path: RepoPath }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' };

type Entry = 'file' | 'folder';
type Entries = Extract<FolderFact, { kind: 'listed' | 'partial' }>['entries'];

interface Found {
  readonly name: string;
  readonly entry: Entry;
  readonly exact: boolean;
}

const markdownEndings = ['.md', '.markdown'] as const;

/**
 * Follows `path` by listings and not by asking whether it exists: macOS and Windows would hide a wrong letter case
 * that is a 404 on GitHub. Names are compared in normal form NFC.
 */
export function locate(snapshot: Snapshot, path: RepoPath, ask: Ask): Place {
  if (path === '') return { kind: 'folder', path };
  if (snapshot.texts.has(path)) return { kind: 'file', path };
  const parts = path.split('/');
  let at: RepoPath = '';
  let exact = true;
  for (const [index, part] of parts.entries()) {
    const entries = knownEntries(snapshot, at, ask);
    if (entries === 'missing' || entries === 'unknown') return { kind: entries };
    const isLast = index === parts.length - 1;
    const found = findEntry(entries, part);
    if (isPartial(snapshot, at) && !found?.exact) return { kind: 'unknown' };
    if (found === undefined) {
      const ending = isLast ? withEnding(entries, part) : undefined;
      return ending === undefined
        ? { kind: 'missing' }
        : { kind: 'otherEnding', path: join(at, ending) };
    }
    exact &&= found.exact;
    at = join(at, found.name);
    if (isLast) {
      return exact
        ? { kind: found.entry, path: at }
        : { kind: 'otherCase', path: at, entry: found.entry };
    }
    if (found.entry === 'file') return { kind: 'missing' };
  }
  return { kind: 'unknown' };
}

function knownEntries(snapshot: Snapshot, folder: RepoPath, ask: Ask): Entries | Absent {
  const fact = snapshot.files.folder(folder);
  switch (fact.kind) {
    case 'listed':
    case 'partial':
      return fact.entries;
    case 'missing':
      return 'missing';
    case 'unreachable':
      return 'unknown';
    case 'unknown':
      ask({ kind: 'folder', path: folder });
      return 'unknown';
  }
}

type Absent = 'missing' | 'unknown';

/** Whether more can lie in `folder` than is known, also under a name of the very spelling that is asked for. */
const isPartial = (snapshot: Snapshot, folder: RepoPath): boolean =>
  snapshot.files.folder(folder).kind === 'partial';

/** The README that GitHub shows for `folder`; `unknown` while the folder was not looked at. */
export function readmeOf(
  snapshot: Snapshot,
  folder: RepoPath,
  ask: Ask,
): RepoPath | 'none' | 'unknown' {
  const fact = snapshot.files.folder(folder);
  if (fact.kind === 'unknown') ask({ kind: 'folder', path: folder });
  if (fact.kind !== 'listed') return fact.kind === 'missing' ? 'none' : 'unknown';
  for (const ending of markdownEndings) {
    const name = foldedNames(fact.entries).get(`readme${ending}`);
    if (name !== undefined) return join(folder, name);
  }
  return 'none';
}

/** Whether the root holds an entry called like the first part of `path`. */
export function startsAtRoot(snapshot: Snapshot, path: RepoPath, ask: Ask): boolean | 'unknown' {
  const entries = knownEntries(snapshot, '', ask);
  if (entries === 'missing' || entries === 'unknown') return 'unknown';
  const isThere = findEntry(entries, path.split('/')[0] ?? '')?.exact === true;
  return isThere || (isPartial(snapshot, '') ? 'unknown' : false);
}

/** Whether the root holds a folder called like the first part of `path`, whatever its letter case. */
export function hasFolderOf(snapshot: Snapshot, path: RepoPath, ask: Ask): boolean {
  const entries = knownEntries(snapshot, '', ask);
  if (entries === 'missing' || entries === 'unknown') return false;
  return findEntry(entries, path.split('/')[0] ?? '')?.entry === 'folder';
}

function findEntry(entries: Entries, name: string): Found | undefined {
  const entry = entries.get(name);
  if (entry !== undefined) return { name, entry, exact: true };
  const other = foldedNames(entries).get(fold(name));
  const otherEntry = other === undefined ? undefined : entries.get(other);
  if (other === undefined || otherEntry === undefined) return undefined;
  const exact = other.normalize('NFC') === name.normalize('NFC');
  return { name: other, entry: otherEntry, exact };
}

function withEnding(entries: Entries, name: string): string | undefined {
  return markdownEndings
    .map((ending) => findEntry(entries, name + ending))
    .find((found) => found?.entry === 'file' && found.exact)?.name;
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

const folded = new WeakMap<Entries, ReadonlyMap<string, string>>();

/** Names of a listing by their fold; made once per listing, as a folder can hold thousands. */
function foldedNames(entries: Entries): ReadonlyMap<string, string> {
  let names = folded.get(entries);
  if (names === undefined) {
    names = new Map([...entries.keys()].map((name) => [fold(name), name]));
    folded.set(entries, names);
  }
  return names;
}

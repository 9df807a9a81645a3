import { basename, dirname, join, type RepoPath } from '#base/path.ts';
import type { ContentFact, FileFacts, FolderFact } from './snapshot.ts';

/** The raw facts of one repository. */
export interface KnownFiles {
  /** Folders above the open ones. */
  readonly above: ReadonlyMap<RepoPath, FolderFact>;
  /** Folders that the index walked. */
  readonly walked: ReadonlyMap<RepoPath, FolderFact>;
  /** Folders that were only looked up because something points there. */
  readonly lookedUp: ReadonlyMap<RepoPath, FolderFact>;
  readonly contents: ReadonlyMap<RepoPath, ContentFact>;
  /** Documents that are open, on disk or not. */
  readonly open: ReadonlySet<RepoPath>;
}

const unknown = { kind: 'unknown' } as const;
const missing = { kind: 'missing' } as const;

/** Makes the facts that features read. Open documents that were never saved exist like any other. */
export function fileFacts(known: KnownFiles): FileFacts {
  const extra = unsavedEntries(known);
  const stored = (folder: RepoPath): FolderFact | undefined =>
    known.above.get(folder) ?? known.walked.get(folder) ?? known.lookedUp.get(folder);

  const derived = (folder: RepoPath): FolderFact => {
    // A folder below one that is listed without it can't be there: no need to ask.
    for (let child = folder; child !== ''; child = dirname(child)) {
      const above = stored(dirname(child));
      if (above === undefined) continue;
      if (above.kind === 'partial') return unknown;
      if (above.kind !== 'listed') return above;
      const name = child.slice(child.lastIndexOf('/') + 1);
      return above.entries.get(name) === 'folder' ? unknown : missing;
    }
    return unknown;
  };

  return {
    folder: (folder) => {
      const fact = stored(folder) ?? derived(folder);
      const added = extra.get(folder);
      if (added === undefined || fact.kind === 'unknown' || fact.kind === 'unreachable')
        return fact;
      if (fact.kind !== 'partial') return { kind: 'listed', entries: added };
      return { kind: 'partial', entries: new Map([...fact.entries, ...added]) };
    },
    content: (path) => known.contents.get(path) ?? unknown,
    paths: () => knownPaths(known),
    isSaved: (path) => {
      const fact = stored(dirname(path));
      if (fact?.kind !== 'listed' && fact?.kind !== 'partial') return false;
      return fact.entries.has(basename(path));
    },
  };
}

/** Complete entries of the folders that hold an unsaved document. */
function unsavedEntries(
  known: KnownFiles,
): ReadonlyMap<RepoPath, ReadonlyMap<string, 'file' | 'folder'>> {
  const result = new Map<RepoPath, Map<string, 'file' | 'folder'>>();
  for (const path of known.open) {
    for (let child = path; child !== ''; child = dirname(child)) {
      const folder = dirname(child);
      const name = child.slice(child.lastIndexOf('/') + 1);
      const fact = known.walked.get(folder) ?? known.lookedUp.get(folder);
      const entries = fact?.kind === 'listed' ? fact.entries : undefined;
      if (entries?.has(name)) break;
      const all = result.get(folder) ?? new Map(entries);
      result.set(folder, all.set(name, child === path ? 'file' : 'folder'));
    }
  }
  return result;
}

function* knownPaths(known: KnownFiles): Generator<RepoPath> {
  const seen = new Set<RepoPath>();
  for (const [folder, fact] of known.walked) {
    if (fact.kind !== 'listed') continue;
    for (const [name, kind] of fact.entries) {
      if (kind !== 'file') continue;
      const path = join(folder, name);
      if (known.open.has(path)) seen.add(path);
      yield path;
    }
  }
  for (const path of known.open) if (!seen.has(path)) yield path;
}

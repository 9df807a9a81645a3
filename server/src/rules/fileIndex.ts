import { basename, dirname, type RepoPath } from '#base/path.ts';
import type { FileFacts, Snapshot } from '#workspace/snapshot.ts';

/** Known files, arranged for the search for a similar one. */
export interface FileIndex {
  readonly byFolder: ReadonlyMap<RepoPath, readonly RepoPath[]>;
  /** By name without letter case. */
  readonly byName: ReadonlyMap<string, readonly RepoPath[]>;
}

const indexes = new WeakMap<FileFacts, FileIndex>();

/** Made at the first missing file of a snapshot, and only then. */
export function fileIndex(snapshot: Snapshot): FileIndex {
  const known = indexes.get(snapshot.files);
  if (known !== undefined) return known;
  const byFolder = new Map<RepoPath, RepoPath[]>();
  const byName = new Map<string, RepoPath[]>();
  for (const path of [...snapshot.files.paths()].toSorted()) {
    push(byName, basename(path).toLowerCase(), path);
    push(byFolder, dirname(path), path);
    // Folders that hold only folders count as folders too.
    for (let folder = dirname(path); folder !== '' && !byFolder.has(dirname(folder)); ) {
      folder = dirname(folder);
      byFolder.set(folder, []);
    }
  }
  const index = { byFolder, byName };
  indexes.set(snapshot.files, index);
  return index;
}

function push<K>(map: Map<K, RepoPath[]>, key: K, path: RepoPath): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [path]);
  else list.push(path);
}

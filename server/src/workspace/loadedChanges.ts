import { dirname, type RepoPath } from '#base/path.ts';
import { sameValue } from './sameValue.ts';
import type { FolderFact } from './snapshot.ts';
import type { Change, RepositoryState } from './store.ts';

/** Whether the description or git says something else than `state` knows. */
export function describesAnew(state: RepositoryState, { configDisk, git }: Change): boolean {
  const isOther = [...(configDisk ?? [])].some(
    ([path, text]) => state.configDisk.get(path) !== text,
  );
  return isOther || (git !== undefined && !sameValue(git, state.git));
}

/** Whether a path is one of `folders` or lies below one. */
export function insideOf(folders: readonly RepoPath[]): (path: RepoPath) => boolean {
  const set = new Set(folders);
  return (path) => {
    if (set.size === 0) return false;
    for (let at = path; at !== ''; at = dirname(at)) if (set.has(at)) return true;
    return false;
  };
}

/** Whether `path` is certainly not there, by the new listing of the nearest folder above it that is walked. */
export function isAbsent(
  path: RepoPath,
  folder: RepoPath | undefined,
  listings: ReadonlyMap<RepoPath, FolderFact | undefined>,
): boolean {
  if (folder === undefined || path === folder) return false;
  const listing = listings.get(folder);
  if (listing?.kind === 'missing') return true;
  const [name = ''] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
  return listing?.kind === 'listed' && !listing.entries.has(name);
}

/** Whether `change` says something that `state` does not know; listings are compared by their entries. */
export function changesAnything(state: RepositoryState, change: Change): boolean {
  if ((change.disk?.size ?? 0) > 0 || (change.deleted?.size ?? 0) > 0) return true;
  return [...(change.walked ?? [])].some(([path, fact]) => {
    const old = state.walked.get(path);
    if (old?.kind !== 'listed' || fact?.kind !== 'listed') return old?.kind !== fact?.kind;
    return (
      old.entries.size !== fact.entries.size ||
      [...fact.entries].some(([name, kind]) => old.entries.get(name) !== kind)
    );
  });
}

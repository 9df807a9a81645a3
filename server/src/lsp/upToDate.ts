import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#workspace/repository.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** What was computed, and from which snapshot. */
export interface Computed<T> {
  readonly snapshot: Snapshot;
  readonly value: T;
}

/**
 * Computes edits of files that may not be open. Nobody may have told yet that one of them changed on disk, and then the
 * edits would hit the wrong places: so the files are read again first.
 */
export async function upToDate<T>(
  repository: Repository,
  compute: (snapshot: Snapshot) => T,
  filesOf: (value: T) => Iterable<RepoPath>,
): Promise<Computed<T>> {
  const snapshot = repository.snapshot();
  const value = compute(snapshot);
  const files = [...filesOf(value)];
  if (files.length === 0) return { snapshot, value };
  await repository.filesChanged(files);
  const newest = repository.snapshot();
  const isSame =
    newest.texts === snapshot.texts &&
    newest.files === snapshot.files &&
    newest.configFile === snapshot.configFile;
  return isSame ? { snapshot: newest, value } : { snapshot: newest, value: compute(newest) };
}

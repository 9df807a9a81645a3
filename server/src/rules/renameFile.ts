import type { RepoPath } from '#base/path.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Beyond } from './model.ts';
import { moveLinks } from './moveLinks.ts';

/**
 * The file `from` gets the name `to`, and every link to it follows: relative paths, paths from the root and URLs of
 * the repository, each in the form in which it is written; links inside the file too, where it changes its folder.
 */
export function renameWithLinks(snapshot: Snapshot, from: RepoPath, to: RepoPath): Beyond {
  const move = { from, to };
  return { edits: moveLinks(snapshot, [move]), renames: [move], creates: [] };
}

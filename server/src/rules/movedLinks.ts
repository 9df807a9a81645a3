import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import { linksOf } from '#workspace/linksOf.ts';
import { meantBeforeMove } from '#workspace/movedFiles.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { pathFix } from './linkFixes.ts';

/** Lets every link lead on that leads nowhere since git or another program moved a file; those inside of it too. */
export function movedLinks(snapshot: Snapshot): ReadonlyMap<RepoPath, readonly TextEdit[]> {
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  if (snapshot.moved.size === 0) return edits;
  for (const [path, { text }] of snapshot.texts) {
    const list = linksOf(snapshot, path).flatMap((link) => {
      const meant = meantBeforeMove(snapshot, path, link);
      return meant === undefined
        ? []
        : pathFix(text, path, link, snapshot.config.repository, meant, true).edits;
    });
    if (list.length > 0) edits.set(path, list);
  }
  return edits;
}

import { basename, dirname, type RepoPath } from '#base/path.ts';
import { classify } from '#links/classify.ts';
import type { ResolvedLink } from './linksOf.ts';
import { locate } from './locate.ts';
import type { Resolution } from './resolution.ts';
import type { Snapshot } from './snapshot.ts';

/** Where the file or folder `path` lies since something outside the editor moved it; nothing where no move is known. */
export function movedTo(snapshot: Snapshot, path: RepoPath): RepoPath | undefined {
  const { to, folders } = movesOf(snapshot);
  const file = to.get(path);
  if (file !== undefined) return isThere(snapshot, file) ? file : undefined;
  for (let folder = path; folder !== ''; folder = dirname(folder)) {
    const now = folders.get(folder);
    const candidate = now === undefined ? undefined : now + path.slice(folder.length);
    if (candidate !== undefined && isThere(snapshot, candidate)) return candidate;
  }
  return undefined;
}

/**
 * What a link that leads nowhere meant before it, or the file that it stands in, was moved; nothing where no move is the
 * reason.
 */
export function meantBeforeMove(
  snapshot: Snapshot,
  from: RepoPath,
  { destination, target, resolution }: ResolvedLink,
): RepoPath | undefined {
  if (snapshot.moved.size === 0 || !isGone(snapshot, resolution)) return undefined;
  const old = movesOf(snapshot).from.get(from);
  if (target.kind === 'local' && !destination.startsWith('/') && old !== undefined) {
    const meant = classify(destination, old, snapshot.config.repository);
    if (meant.kind !== 'local') return undefined;
    return isThere(snapshot, meant.path) ? meant.path : movedTo(snapshot, meant.path);
  }
  return movedTo(snapshot, resolution.path);
}

/** Whether nothing is there; a document that is still open is all that is left of a file that was moved. */
function isGone({ moved, files }: Snapshot, resolution: Resolution): resolution is Gone {
  if (resolution.kind === 'fileMissing') return true;
  if (!('path' in resolution)) return false;
  return moved.has(resolution.path) && !files.isSaved(resolution.path);
}

type Gone = Extract<Resolution, { readonly path: RepoPath }>;

const isThere = (snapshot: Snapshot, path: RepoPath): boolean => {
  const { kind } = locate(snapshot, path, () => undefined);
  return kind === 'file' || kind === 'folder';
};

interface Moves {
  readonly to: ReadonlyMap<RepoPath, RepoPath>;
  readonly from: ReadonlyMap<RepoPath, RepoPath>;
  /** Folders whose files went to another one under their old names. */
  readonly folders: ReadonlyMap<RepoPath, RepoPath>;
}

const known = new WeakMap<Snapshot['moved'], Moves>();

function movesOf({ moved }: Snapshot): Moves {
  const ready = known.get(moved);
  if (ready !== undefined) return ready;
  const votes = new Map<RepoPath, Map<RepoPath, number>>();
  for (const [from, to] of moved) {
    // `a/b/x.md` at `c/b/x.md` speaks for `a/b` at `c/b` and for `a` at `c`.
    let [old, now] = [from, to];
    while (basename(old) === basename(now)) {
      [old, now] = [dirname(old), dirname(now)];
      if (old === '' || now === '' || old === now) break;
      const counts = votes.get(old) ?? new Map<RepoPath, number>();
      votes.set(old, counts.set(now, (counts.get(now) ?? 0) + 1));
    }
  }
  const folders = new Map<RepoPath, RepoPath>();
  for (const [folder, counts] of votes) {
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (best !== undefined) folders.set(folder, best[0]);
  }
  const moves = { to: moved, from: new Map([...moved].map(([from, to]) => [to, from])), folders };
  known.set(moved, moves);
  return moves;
}

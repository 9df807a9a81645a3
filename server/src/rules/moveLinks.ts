import { dirname, type RepoPath } from '#base/path.ts';
import { slice, type TextEdit } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import { classify } from '#links/classify.ts';
import { type Backlink, linksTo, writtenPath } from '#workspace/backlinks.ts';
import { type PointedLink, pointedLinks } from '#workspace/linksOf.ts';
import { locate, type Place, readmeOf } from '#workspace/locate.ts';
import { resolveTarget } from '#workspace/resolveTarget.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { pathFix } from './linkFixes.ts';
import type { Rename } from './model.ts';

/** Where `path` lies after `moves` of files and folders. */
export function pathAfter(moves: readonly Rename[], path: RepoPath): RepoPath {
  const move = moveOf(moves, path);
  return move === undefined ? path : move.to + path.slice(move.from.length);
}

/** The move of `path` or of the nearest folder around it. */
function moveOf(moves: readonly Rename[], path: RepoPath): Rename | undefined {
  let best: Rename | undefined;
  for (const move of moves) {
    if (move.from === '' || !isBelow(move.from, path)) continue;
    if (best === undefined || move.from.length > best.from.length) best = move;
  }
  return best;
}

const isBelow = (folder: RepoPath, path: RepoPath): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/**
 * What has to change in the texts, which still lie where they were, so that every link leads to the same as before
 * when `moves` are done: links to what is moved, and relative ones inside of it, each in the form in which it is
 * written. `isLeft` says which links somebody else takes care of when this is moved.
 */
export function moveLinks(
  snapshot: Snapshot,
  moves: readonly Rename[],
  isLeft: IsLeft = () => false,
): ReadonlyMap<RepoPath, readonly TextEdit[]> {
  const edits = new Map<RepoPath, Map<number, TextEdit>>();
  for (const { from, link } of affected(snapshot, moves)) {
    const edit = editOf(snapshot, moves, from, link, isLeft);
    if (edit === undefined) continue;
    const ofFile = edits.get(from) ?? new Map<number, TextEdit>();
    edits.set(from, ofFile.set(edit.span.start, edit));
  }
  return new Map(
    [...edits]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, list]) => [
        path,
        [...list.values()].toSorted((a, b) => a.span.start - b.span.start),
      ]),
  );
}

/** Whether `link` is changed by somebody else; `text` is what it stands in. */
export type IsLeft = (link: PointedLink, text: string, move: Rename) => boolean;

type Candidate = Pick<Backlink, 'from'> & { readonly link: PointedLink };

/** Links that may have to change: those that name something at or below a moved path, and those of moved texts. */
function* affected(snapshot: Snapshot, moves: readonly Rename[]): Generator<Candidate> {
  const isFile = ({ from }: Rename): boolean => locate(snapshot, from, ignore).kind === 'file';
  for (const { from } of moves.filter(isFile)) yield* linksTo(snapshot, from);
  const folders = moves.filter((move) => !isFile(move));
  const isNamed = namedBelow(folders);
  for (const from of snapshot.texts.keys()) {
    const changesFolder = dirname(pathAfter(moves, from)) !== dirname(from);
    if (!changesFolder && folders.length === 0) continue;
    for (const link of pointedLinks(snapshot, from)) {
      const path = writtenPath(from, link.target);
      if (path !== undefined && (changesFolder || isNamed(path))) yield { from, link };
    }
  }
}

const fold = (path: RepoPath): RepoPath => path.normalize('NFC').toLowerCase();

/** Whether a path names one of `moves`, something below, or a file whose ending was left out. */
function namedBelow(moves: readonly Rename[]): (path: RepoPath) => boolean {
  const folded = moves.map(({ from }) => fold(from));
  const known = new Map<RepoPath, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const name = fold(path);
    const isNamed = folded.some(
      (from) => isBelow(from, name) || from === `${name}.md` || from === `${name}.markdown`,
    );
    known.set(path, isNamed);
    return isNamed;
  };
}

function editOf(
  snapshot: Snapshot,
  moves: readonly Rename[],
  from: RepoPath,
  link: PointedLink,
  isLeft: IsLeft,
): TextEdit | undefined {
  const { repository } = snapshot.config;
  const text = snapshot.texts.get(from)?.text;
  const meant = meantBy(snapshot, moves, from, link);
  if (text === undefined || meant === undefined) return undefined;
  // Where a mark that cuts the destination is written as an entity, its parts can't be told.
  if (/&(?:#|num;|quest;)/.test(slice(text, link.destinationSpan))) return undefined;
  const [source, target] = [pathAfter(moves, from), pathAfter(moves, meant)];
  if (leadsTo(link, source, target, repository)) return undefined;
  const own = [moveOf(moves, from), moveOf(moves, meant)].filter((move) => move !== undefined);
  if (own.some((move) => isLeft(link, text, move))) return undefined;
  return pathFix(text, source, link, repository, target, true).edits[0];
}

/** Whether the link as it is written leads from `source` to `target`. */
function leadsTo(
  { destination, target: old }: PointedLink,
  source: RepoPath,
  target: RepoPath,
  repository: Repository,
): boolean {
  if (old.kind !== 'local') return 'path' in old && old.path === target;
  const now = classify(destination, source, repository);
  return now.kind === 'local' && now.path === target;
}

/**
 * The file or folder that `link` means, so far as it matters for `moves`. What is written wrongly counts for what it
 * means only where that moves: nobody asked to mend it elsewhere.
 */
function meantBy(
  snapshot: Snapshot,
  moves: readonly Rename[],
  from: RepoPath,
  { target, destination }: PointedLink,
): RepoPath | undefined {
  const isUrl = target.kind === 'inRepository' || target.kind === 'branchMissing';
  if (target.kind !== 'local' && !isUrl) return undefined;
  const { path } = target;
  const place = locate(snapshot, path, ignore);
  if (isUrl && !isSurelyHere(snapshot, from, target, place)) return undefined;
  const actual = placed(snapshot, moves, place, target);
  if (pathAfter(moves, actual) !== actual) return actual;
  const source = pathAfter(moves, from);
  if (isUrl || dirname(source) === dirname(from)) return undefined;
  if (place.kind !== 'missing') return path;
  // `www.example.org` reads as a path too, and what leads nowhere need not follow unless it is surely one. What leads
  // somewhere from the new place was changed already, by the edit that the move is a part of.
  return /^\.{1,2}\//.test(destination) && !isThere(snapshot, destination, source)
    ? path
    : undefined;
}

function isThere(snapshot: Snapshot, destination: string, source: RepoPath): boolean {
  const target = classify(destination, source, snapshot.config.repository);
  return target.kind === 'local' && locate(snapshot, target.path, ignore).kind !== 'missing';
}

const ignore = (): void => undefined;

/** Whether a URL means a file of this repository: not a branch of that name, nor one of another place where the root is a guess. */
function isSurelyHere(
  snapshot: Snapshot,
  from: RepoPath,
  target: PointedLink['target'],
  { kind }: Place,
): boolean {
  if (target.kind === 'branchMissing') {
    return resolveTarget(snapshot, from, target).kind === 'branchMissing';
  }
  return snapshot.config.repository.rootIsKnown || kind !== 'missing';
}

function placed(
  snapshot: Snapshot,
  moves: readonly Rename[],
  place: Place,
  target: Extract<PointedLink['target'], { path: RepoPath }>,
): RepoPath {
  switch (place.kind) {
    case 'file':
    case 'otherCase':
    case 'otherEnding':
      return place.path;
    case 'missing':
    case 'unknown':
      return target.path;
    case 'folder': {
      const hasFragment = 'fragment' in target && target.fragment !== undefined;
      const readme = hasFragment ? readmeOf(snapshot, place.path, ignore) : 'none';
      if (readme === 'none' || readme === 'unknown') return place.path;
      // A heading below the folder's list is one of the README: the link follows it out of its role.
      const moved = pathAfter(moves, readme);
      const staysReadme =
        dirname(moved) === pathAfter(moves, place.path) &&
        /^readme\.(?:md|markdown)$/i.test(moved.slice(moved.lastIndexOf('/') + 1));
      return staysReadme ? place.path : readme;
    }
  }
}

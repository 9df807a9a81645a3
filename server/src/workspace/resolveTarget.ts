import { numberedLines } from '#base/lineMap.ts';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import type { Fragment, LinkTarget } from '#links/model.ts';
import { foldSlug } from '#links/slug.ts';
import type { MinuteText } from '#minutes/model.ts';
import { hasFolderOf, locate, readmeOf, startsAtRoot } from './locate.ts';
import type { Ask, Resolution } from './resolution.ts';
import type { Snapshot } from './snapshot.ts';
import { isUntitled } from './untitled.ts';

/** Decides by the known files and texts whether `target`, written in `from`, leads anywhere. */
export function resolveTarget(
  snapshot: Snapshot,
  from: RepoPath,
  target: LinkTarget,
  ask: Ask = () => undefined,
): Resolution {
  switch (target.kind) {
    case 'anchor':
      return resolveFragment(snapshot, from, target.fragment, ask);
    case 'local':
      if (isUntitled(from)) return { kind: 'unchecked' };
      return resolvePath(snapshot, target.path, target.fragment, ask);
    case 'inRepository':
      if (!mayBeHere(snapshot, target.path, ask)) return { kind: 'unknown' };
      return resolvePath(snapshot, target.path, target.fragment, ask);
    case 'branchMissing':
      if (!mayBeHere(snapshot, target.path, ask)) return { kind: 'unknown' };
      return resolveBranch(snapshot, target.path, ask);
    case 'empty':
    case 'malformed':
    case 'unchecked':
    case 'web':
    case 'mail':
    case 'otherScheme':
      return { kind: 'unchecked' };
  }
}

/**
 * Whether a URL of the repository can be looked up below the root. Where the root is a guess, only what lies in a
 * folder that the root has too; a file of that name may be another one.
 */
const mayBeHere = (snapshot: Snapshot, path: RepoPath, ask: Ask): boolean =>
  snapshot.config.repository.rootIsKnown || path === '' || hasFolderOf(snapshot, path, ask);

function resolvePath(
  snapshot: Snapshot,
  path: RepoPath,
  fragment: Fragment | undefined,
  ask: Ask,
): Resolution {
  const place = locate(snapshot, path, ask);
  switch (place.kind) {
    case 'missing':
      return { kind: 'fileMissing', path };
    case 'unknown':
      return { kind: 'unknown' };
    case 'otherCase':
      return { kind: 'caseMismatch', path, actual: place.path };
    case 'otherEnding':
      return { kind: 'extensionMissing', path, actual: place.path };
    case 'file':
      if (fragment === undefined) return { kind: 'ok', path: place.path };
      return resolveFragment(snapshot, place.path, fragment, ask);
    case 'folder': {
      if (fragment === undefined) return { kind: 'ok', path: place.path };
      const readme = readmeOf(snapshot, place.path, ask);
      if (readme === 'unknown') return { kind: 'unknown' };
      // GitHub gives the README below a folder's list the anchor `readme`.
      if (readme === 'none' || fragment.name === 'readme') return { kind: 'ok', path: place.path };
      return resolveFragment(snapshot, readme, fragment, ask);
    }
  }
}

/**
 * `tree/iaas` without a branch: certain where the whole path is there, or where its folder is and a branch of that
 * name would have to hold something that the default branch has nothing like. A branch that git knows is meant itself.
 */
function resolveBranch(snapshot: Snapshot, path: RepoPath, ask: Ask): Resolution {
  if (startsWithBranch(snapshot.branches, path)) return { kind: 'unchecked' };
  if (startsAtRoot(snapshot, path, ask) !== true) return { kind: 'unchecked' };
  const place = locate(snapshot, path, ask);
  if (place.kind === 'unknown') return { kind: 'unknown' };
  const below = path.slice(path.indexOf('/') + 1);
  const couldBeBranch = place.kind === 'missing' && startsAtRoot(snapshot, below, ask) !== false;
  return couldBeBranch ? { kind: 'unchecked' } : { kind: 'branchMissing', path };
}

/** Whether `path` is one of `branches`, whose names can hold `/`, or goes on behind one. */
function startsWithBranch(branches: ReadonlySet<string>, path: RepoPath): boolean {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    if (branches.has(path.slice(0, slash))) return true;
  }
  return branches.has(path);
}

function resolveFragment(
  snapshot: Snapshot,
  path: RepoPath,
  fragment: Fragment,
  ask: Ask,
): Resolution {
  const text = snapshot.texts.get(path);
  if (fragment.kind === 'lines') return resolveLines(snapshot, path, fragment, ask);
  if (!isMarkdown(path)) return { kind: 'ok', path };
  if (text === undefined) return { kind: 'unknown' };
  return resolveHeading(text, path, fragment.name);
}

function resolveLines(
  snapshot: Snapshot,
  path: RepoPath,
  fragment: Extract<Fragment, { kind: 'lines' }>,
  ask: Ask,
): Resolution {
  const text = snapshot.texts.get(path);
  if (text !== undefined && anchorsOf(text).has(anchorKey(fragment.name)))
    return { kind: 'ok', path };
  let lineCount: number;
  if (text === undefined) {
    const content = snapshot.files.content(path);
    if (content.kind === 'unknown') ask({ kind: 'content', path });
    if (content.kind !== 'text') return { kind: 'unknown' };
    lineCount = content.lineCount;
  } else {
    lineCount = numberedLines(text.lines);
  }
  if (fragment.last <= lineCount) return { kind: 'ok', path };
  return { kind: 'lineMissing', path, last: fragment.last, lineCount };
}

/** Anchors that GitHub makes by itself: the top of the page, footnotes; `/3` is a slide of a deck. */
const madeByOthers = /^(?:top|(?:user-content-)?fn(?:ref)?-.*|\/.*)$/i;

function resolveHeading(text: MinuteText, path: RepoPath, name: string): Resolution {
  if (madeByOthers.test(name)) return { kind: 'ok', path };
  const wanted = name.replace(/^user-content-/, '');
  const anchor = anchorsOf(text).get(anchorKey(wanted));
  if (anchor?.spellings.has(withoutEdges(wanted))) return { kind: 'ok', path };
  if (anchor !== undefined) return { kind: 'headingCase', path, name, actual: anchor.name };
  // A text that was not read as a whole may hold more anchors than we know.
  return text.depth.kind === 'full' ? { kind: 'headingMissing', path, name } : { kind: 'unknown' };
}

interface KnownAnchor {
  /** As the first heading or tag of that key makes it. */
  readonly name: string;
  readonly spellings: Set<string>;
}

/** Whether a picture or a mark at the edge of a heading leaves a `-` behind is not told the same everywhere. */
function withoutEdges(name: string): string {
  const normal = name.normalize('NFC');
  let start = 0;
  let end = normal.length;
  while (start < end && normal[start] === '-') start++;
  while (end > start && normal[end - 1] === '-') end--;
  return normal.slice(start, end);
}

/** What two anchors have in common that browsers may take for each other. */
export const anchorKey = (name: string): string => withoutEdges(foldSlug(name));

const anchors = new WeakMap<MinuteText, ReadonlyMap<string, KnownAnchor>>();

/** All anchors of a text, by what they have in common without letter case. */
function anchorsOf(text: MinuteText): ReadonlyMap<string, KnownAnchor> {
  const known = anchors.get(text);
  if (known !== undefined) return known;
  const all = new Map<string, KnownAnchor>();
  const names = [...text.headings.map(({ slug }) => slug), ...text.anchors.map(({ name }) => name)];
  for (const name of names) {
    const anchor = all.get(anchorKey(name)) ?? { name, spellings: new Set() };
    anchor.spellings.add(withoutEdges(name));
    all.set(anchorKey(name), anchor);
  }
  anchors.set(text, all);
  return all;
}

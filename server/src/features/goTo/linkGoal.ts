import { basename, dirname, type RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { classify } from '#links/classify.ts';
import type { Fragment, LinkTarget } from '#links/model.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { anchorPlace } from '#workspace/anchorPlace.ts';
import { readmeOf } from '#workspace/locate.ts';
import type { Resolution } from '#workspace/resolution.ts';
import { resolveTarget } from '#workspace/resolveTarget.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { notOpened } from './notOpened.ts';

/** The other end of a link. */
export type LinkGoal =
  /** A file of this repository. `notice` is a sentence where it is not just what the link says. */
  | {
      readonly kind: 'file';
      readonly path: RepoPath;
      readonly place: FilePlace;
      readonly notice: string | undefined;
    }
  | { readonly kind: 'folder'; readonly path: RepoPath; readonly readme: RepoPath | undefined }
  /** `url` is http, https or mailto, and not longer than addresses are. */
  | { readonly kind: 'web'; readonly url: string }
  /** It is never opened, and `why` says it in a sentence. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'missing'; readonly path: RepoPath }
  /** Nothing is known of it. */
  | { readonly kind: 'unknown' };

/** Where in a file. */
export type FilePlace =
  | { readonly kind: 'whole' }
  | { readonly kind: 'heading'; readonly heading: Heading }
  /** A place that HTML names. */
  | { readonly kind: 'anchor'; readonly span: Span }
  /** One-based; the file may be shorter. */
  | { readonly kind: 'lines'; readonly first: number; readonly last: number };

const whole: FilePlace = { kind: 'whole' };
const unknown: LinkGoal = { kind: 'unknown' };

/** No server takes longer ones, and no editor should be given them. */
const longestUrl = 4000;

/** Where `destination`, understood as `target` in the text at `from`, leads. Only what is known to exist is a file. */
export function linkGoal(
  snapshot: Snapshot,
  from: RepoPath,
  destination: string,
  target: LinkTarget,
): LinkGoal {
  switch (target.kind) {
    case 'anchor':
    case 'local':
    case 'inRepository':
      return localGoal(snapshot, resolveTarget(snapshot, from, target), target.fragment);
    case 'branchMissing': {
      const resolution = resolveTarget(snapshot, from, target);
      return resolution.kind === 'branchMissing'
        ? localGoal(snapshot, resolution, undefined)
        : webGoal(destination);
    }
    case 'malformed':
      if (target.reason === 'imageSize' && target.suggestion !== undefined) {
        const { suggestion } = target;
        const meant = classify(suggestion, from, snapshot.config.repository);
        return meant.kind === 'malformed' ? unknown : linkGoal(snapshot, from, suggestion, meant);
      }
      return { kind: 'refused', why: notOpened(target, destination) };
    case 'otherScheme':
      return { kind: 'refused', why: notOpened(target, destination) };
    case 'unchecked':
      return target.reason === 'otherBranch'
        ? webGoal(destination)
        : { kind: 'refused', why: notOpened(target, destination) };
    case 'web':
      return webGoal(target.url);
    case 'mail':
      return webGoal(destination.trim());
    case 'empty':
      return unknown;
  }
}

/** The page at `url`, where that is an address which can be opened. */
export function webGoal(url: string): LinkGoal {
  const address = url.startsWith('//') ? `https:${url}` : url.trim();
  if (address.length > longestUrl) {
    return { kind: 'refused', why: 'This address is not opened: it is longer than any address.' };
  }
  return /^(?:https?:\/\/[^/]|mailto:.)/i.test(address) && !/[\s\p{Cc}]/u.test(address)
    ? { kind: 'web', url: address }
    : unknown;
}

function localGoal(
  snapshot: Snapshot,
  resolution: Resolution,
  fragment: Fragment | undefined,
): LinkGoal {
  switch (resolution.kind) {
    case 'ok':
      return placeGoal(snapshot, resolution.path, fragment);
    case 'headingCase':
      return placeGoal(snapshot, resolution.path, fragment);
    case 'headingMissing':
      return file(resolution.path, whole, 'There is no such heading in it.');
    case 'lineMissing': {
      const { lineCount } = resolution;
      const lines = { kind: 'lines', first: lineCount, last: lineCount } as const;
      return file(resolution.path, lines, `It has ${lineCount} lines only.`);
    }
    case 'extensionMissing':
    case 'caseMismatch':
      return placeGoal(snapshot, resolution.actual, fragment, 'It is spelled otherwise there.');
    case 'branchMissing':
      return placeGoal(snapshot, resolution.path, fragment, 'The address names no branch.');
    case 'fileMissing':
      return { kind: 'missing', path: resolution.path };
    case 'unknown':
    case 'unchecked':
      return unknown;
  }
}

const file = (path: RepoPath, place: FilePlace, notice?: string): LinkGoal => ({
  kind: 'file',
  path,
  place,
  notice,
});

function placeGoal(
  snapshot: Snapshot,
  path: RepoPath,
  fragment: Fragment | undefined,
  notice?: string,
): LinkGoal {
  const text = snapshot.texts.get(path);
  if (text === undefined && leadsOutside(snapshot, path)) {
    return { kind: 'refused', why: notOpened({ kind: 'unchecked', reason: 'outside' }, '') };
  }
  if (text === undefined && isFolder(snapshot, path)) {
    const readme = readmeOf(snapshot, path, () => undefined);
    return {
      kind: 'folder',
      path,
      readme: readme === 'none' || readme === 'unknown' ? undefined : readme,
    };
  }
  return file(path, fragment === undefined ? whole : placeIn(text, fragment), notice);
}

/** Whether `path` is a folder that is known to be there. */
export function isFolder(snapshot: Snapshot, path: RepoPath): boolean {
  if (path === '' || isListed(snapshot, path)) return true;
  const above = snapshot.files.folder(dirname(path));
  if (above.kind !== 'listed' && above.kind !== 'partial') return false;
  return above.entries.get(basename(path)) === 'folder';
}

/** A symbolic link out of the repository: the editor would follow it. */
function leadsOutside(snapshot: Snapshot, path: RepoPath): boolean {
  const above = snapshot.files.folder(dirname(path));
  return above.kind === 'listed' && above.outside?.has(basename(path)) === true;
}

const isListed = (snapshot: Snapshot, path: RepoPath): boolean =>
  ['listed', 'partial'].includes(snapshot.files.folder(path).kind);

function placeIn(text: MinuteText | undefined, fragment: Fragment): FilePlace {
  const anchor = text && anchorPlace(text, fragment.name);
  if (anchor?.heading !== undefined) return { kind: 'heading', heading: anchor.heading };
  if (anchor !== undefined) return { kind: 'anchor', span: anchor.span };
  if (fragment.kind === 'lines') {
    return { kind: 'lines', first: fragment.first, last: fragment.last };
  }
  return whole;
}

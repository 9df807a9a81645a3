import { basename, dirname, type RepoPath } from '#base/path.ts';
import type { LinkTarget } from '#links/model.ts';
import { keyed, keyIndex } from './keyIndex.ts';
import { type PointedLink, pointedLinks, type ResolvedLink } from './linksOf.ts';
import { resolveTarget } from './resolveTarget.ts';
import type { Snapshot } from './snapshot.ts';
import { isUntitled } from './untitled.ts';

/** A link or definition in `from` that leads to the file or folder that was asked about. */
export interface Backlink {
  readonly from: RepoPath;
  readonly link: ResolvedLink;
}

/**
 * Every link to the file or folder `path`, relative or as URL of the repository, whatever its fragment: those of the
 * file's own text to its headings too (`anchor`), those that settings ignore, and those that name it wrongly (another
 * letter case, no ending, no branch). Where `path` does not exist, the links that lead nowhere because of it. Of a
 * README also those to a heading of its folder. In no particular order of files, in document order in each.
 */
export function linksTo(snapshot: Snapshot, path: RepoPath): readonly Backlink[] {
  return keysOf(path).flatMap((key) =>
    candidates(snapshot, key).flatMap(({ path: from, value }): readonly Backlink[] => {
      const link = { ...value, resolution: resolveTarget(snapshot, from, value.target) };
      return targetOf(snapshot, from, link) === path ? [{ from, link }] : [];
    }),
  );
}

/** The file or folder that `link`, written in `from`, means; nothing where it leads out of what is known. */
export function targetOf(
  snapshot: Snapshot,
  from: RepoPath,
  { target, resolution }: ResolvedLink,
): RepoPath | undefined {
  switch (resolution.kind) {
    case 'ok':
    case 'fileMissing':
    case 'headingMissing':
    case 'headingCase':
    case 'lineMissing':
    case 'branchMissing':
      return resolution.path;
    case 'extensionMissing':
    case 'caseMismatch':
      return resolution.actual;
    case 'unchecked':
      return undefined;
    case 'unknown': {
      const isHere = target.kind !== 'inRepository' || snapshot.config.repository.rootIsKnown;
      return isHere ? writtenPath(from, target) : undefined;
    }
  }
}

/** The path that a target names by its text alone. */
export function writtenPath(from: RepoPath, target: LinkTarget): RepoPath | undefined {
  switch (target.kind) {
    case 'anchor':
      return from;
    case 'local':
      return isUntitled(from) ? undefined : target.path;
    case 'inRepository':
    case 'branchMissing':
      return target.path;
    case 'empty':
    case 'malformed':
    case 'unchecked':
    case 'web':
    case 'mail':
    case 'otherScheme':
      return undefined;
  }
}

/** The same for all spellings of a path that can mean the same file. */
const keyOf = (path: RepoPath): string =>
  path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '');

const keysOf = (path: RepoPath): readonly string[] => {
  const isReadme = /^readme\.(?:md|markdown)$/i.test(basename(path));
  return isReadme ? [keyOf(path), keyOf(dirname(path))] : [keyOf(path)];
};

const candidates = keyIndex<PointedLink>(
  ({ config }) => config.repository,
  (snapshot, from) =>
    keyed(pointedLinks(snapshot, from), ({ target }) => {
      const path = writtenPath(from, target);
      return path === undefined ? undefined : keyOf(path);
    }),
);

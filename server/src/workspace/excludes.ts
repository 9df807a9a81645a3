import ignore, { type Ignore } from 'ignore';
import { fileGlobMatcher } from '#base/glob.ts';
import { basename, dirname, type RepoPath } from '#base/path.ts';
import { type OpenFolder, openFolderOf } from './openFolders.ts';

/** What the index leaves out. Links into it are still looked up. */
export interface Excludes {
  /** Whether the file or folder itself is left out; whoever asks has asked for its parents already. */
  readonly excludes: (path: RepoPath, kind: 'file' | 'folder') => boolean;
}

const always = new Set(['.git', 'node_modules', '.hg', '.svn', '.jj']);

/** Whether `path` lies inside a folder that is never looked into: package managers and git change those all the time. */
export const isOutOfSight = (path: RepoPath): boolean =>
  path.split('/').some((part, index, parts) => index < parts.length - 1 && always.has(part));

const mostGlobs = 200;

/** Patterns come from the repository: the library turns them into backtracking matchers, so many stars are refused. */
const isHarmless = (pattern: string): boolean =>
  pattern.length <= 300 && (pattern.match(/\*+|\+\(|@\(|!\(/g)?.length ?? 0) <= 4;

/** The rules of one `.gitignore`. */
export function gitignoreRules(text: string): Ignore {
  const lines = text.slice(0, 100_000).split(/\r?\n/).slice(0, 2000).filter(isHarmless);
  return ignore({ ignorecase: false }).add(lines);
}

/**
 * Combines `files.exclude` globs and the `.gitignore` files by folder. As in git, the deepest file that says
 * something decides.
 */
export function createExcludes(
  globs: readonly string[],
  gitignores: ReadonlyMap<RepoPath, Ignore>,
  folders: readonly Pick<OpenFolder, 'path'>[] = [],
): Excludes {
  // The editor means paths below the folder that is open.
  const asOpened = (path: RepoPath): RepoPath => {
    const above = openFolderOf(folders, path)?.path ?? '';
    return above === '' ? path : path.slice(above.length + 1);
  };
  const matchers = globs.slice(0, mostGlobs).map(fileGlobMatcher);
  const ignoredByGit = (path: RepoPath, kind: 'file' | 'folder'): boolean => {
    if (gitignores.size === 0) return false;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const below = folder === '' ? path : path.slice(folder.length + 1);
      const result = gitignores.get(folder)?.test(kind === 'folder' ? `${below}/` : below);
      if (result?.ignored) return true;
      if (result?.unignored || folder === '') return false;
    }
  };
  return {
    excludes: (path, kind) =>
      (kind === 'folder' && always.has(basename(path))) ||
      matchers.some((matches) => matches(asOpened(path))) ||
      ignoredByGit(path, kind),
  };
}

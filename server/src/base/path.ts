/**
 * A file or folder inside one repository: relative to its root, `/` between parts, no leading or trailing `/`,
 * no `.` or `..`; the root itself is the empty string. Names are kept as the file system spells them.
 */
export type RepoPath = string;

/** The folder that holds `path`. */
export const dirname = (path: RepoPath): RepoPath =>
  path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The last part of `path`. */
export const basename = (path: RepoPath): string => path.slice(path.lastIndexOf('/') + 1);

/** The ending of the last part with its dot, lower-case, or the empty string. */
export function extension(path: RepoPath): string {
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

/** Parts joined with `/`, empty ones left out; not resolved. */
export const join = (...parts: readonly string[]): RepoPath =>
  parts.filter((part) => part !== '').join('/');

/** Resolves `.` and `..` of `path` seen from `folder`; nothing when it leaves the repository. */
export function resolve(folder: RepoPath, path: string): RepoPath | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** How a text in `folder` names `target`, e.g. `../iaas/20230628.md`. */
export function relative(folder: RepoPath, target: RepoPath): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Whether `path` is Markdown by its ending (`.md`, `.markdown`). */
export const isMarkdown = (path: RepoPath): boolean =>
  extension(path) === '.md' || extension(path) === '.markdown';

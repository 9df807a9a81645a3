import { URI } from 'vscode-uri';
import type { RepoPath } from '#base/path.ts';

const driveLetter = /^\/[A-Z]:/;

const tidy = (path: string): string =>
  driveLetter.test(path) ? `/${path.charAt(1).toLowerCase()}${path.slice(2)}` : path;

/** Path parts that need no decoding and lead nowhere else. */
const isPlain = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

const trimmed = (path: string): string => {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
};

/** One spelling per folder: percent-encoding and drive letter made uniform, no query, no trailing slash. */
export function rootKey(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed
    .with({ path: trimmed(tidy(parsed.path)) || '/', query: '', fragment: '' })
    .toString();
}

/** Key of the folder that holds the document. */
export function folderKey(uri: string): string {
  const parsed = URI.parse(uri);
  const path = tidy(parsed.path);
  return rootKey(
    parsed.with({ path: path.slice(0, Math.max(0, path.lastIndexOf('/'))) }).toString(),
  );
}

/** Name of a document that was never saved and has no place in any folder. */
export function untitledName(uri: string): string | undefined {
  if (!uri.startsWith('untitled:')) return undefined;
  const { path } = URI.parse(uri);
  return path === '' || path.startsWith('/') ? undefined : path;
}

/** Key of the folder `levels` above the folder `root` (a {@link rootKey}). */
export function folderAbove(root: string, levels: number): string {
  let folder = root;
  for (let left = levels; left > 0; left--) folder = folderKey(folder);
  return folder;
}

/** Path of `uri` below the folder `root` (a {@link rootKey}), or nothing where it lies elsewhere. */
export function pathIn(root: string, uri: string): RepoPath | undefined {
  // Editors send tens of thousands of events at once, nearly all of them spelled like this.
  if (uri.startsWith(`${root}/`)) {
    const rest = uri.slice(root.length + 1);
    if (isPlain.test(rest)) return rest;
  }
  const folder = URI.parse(root);
  const parsed = URI.parse(uri);
  if (folder.scheme !== parsed.scheme) return undefined;
  if (folder.authority.toLowerCase() !== parsed.authority.toLowerCase()) return undefined;
  const base = trimmed(folder.path);
  const path = trimmed(tidy(parsed.path));
  if (path === base) return '';
  // An untitled document has no slash in front of its name.
  if (base === '' && !path.startsWith('/')) return path;
  if (!path.startsWith(`${base}/`)) return undefined;
  const parts = path.slice(base.length + 1).split('/');
  return parts.some((part) => part === '..' || part === '.' || part === '')
    ? undefined
    : parts.join('/');
}

/** URI of `path` below the folder `root`. */
export function uriOf(root: string, path: RepoPath): string {
  if (path === '') return root;
  const folder = URI.parse(root);
  return folder.with({ path: `${trimmed(folder.path)}/${path}` }).toString();
}

import { type Dirent, promises } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RepoPath } from '#base/path.ts';
import {
  type Absence,
  type DirectoryEntry,
  type DirectoryResult,
  type FilePort,
  type FileResult,
  sizeLimit,
} from '#workspace/port.ts';
import { decode } from '../decode.ts';
import { followingGitFile } from './gitFile.ts';

/** What an error of the file system means; its message is left out because it repeats the path. */
function absence(error: unknown): Absence {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return { kind: 'unreachable', reason: code };
}

const { open, readdir, realpath, stat } = promises;

const outsideOfRoot: Absence = { kind: 'unreachable', reason: 'outside of the repository' };

interface Place {
  readonly file: string;
  readonly real: string;
  readonly realRoot: string;
}

/** Where `path` really is; nothing where a symbolic link or a strange name leads out of the root. */
async function placeOf(root: string, path: RepoPath): Promise<Place | undefined> {
  const folder = fileURLToPath(root);
  const file = join(folder, ...path.split('/'));
  const [realRoot, real] = await Promise.all([realpath(folder), realpath(file)]);
  return isInside(realRoot, real) ? { file, real, realRoot } : undefined;
}

const isInside = (realRoot: string, real: string): boolean =>
  real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);

async function kindOf(
  { file: folder, realRoot }: Place,
  entry: Dirent,
): Promise<DirectoryEntry | undefined> {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: 'folder', link: false };
  if (entry.isFile()) return { name, kind: 'file', link: false };
  if (!entry.isSymbolicLink()) return undefined;
  const target = await stat(join(folder, name)).catch(() => undefined);
  const real = await realpath(join(folder, name)).catch(() => undefined);
  const outside = real !== undefined && !isInside(realRoot, real);
  return { name, kind: target?.isDirectory() ? 'folder' : 'file', link: true, outside };
}

async function readDirectory(root: string, path: RepoPath): Promise<DirectoryResult> {
  try {
    const place = await placeOf(root, path);
    if (place === undefined) return outsideOfRoot;
    const found = await readdir(place.file, { withFileTypes: true });
    const entries = await Promise.all(found.map((entry) => kindOf(place, entry)));
    return {
      kind: 'listed',
      entries: entries.filter((entry) => entry !== undefined),
      real: place.real,
    };
  } catch (error) {
    return absence(error);
  }
}

async function readFile(root: string, path: RepoPath): Promise<FileResult> {
  try {
    const place = await placeOf(root, path);
    if (place === undefined) return outsideOfRoot;
    // Opening a pipe or a device would wait for ever.
    const { size, ...kind } = await stat(place.real).then((it) => ({
      size: it.size,
      isFile: it.isFile(),
    }));
    if (!kind.isFile) return { kind: 'unreachable', reason: 'no regular file' };
    if (size > sizeLimit) return { kind: 'tooLarge' };
    const file = await open(place.real, 'r');
    try {
      const bytes = await file.readFile();
      return bytes.length > sizeLimit
        ? { kind: 'tooLarge' }
        : { kind: 'text', text: decode(bytes) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return absence(error);
  }
}

/** The file system of this machine; roots of other schemes than `file` are unreachable. */
export const nodeFiles: FilePort = {
  readDirectory: followingGitFile(readDirectory),
  readFile: followingGitFile(readFile),
};

import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RepoPath } from '#base/path.ts';
import { type Disk, nodeDisk, reasonOf } from './disk.ts';
import { isInside } from './findRoot.ts';

/** A file that does not exist yet. */
export interface NewFile {
  readonly path: RepoPath;
  readonly bytes: Uint8Array;
}

/**
 * Writes files that must not exist yet, all or none: where one of them can't be written, those before it and the
 * folders made for them are taken away again. Gives why nothing was written, as a sentence.
 */
export function writeNewFiles(
  root: string,
  files: readonly NewFile[],
  disk: Disk = nodeDisk,
): string | undefined {
  const written: string[] = [];
  const folders: string[] = [];
  for (const { path, bytes } of files) {
    const file = join(root, ...path.split('/'));
    try {
      if (path.split('/').includes('..')) throw new Error(outside);
      const made = mkdirSync(dirname(file), { recursive: true });
      if (made !== undefined) folders.push(...foldersFrom(made, dirname(file)));
      if (!isInside(disk.realPath(root), disk.realPath(dirname(file)))) throw new Error(outside);
      disk.create(file, bytes, 0o666 & ~process.umask());
      written.push(file);
    } catch (error) {
      takeBack(written, folders, disk);
      return `${path} could not be written: ${isThere(error) ? 'it exists already' : reasonOf(error)}. Nothing was written.`;
    }
  }
  return undefined;
}

/** Takes away files that were just written; the folders made for them stay. */
export function removeNewFiles(
  root: string,
  files: readonly NewFile[],
  disk: Disk = nodeDisk,
): void {
  takeBack(
    files.map(({ path }) => join(root, ...path.split('/'))),
    [],
    disk,
  );
}

const outside = 'it lies outside of the repository';

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** `last` and the folders above it up to `first`, the outermost first. */
function foldersFrom(first: string, last: string): readonly string[] {
  const all = [last];
  while (all[0] !== undefined && all[0] !== first && all[0].startsWith(first)) {
    all.unshift(dirname(all[0]));
  }
  return all;
}

/** What can't be removed stays: there is nothing left to try. */
function takeBack(files: readonly string[], folders: readonly string[], disk: Disk): void {
  const undo = [
    ...files.map((file) => () => disk.remove(file)),
    ...folders.toReversed().map((folder) => () => rmdirSync(folder)),
  ];
  for (const step of undo) {
    try {
      step();
    } catch {}
  }
}

import { closeSync, mkdirSync, openSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RepoPath } from '#base/path.ts';
import { reasonOf } from './disk.ts';
import { isInside } from './findRoot.ts';

/**
 * Writes a file that must not exist yet; `false` where it does. Throws a sentence where it can't be written; then no
 * half-written file is left. The path comes from the repository, so it must not lead out of `root`.
 */
export function writeNewFile(root: string, path: RepoPath, text: string): boolean {
  const handle = made(root, path);
  if (handle === undefined) return false;
  try {
    writeFileSync(handle, text);
    return true;
  } catch (error) {
    rmSync(join(root, ...path.split('/')), { force: true });
    throw notWritten(path, error);
  } finally {
    closeSync(handle);
  }
}

/** The new file, open for writing; nothing where there is one. */
function made(root: string, path: RepoPath): number | undefined {
  const outside = `${path} lies outside of the repository.`;
  if (path.split('/').includes('..')) throw new Error(outside);
  const file = join(root, ...path.split('/'));
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    if (isInside(realpathSync(root), realpathSync(folder))) return openSync(file, 'wx');
  } catch (error) {
    if (isThere(error)) return undefined;
    throw notWritten(path, error);
  }
  throw new Error(outside);
}

/** Whether the file itself is there, not one of its folders' names. */
const isThere = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EEXIST' &&
  'syscall' in error &&
  error.syscall === 'open';

const notWritten = (path: RepoPath, error: unknown): Error =>
  new Error(`${path} could not be written: ${reasonOf(error)}. Nothing was written.`);

import { closeSync, mkdirSync, openSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RepoPath } from '#base/path.ts';
import { isInside } from './findRoot.ts';

/**
 * Writes a file that must not exist yet; `false` where it does. Throws what the file system throws otherwise; then
 * no half-written file is left. The path comes from the repository, so it must not lead out of `root`.
 */
export function writeNewFile(root: string, path: RepoPath, text: string): boolean {
  if (path.split('/').includes('..')) throw outside(path);
  const file = join(root, ...path.split('/'));
  mkdirSync(dirname(file), { recursive: true });
  if (!isInside(realpathSync(root), realpathSync(dirname(file)))) throw outside(path);
  const handle = openNew(file);
  if (handle === undefined) return false;
  try {
    writeFileSync(handle, text);
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

const outside = (path: RepoPath): Error => new Error(`${path} lies outside of the repository.`);

function openNew(file: string): number | undefined {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RepoPath } from '#base/path.ts';

/** Writes a file that must not exist yet; `false` where it does. Throws what the file system throws otherwise. */
export function writeNewFile(root: string, path: RepoPath, text: string): boolean {
  const file = join(root, ...path.split('/'));
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

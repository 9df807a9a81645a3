import { homedir } from 'node:os';
import { dirname, relative, sep } from 'node:path';
import { repositoryRoot } from '../node/repositoryRoot.ts';

/** Whether `path` is `folder` or lies below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.includes(':'));
}

/**
 * Root of the repository that holds `folder` (absolute): the nearest folder upwards with `minutes.yaml` or `.git`,
 * else the current folder where `folder` lies below it, else `folder` itself.
 */
export function findRoot(folder: string, current: string): string {
  const root = repositoryRoot(folder);
  if (root !== undefined) return root;
  const isTooLarge = current === homedir() || dirname(current) === current;
  return isInside(current, folder) && !isTooLarge ? current : folder;
}

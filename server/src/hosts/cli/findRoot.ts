import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

const markers = [['minutes.yaml', '.minutes.yaml'], ['.git']] as const;

function nearest(folder: string, names: readonly string[]): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (names.some((name) => existsSync(join(at, name)))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Whether `path` is `folder` or lies below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.includes(':'));
}

/**
 * Root of the repository that holds `folder` (absolute): the nearest folder upwards with `minutes.yaml`, else with
 * `.git`, else the current folder where `folder` lies below it, else `folder` itself.
 */
export function findRoot(folder: string, current: string): string {
  for (const names of markers) {
    const found = nearest(folder, names);
    if (found !== undefined) return found;
  }
  const isTooLarge = current === homedir() || dirname(current) === current;
  return isInside(current, folder) && !isTooLarge ? current : folder;
}

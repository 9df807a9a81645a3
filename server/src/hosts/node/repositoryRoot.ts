import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configNames } from '#workspace/store.ts';

const markers = [...configNames, '.git'];

/**
 * The nearest folder at or above `folder` (absolute) with `minutes.yaml` or `.git`. A `minutes.yaml` above the nearest
 * `.git` describes another repository.
 */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (markers.some((name) => existsSync(join(at, name)))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** How many folders above the folder URI its repository starts; 0 where symbolic links make that another way. */
export function rootAbove(folder: string): number {
  try {
    const path = fileURLToPath(folder);
    const real = realpathSync(path);
    const root = repositoryRoot(real);
    const below = root === undefined ? '' : relative(root, real);
    if (root === undefined || below === '') return 0;
    const levels = below.split(sep).length;
    const above = join(path, ...new Array<string>(levels).fill('..'));
    return realpathSync(above) === root && relative(above, path) === below ? levels : 0;
  } catch {
    return 0;
  }
}

import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RepoPath } from '#base/path.ts';
import { openRepository, type Repository } from '#workspace/repository.ts';
import { nodeOutside } from '../node/outside.ts';
import { type Failure, failure } from './failure.ts';
import { findRoot } from './findRoot.ts';

/** A file or folder that the user named. */
export interface Place {
  /** Absolute folder of the repository. */
  readonly root: string;
  readonly path: RepoPath;
  readonly kind: 'file' | 'folder';
}

/** Finds what `argument` names, seen from the current folder. */
export function locate(argument: string, current: string): Place | Failure {
  const absolute = resolve(current, argument);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found === undefined) return failure(`There is no file or folder “${argument}”.`);
  const kind = found.isDirectory() ? 'folder' : 'file';
  const root = findRoot(kind === 'folder' ? absolute : dirname(absolute), current);
  return { kind, root, path: relative(root, absolute).split(sep).join('/') };
}

/** Reads the whole repository at `root`; `nested` is told the repositories inside it, which are left out. */
export async function readRepository(
  root: string,
  nested: (folders: readonly RepoPath[]) => void = () => undefined,
): Promise<Repository> {
  const repository = openRepository({
    root: pathToFileURL(root).href.replace(/\/$/, ''),
    kind: 'folder',
    outside: nodeOutside(undefined),
    listener: { changed: () => undefined, nested },
  });
  await repository.load();
  return repository;
}

import { promises } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RepoPath } from '#base/path.ts';
import type { Absence } from '#workspace/port.ts';

const { readFile, realpath, stat } = promises;

/** Longer files, in bytes, are none of git's that matter here. */
const longest = 65_536;

/** What says where a repository is published; nothing else is read outside of the root. */
const isShared = /^(?:config|packed-refs|refs\/.+)$/;

/**
 * Worktrees and submodules have a file `.git` that names the folder where their git data lies. Makes `read` look there
 * for what it misses below `.git`.
 */
export const followingGitFile =
  <T extends { readonly kind: string }>(
    read: (root: string, path: RepoPath) => Promise<T | Absence>,
  ): typeof read =>
  async (root, path) => {
    const found = await read(root, path);
    if (found.kind !== 'missing' || !path.startsWith('.git/')) return found;
    const name = path.slice('.git/'.length);
    if (name !== 'HEAD' && !isShared.test(name)) return found;
    const data = await gitDataOf(root).catch(() => undefined);
    if (data === undefined) return found;
    return read(pathToFileURL(name === 'HEAD' ? data.own : data.shared).href, name);
  };

interface GitData {
  readonly own: string;
  /** The folder of the repository that a worktree belongs to; the same for submodules. */
  readonly shared: string;
}

async function gitDataOf(root: string): Promise<GitData | undefined> {
  const folder = fileURLToPath(root);
  const named = /^gitdir: ([^\n]+)/.exec(await shortText(join(folder, '.git')))?.[1];
  if (named === undefined) return undefined;
  const own = onThisMachine(folder, named);
  if (!(await belongsTo(own, folder))) return undefined;
  const common = await shortText(join(own, 'commondir')).catch(() => '');
  const shared = onThisMachine(own, common);
  return own === shared || own.startsWith(shared + sep) ? { own, shared } : undefined;
}

/** A `.git` that came with somebody's files could name any folder: that one must name this root too. */
async function belongsTo(data: string, root: string): Promise<boolean> {
  const back = await shortText(join(data, 'gitdir')).catch(() => undefined);
  if (back !== undefined) return isSame(onThisMachine(data, back), join(root, '.git'));
  const config = await shortText(join(data, 'config'));
  const worktree = /^[ \t]*worktree[ \t]*=(.+)$/m.exec(config)?.[1];
  return worktree !== undefined && isSame(onThisMachine(data, worktree), root);
}

/** A share of another computer would be told who asks. */
function onThisMachine(folder: string, way: string): string {
  const path = resolve(folder, way.trim());
  if (/^[\\/]{2}/.test(path)) throw new Error('another computer');
  return path;
}

const isSame = async (a: string, b: string): Promise<boolean> =>
  (await realpath(a)) === (await realpath(b));

async function shortText(file: string): Promise<string> {
  const found = await stat(file);
  if (!found.isFile() || found.size > longest) throw new Error('no short file');
  return readFile(file, 'utf8');
}

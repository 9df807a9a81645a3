import type { Ignore } from 'ignore';
import { isMarkdown, join, type RepoPath } from '#base/path.ts';
import { createExcludes, type Excludes, gitignoreRules } from './excludes.ts';
import type { OpenFolder } from './openFolders.ts';
import type { DirectoryEntry, DirectoryResult, Outside, Stop } from './port.ts';
import type { FolderFact } from './snapshot.ts';
import { configNames } from './store.ts';

/** What a walk through the folders of one repository found. */
export interface Walk {
  readonly folders: Map<RepoPath, FolderFact>;
  /** Markdown files to read, in order of their folders. */
  readonly texts: RepoPath[];
  /** Folders that are the root of a repository of their own; they are listed, but not walked. */
  readonly nested: RepoPath[];
  /** Rules of the `.gitignore` files that were met, by folder. */
  readonly gitignores: Map<RepoPath, Ignore>;
}

/** What a walk is told; `gitignores` are those of the folders above the starts. */
export interface WalkOptions {
  readonly root: string;
  readonly folders: readonly OpenFolder[];
  readonly outside: Outside;
  readonly exclude: readonly string[];
  readonly gitignores: ReadonlyMap<RepoPath, Ignore>;
  readonly stop: Stop;
}

const atOnce = 16;

/**
 * Lists `starts` and everything below them that is not left out, a few folders at a time. Symbolic links are not
 * followed: what they point at is found under its own name, or lies outside. A folder that is reached twice by
 * other means (mounts) is recognised by its real place.
 */
export async function walk(starts: readonly RepoPath[], options: WalkOptions): Promise<Walk> {
  const { root, outside, stop } = options;
  const found: Walk = {
    folders: new Map(),
    texts: [],
    nested: [],
    gitignores: new Map(options.gitignores),
  };
  const seen = new Set<string>();
  let waiting = [...starts];
  while (waiting.length > 0 && !stop.stopped) {
    const now = waiting.slice(0, atOnce);
    waiting = waiting.slice(atOnce);
    const results = await Promise.all(
      now.map(async (folder) => {
        const result = await outside.files.readDirectory(root, folder);
        if (isListed(result) && result.entries.some(({ name }) => name === '.gitignore')) {
          const file = await outside.files.readFile(root, join(folder, '.gitignore'));
          if (file.kind === 'text') found.gitignores.set(folder, gitignoreRules(file.text));
        }
        return { folder, result };
      }),
    );
    const excludes = createExcludes(options.exclude, found.gitignores, options.folders);
    for (const { folder, result } of results) {
      found.folders.set(folder, factOf(result));
      if (!isListed(result) || seen.has(result.real)) continue;
      seen.add(result.real);
      if (folder !== '' && isRepositoryRoot(result.entries)) found.nested.push(folder);
      else waiting.push(...enter(folder, result.entries, excludes, found.texts));
    }
  }
  return found;
}

type Listed = Extract<DirectoryResult, { kind: 'listed' }>;

const isListed = (result: DirectoryResult): result is Listed => result.kind === 'listed';

/** The fact that an answer of the port states. */
export function factOf(result: DirectoryResult): FolderFact {
  if (result.kind !== 'listed') return result;
  const outside = result.entries.filter((entry) => entry.outside === true);
  return {
    kind: 'listed',
    entries: new Map(result.entries.map(({ name, kind }) => [name, kind])),
    ...(outside.length === 0 ? {} : { outside: new Set(outside.map(({ name }) => name)) }),
  };
}

/** Whether a folder with these entries is the root of a repository. */
export const isRepositoryRoot = (entries: readonly Pick<DirectoryEntry, 'name'>[]): boolean =>
  entries.some(({ name }) => name === '.git' || configNames.includes(name));

function enter(
  folder: RepoPath,
  entries: readonly DirectoryEntry[],
  excludes: Excludes,
  texts: RepoPath[],
): readonly RepoPath[] {
  const folders: RepoPath[] = [];
  for (const { name, kind, link } of entries) {
    const path = join(folder, name);
    if (link || (kind === 'file' && !isMarkdown(path)) || excludes.excludes(path, kind)) continue;
    if (kind === 'folder') folders.push(path);
    else texts.push(path);
  }
  return folders;
}

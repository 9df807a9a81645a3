import { dirname, type RepoPath } from '#base/path.ts';
import { isGitReference } from './gitBranches.ts';
import { gitFiles } from './gitFacts.ts';
import type { Absence, FilePort, Outside } from './port.ts';
import type { FolderFact } from './snapshot.ts';
import { configNames } from './store.ts';

/** A folder that the user has open: the repository's root, or one below it. */
export interface OpenFolder {
  readonly path: RepoPath;
  /** Folder URI without trailing slash. */
  readonly uri: string;
}

/** Whether `path` is `folder` or lies below it. */
export const liesIn = (folder: RepoPath, path: RepoPath): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);

/** The open folder that holds `path`. */
export const openFolderOf = <T extends Pick<OpenFolder, 'path'>>(
  folders: readonly T[],
  path: RepoPath,
): T | undefined => folders.find((folder) => liesIn(folder.path, path));

const descriptions: ReadonlySet<RepoPath> = new Set([...configNames, ...Object.values(gitFiles)]);

/** Whether `path` may be read outside of the open folders: it says what the repository is. */
export const isDescription = (path: RepoPath): boolean => descriptions.has(path);

const closed: Absence = { kind: 'unreachable', reason: 'outside of the open folders' };

/**
 * The outside world for a repository of which only `folders` are open. What lies elsewhere is out of reach, also by
 * symbolic links: each open folder is a root of its own for the port.
 */
export function withinFolders(outside: Outside, folders: readonly OpenFolder[]): Outside {
  if (folders.some(({ path }) => path === '')) return outside;
  const { files } = outside;
  const below = (folder: OpenFolder, path: RepoPath): RepoPath =>
    path.slice(folder.path.length + 1);
  const scoped: FilePort = {
    readDirectory: async (root, path) => {
      const folder = openFolderOf(folders, path);
      if (folder) return files.readDirectory(folder.uri, below(folder, path));
      return isGitReference(path) ? files.readDirectory(root, path) : closed;
    },
    readFile: async (root, path) => {
      const folder = openFolderOf(folders, path);
      if (folder) return files.readFile(folder.uri, below(folder, path));
      return isDescription(path) ? files.readFile(root, path) : closed;
    },
  };
  return { ...outside, files: scoped };
}

/** What is known without looking of the folders above the open ones. */
export function foldersAbove(folders: readonly OpenFolder[]): ReadonlyMap<RepoPath, FolderFact> {
  const entries = new Map<RepoPath, Map<string, 'folder'>>();
  for (const { path } of folders) {
    for (let child = path; child !== ''; child = dirname(child)) {
      const above = entries.get(dirname(child)) ?? new Map<string, 'folder'>();
      entries.set(dirname(child), above.set(child.slice(child.lastIndexOf('/') + 1), 'folder'));
    }
  }
  return new Map([...entries].map(([path, known]) => [path, { kind: 'partial', entries: known }]));
}

import type { RepoPath } from '#base/path.ts';
import { join } from '#base/path.ts';
import { gitFiles } from './gitFacts.ts';
import type { FilePort } from './port.ts';

/** Folders below which git keeps one file per branch or tag that it has not packed yet. */
const refFolders: readonly RepoPath[] = [
  '.git/refs/heads',
  '.git/refs/remotes/origin',
  '.git/refs/tags',
];

const mostFolders = 200;
const mostNames = 20_000;
const longestPacked = 2_000_000;
const packedRef = /^[\da-f]{40,64} refs\/(?:heads|remotes\/origin|tags)\/(\S{1,300})/gm;

/** Whether a change at `path` can bring or remove a branch or a tag. */
export const isGitReference = (path: RepoPath): boolean => path.startsWith('.git/refs/');

/** Names of the branches and tags that this clone knows, sorted, each once; a name can hold `/`. */
export async function readBranches(root: string, files: FilePort): Promise<readonly string[]> {
  const [packed, ...loose] = await Promise.all([
    files.readFile(root, gitFiles.packedRefs),
    ...refFolders.map((folder) => looseNames(root, files, folder)),
  ]);
  const text = packed.kind === 'text' ? packed.text.slice(0, longestPacked) : '';
  const names = [...loose.flat(), ...[...text.matchAll(packedRef)].map((match) => match[1] ?? '')];
  return [...new Set(names.filter((name) => name !== 'HEAD'))].toSorted().slice(0, mostNames);
}

/** Paths of the files below `start`, which are the names; folders that are links are not entered. */
async function looseNames(root: string, files: FilePort, start: RepoPath): Promise<string[]> {
  const names: string[] = [];
  const waiting: RepoPath[] = [start];
  // Grows while it is walked.
  for (const folder of waiting) {
    if (waiting.length > mostFolders || names.length > mostNames) break;
    const listing = await files.readDirectory(root, folder);
    if (listing.kind !== 'listed') continue;
    for (const { name, kind, link } of listing.entries) {
      const path = join(folder, name);
      if (kind === 'file') names.push(path.slice(start.length + 1));
      else if (!link) waiting.push(path);
    }
  }
  return names;
}

import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#workspace/repository.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** The files of a repository that can have diagnostics, as far as the user wants to see them. */
export function diagnosticPaths(repository: Repository): readonly RepoPath[] {
  const snapshot = repository.snapshot();
  if (!repository.isActive()) return [];
  if (snapshot.settings.scope === 'openFiles') return [...snapshot.open.keys()];
  return [...snapshot.texts.keys(), ...configPath(snapshot)];
}

const configPath = ({ configFile }: Snapshot): readonly RepoPath[] =>
  configFile === undefined ? [] : [configFile.path];

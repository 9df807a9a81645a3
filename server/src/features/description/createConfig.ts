import type { RepoPath } from '#base/path.ts';
import { createConfigText } from '#config/writeConfig.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** The configuration file of a repository, not written yet; `exists` means: open it, never overwrite it. */
export interface NewConfig {
  readonly path: RepoPath;
  readonly exists: boolean;
  readonly text: string;
}

/** A `minutes.yaml` that says what was inferred, or the one that is there. */
export function createConfig({ config, configFile, files }: Snapshot): NewConfig {
  if (configFile) return { path: configFile.path, exists: true, text: configFile.text };
  const root = files.folder('');
  const exists = root.kind === 'listed' && root.entries.has(newFile);
  return { path: newFile, exists, text: createConfigText(config) };
}

const newFile = 'minutes.yaml';

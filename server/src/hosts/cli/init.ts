import { createConfigText } from '#config/writeConfig.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { findRoot } from './findRoot.ts';
import { writeNewFile } from './newFile.ts';
import { readRepository } from './openRoot.ts';

const path = 'minutes.yaml';

/** Writes a `minutes.yaml` that says what was inferred; never over an existing one. */
export async function init(current: string): Promise<Outcome | Failure> {
  const root = findRoot(current, current);
  const repository = await readRepository(root);
  const { config, configFile } = repository.snapshot();
  if (configFile !== undefined || !writeNewFile(root, path, createConfigText(config))) {
    return failure(`${configFile?.path ?? path} exists already and was left as it is.`);
  }
  return { output: `${path}\n`, notes: [], code: exitCodes.fine };
}

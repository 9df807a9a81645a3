import { join, relative } from 'node:path';
import { carryOver } from '#features/carryOver/carryOver.ts';
import { editedTexts, unifiedDiff, writeTexts } from './applyEdits.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { locate, readRepository } from './openRoot.ts';

/** What `carry-over` was called with. */
export interface CarryOverOptions {
  readonly file: string;
  readonly dryRun: boolean;
  readonly current: string;
}

/** Writes what the last minute left open into a minute and prints its path; `dryRun` prints the change instead. */
export async function carryOverInto(options: CarryOverOptions): Promise<Outcome | Failure> {
  const { file, dryRun, current } = options;
  const place = locate(file, current);
  if (place.kind === 'failure') return place;
  if (place.kind === 'folder') return failure(`“${file}” is a folder. Name one minute.`);
  const { root, path } = place;
  const repository = await readRepository(root);
  const snapshot = repository.snapshot();
  if (!snapshot.texts.has(path)) return failure(`“${file}” is no Markdown file that can be read.`);
  const { edits, message } = carryOver(snapshot, path);
  const texts = editedTexts(root, snapshot, edits);
  if (texts.length === 0) return { output: '', notes: [message], code: exitCodes.fine };
  if (dryRun) {
    const note = message.replace(' carried over', ' would be carried over');
    return { output: unifiedDiff(texts), notes: [note], code: exitCodes.fine };
  }
  return (
    writeTexts(texts) ?? {
      output: `${relative(current, join(root, path))}\n`,
      notes: [message],
      code: exitCodes.fine,
    }
  );
}

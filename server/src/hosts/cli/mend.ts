import type { RepoPath } from '#base/path.ts';
import { applyEdits } from '#base/range.ts';
import { fixAll } from '#features/actions/fixAll.ts';
import type { Repository } from '#workspace/repository.ts';
import type { EditedText } from './applyEdits.ts';

/** What `check --fix` changes in one repository. */
export interface Mended {
  readonly texts: readonly EditedText[];
  /** How many findings are repaired. */
  readonly count: number;
}

/** Repairs that overlap wait for the next round; each round repairs at least one finding. */
const mostRounds = 10;

/**
 * Repairs in `paths` what nobody could mean otherwise, until nothing is left. Writes nothing: afterwards the repository
 * has the new texts, as if they were open in an editor.
 */
export async function mend(
  repository: Repository,
  root: string,
  paths: readonly RepoPath[],
  nameOf: (path: RepoPath) => string,
): Promise<Mended> {
  const original = repository.snapshot().texts;
  let total = 0;
  for (let round = 1; round <= mostRounds; round++) {
    const snapshot = repository.snapshot();
    let count = 0;
    for (const path of paths) {
      const text = snapshot.texts.get(path)?.text;
      if (text === undefined) continue;
      const fixes = fixAll(snapshot, path);
      if (fixes.count === 0) continue;
      count += fixes.count;
      const mended = applyEdits(text, fixes.edits);
      repository.open(path, round, () => mended);
    }
    total += count;
    if (count === 0) break;
    await repository.answerQuestions(paths);
  }
  const { texts } = repository.snapshot();
  return {
    count: total,
    texts: paths.flatMap((path): EditedText[] => {
      const before = original.get(path)?.text;
      const after = texts.get(path)?.text;
      return before === undefined || after === undefined || before === after
        ? []
        : [{ root, path, name: nameOf(path), before, after }];
    }),
  };
}

import type { RepoPath } from '#base/path.ts';
import { pointedLinks } from './linksOf.ts';
import type { Question } from './resolution.ts';
import { resolveTarget } from './resolveTarget.ts';
import type { Snapshot } from './snapshot.ts';

export type { Question } from './resolution.ts';

/**
 * The facts that the links of the texts at `paths` need and the snapshot does not know, each once. An answer can
 * raise the next question (a folder inside a folder), so ask again until nothing is open.
 */
export function openQuestions(snapshot: Snapshot, paths: Iterable<RepoPath>): readonly Question[] {
  const questions = new Map<string, Question>();
  const ask = (question: Question): void => {
    questions.set(`${question.kind} ${question.path}`, question);
  };
  for (const path of paths) {
    for (const link of pointedLinks(snapshot, path)) {
      resolveTarget(snapshot, path, link.target, ask);
    }
  }
  return [...questions.values()];
}

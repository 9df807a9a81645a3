import type { CancellationToken } from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#workspace/repository.ts';
import { webLinksOf } from '#workspace/webLinks.ts';
import type { Session } from './session.ts';

/** The texts of one repository whose links are wanted. */
export interface WantedTexts {
  readonly repository: Repository;
  readonly paths: readonly RepoPath[];
}

/** Addresses to ask, each once, with the repositories that want to know. */
export type WebLinkPlan = ReadonlyMap<string, readonly Repository[]>;

/** Milliseconds of work before other requests get their turn. */
const slice = 5;

/** Collects the links of many texts and leaves other requests their turn. */
export async function planWebLinks(
  session: Session,
  wanted: readonly WantedTexts[],
  token: CancellationToken,
): Promise<WebLinkPlan> {
  const plan = new Map<string, Repository[]>();
  for (const { repository, paths } of wanted) {
    // What the files of the repository answer is not asked.
    await repository.answerQuestions(paths);
    let started = session.now();
    for (const path of paths) {
      if (session.now() - started > slice) {
        await session.pause();
        if (token.isCancellationRequested) return new Map();
        started = session.now();
      }
      for (const { address } of webLinksOf(repository.snapshot(), path)) {
        const list = plan.get(address);
        if (list === undefined) plan.set(address, [repository]);
        else if (!list.includes(repository)) list.push(repository);
      }
    }
  }
  return plan;
}

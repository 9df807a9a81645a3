import type { CancellationToken } from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import { linksAdded, linksToAdd, missingLinkEdits } from '#features/missingLinks/missingLinks.ts';
import type { Repository } from '#workspace/repository.ts';
import { toFileChanges } from './fileChanges.ts';
import type { FileChange } from './protocol/changes.ts';
import { type MissingLinksResult, missingLinksMethods } from './protocol/missingLinks.ts';
import type { DocumentParams } from './protocol.ts';
import { onRequest, type Session, subjectOf } from './session.ts';

const nowhere: MissingLinksResult = {
  changes: [],
  count: 0,
  message: 'There are no minutes here, so no links to them are missing.',
};

/** Serves the links to team minutes that are missing; what is missing shows only when all minutes are read. */
export function serveMissingLinks(session: Session): void {
  onRequest(session, missingLinksMethods.inMinute, nowhere, async ({ uri }: DocumentParams) => {
    await session.repositories.settled();
    return inMinute(session, uri);
  });
  onRequest(session, missingLinksMethods.everywhere, nowhere, async (_params: object, token) => {
    await session.repositories.settled();
    return everywhere(session, token);
  });
}

function inMinute(session: Session, uri: string): MissingLinksResult {
  const subject = subjectOf(session, uri);
  if (subject === undefined) return nowhere;
  const { edits, count, message } = linksToAdd(subject.snapshot, subject.path);
  return { changes: toFileChanges(session, subject, edits), count, message };
}

async function everywhere(session: Session, token: CancellationToken): Promise<MissingLinksResult> {
  const changes: FileChange[] = [];
  for (const repository of session.repositories.all()) {
    if (!repository.isActive()) continue;
    changes.push(...(await changesIn(session, repository, token)));
  }
  const count = changes.reduce((sum, { edits }) => sum + edits.length, 0);
  return { changes, count, message: linksAdded(count, changes.length) };
}

/** Minutes that are read without giving other requests their turn. */
const slice = 200;

async function changesIn(
  session: Session,
  repository: Repository,
  token: CancellationToken,
): Promise<readonly FileChange[]> {
  const snapshot = repository.snapshot();
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  for (const [index, path] of [...snapshot.texts.keys()].toSorted().entries()) {
    if (index % slice === slice - 1) await session.pause();
    if (token.isCancellationRequested) return [];
    const list = missingLinkEdits(snapshot, path);
    if (list.length > 0) edits.set(path, list);
  }
  return toFileChanges(session, { repository, snapshot }, edits);
}

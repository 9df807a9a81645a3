import type { FileRename, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import { editsForMoves, moveProblem } from '#features/rename/renameFiles.ts';
import type { RenamePart } from '#features/rename/renaming.ts';
import type { Rename } from '#rules/model.ts';
import type { Repository } from '#workspace/repository.ts';
import { toAnnotatedEdit } from './annotatedEdit.ts';
import { followMoves } from './followMoves.ts';
import { refusal } from './serveRename.ts';
import { onRequest, type Session } from './session.ts';
import type { FollowedSettings } from './settings.ts';
import { upToDate } from './upToDate.ts';

/** Lets links follow files and folders, whoever moves them. */
export function serveMoves(
  session: Session,
  settings: FollowedSettings,
): { readonly changed: (repository: Repository) => void } {
  const follower = followMoves(session);
  onRequest(
    session,
    'workspace/willRenameFiles',
    null,
    async ({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> => {
      // Whether VS Code changes links as well must be what it goes by itself.
      await settings.settled();
      await session.repositories.settled();
      const all: WorkspaceEdit[] = [];
      for (const [repository, moves] of movesIn(session, files)) {
        follower.madeByEditor(repository, moves);
        const edit = await editFor(session, repository, moves);
        if (edit !== undefined) all.push(edit);
      }
      return all.length === 0 ? null : joined(all);
    },
  );
  return follower;
}

function movesIn(
  { repositories }: Session,
  files: readonly FileRename[],
): ReadonlyMap<Repository, readonly Rename[]> {
  const moves = new Map<Repository, Rename[]>();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [repositories.locate(oldUri), repositories.locate(newUri)];
    // What leaves its repository can't be linked by a path any more.
    if (from === undefined || from.repository !== to?.repository) continue;
    if (from.path === '' || to.path === '' || !from.repository.isActive()) continue;
    const list = moves.get(from.repository) ?? [];
    list.push({ from: from.path, to: to.path });
    moves.set(from.repository, list);
  }
  return moves;
}

async function editFor(
  session: Session,
  repository: Repository,
  moves: readonly Rename[],
): Promise<WorkspaceEdit | undefined> {
  const { updateLinksOnMove } = repository.snapshot().settings;
  if (updateLinksOnMove === 'never') return undefined;
  const { snapshot, value } = await upToDate(
    repository,
    (at) => editsForMoves(at, moves),
    (edits) => [...edits.keys(), ...placesOf(repository, moves)],
  );
  if (value.size === 0) return undefined;
  const problem = moveProblem(snapshot, moves);
  if (problem !== undefined) throw refusal(problem);
  // VS Code asks by itself before extensions change anything for a move.
  const asks = updateLinksOnMove === 'prompt' && !session.client.isOurs;
  const part: RenamePart = {
    label: 'Update links to moved files',
    needsConfirmation: asks,
    edits: value,
    creates: [],
  };
  return toAnnotatedEdit(session, { repository, snapshot }, [part]);
}

/** Where the moves begin and end: the texts that take part, and the folders, by any name in them. */
function placesOf(repository: Repository, moves: readonly Rename[]): readonly RepoPath[] {
  const texts = [...repository.snapshot().texts.keys()];
  return moves.flatMap(({ from, to }) => [
    ...texts.filter((path) => path.startsWith(`${from}/`)),
    from,
    `${from}/*`,
    to,
  ]);
}

const joined = (edits: readonly WorkspaceEdit[]): WorkspaceEdit => ({
  ...(edits.some(({ changes }) => changes !== undefined)
    ? { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) }
    : { documentChanges: edits.flatMap(({ documentChanges }) => documentChanges ?? []) }),
  ...(edits.some(({ changeAnnotations }) => changeAnnotations !== undefined)
    ? {
        changeAnnotations: Object.assign(
          {},
          ...edits.map(({ changeAnnotations }) => changeAnnotations),
        ),
      }
    : {}),
});

import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { offsetAt, rangeOf } from '#base/lineMap.ts';
import { renamableAt, rename } from '#features/rename/rename.ts';
import type { Renaming } from '#features/rename/renaming.ts';
import { toAnnotatedEdit } from './annotatedEdit.ts';
import { toRange } from './convert.ts';
import { fromClient } from './encoding.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';
import { upToDate } from './upToDate.ts';

/** Serves other names for headings, teams and handles. Every minute can mention them, so all must have been read. */
export function serveRename(session: Session): void {
  onRequest(
    session,
    'textDocument/prepareRename',
    null,
    async ({
      textDocument,
      position,
    }: PrepareRenameParams): Promise<PrepareRenameResult | null> => {
      await session.repositories.settled();
      const subject = subjectOf(session, textDocument.uri);
      if (subject === undefined) return null;
      const lines = linesOf(subject.snapshot, subject.path);
      const offset = offsetAt(lines, fromClient(lines, position, session.client.encoding));
      const found = renamableAt(subject.snapshot, subject.path, offset);
      return found === undefined
        ? null
        : {
            range: toRange(subject, rangeOf(lines, found.span), session.client.encoding),
            placeholder: found.name,
          };
    },
  );
  onRequest(session, 'textDocument/rename', null, async (params: RenameParams) => {
    await session.repositories.settled();
    const subject = subjectOf(session, params.textDocument.uri);
    return subject === undefined ? null : renamed(session, subject, params);
  });
}

async function renamed(
  session: Session,
  { repository, path }: Subject,
  { position, newName }: RenameParams,
): Promise<WorkspaceEdit> {
  const { snapshot, value } = await upToDate(
    repository,
    (at): Renaming => {
      const lines = linesOf(at, path);
      const offset = offsetAt(lines, fromClient(lines, position, session.client.encoding));
      return rename(at, path, offset, newName);
    },
    (renaming) =>
      renaming.kind === 'refused' ? [] : renaming.parts.flatMap(({ edits }) => [...edits.keys()]),
  );
  if (value.kind === 'refused') throw refusal(value.why);
  return toAnnotatedEdit(session, { repository, snapshot }, value.parts);
}

/** An answer that the editor shows as it is. */
export const refusal = (why: string): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, why);

import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import type { RenamePart } from '#features/rename/renaming.ts';
import type { Session, Subject } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

type Change = NonNullable<WorkspaceEdit['documentChanges']>[number];

const isTextEdit = (change: Change): change is TextDocumentEdit => 'edits' in change;

/**
 * The parts of a rename as one edit with versions. Where a part needs it, and the editor can, it is shown before it is
 * made, with a line above the changes of each part.
 */
export function toAnnotatedEdit(
  session: Session,
  subject: Omit<Subject, 'path'>,
  parts: readonly RenamePart[],
): WorkspaceEdit {
  const { client } = session;
  const possible = client.documentChanges && client.createsFiles;
  const made = parts
    .map((part) => (possible ? part : { ...part, creates: [] }))
    .filter(({ edits, creates }) => edits.size > 0 || creates.length > 0);
  const asks = client.annotatesChanges && client.documentChanges && made.some(needsConfirmation);
  if (!asks) return plainEdit(session, subject, made);
  // VS Code begins with nothing chosen where each change needs confirmation. See `askFirst` of our client.
  const isChosen = client.isOurs && client.createsFiles;
  const annotations: Record<string, ChangeAnnotation> = {};
  const changes = made.flatMap((part, index): Change[] => {
    const id = String(index);
    annotations[id] = {
      label: part.label,
      needsConfirmation: part.needsConfirmation && !isChosen,
    };
    return changesOf(session, subject, part).map((change) => annotated(change, id));
  });
  const existing = made.flatMap(({ edits }) => [...edits.keys()])[0];
  if (isChosen && existing !== undefined) {
    annotations[confirmId] = { label: made[0]?.label ?? '', needsConfirmation: true };
    changes.unshift(existingFile(session, subject, existing));
  }
  return { documentChanges: mergedByFile(changes), changeAnnotations: annotations };
}

const needsConfirmation = (part: RenamePart): boolean => part.needsConfirmation;

const confirmId = 'confirm';

/** Makes nothing, as the file is there; VS Code opens its preview for it and leaves it out of the list. */
const existingFile = (
  session: Session,
  { repository }: Omit<Subject, 'path'>,
  path: RepoPath,
): CreateFile => ({
  kind: 'create',
  uri: session.repositories.uriOf(repository, path),
  // With `overwrite`, whatever it says, VS Code does not ignore it.
  options: { ignoreIfExists: true },
  annotationId: confirmId,
});

function plainEdit(
  session: Session,
  subject: Omit<Subject, 'path'>,
  parts: readonly RenamePart[],
): WorkspaceEdit {
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  for (const part of parts) {
    for (const [path, list] of part.edits) edits.set(path, [...(edits.get(path) ?? []), ...list]);
  }
  const creates = parts.flatMap((part) => part.creates);
  return toWorkspaceEdit(session, subject, edits, { edits: new Map(), renames: [], creates });
}

const changesOf = (
  session: Session,
  subject: Omit<Subject, 'path'>,
  part: RenamePart,
): readonly Change[] => plainEdit(session, subject, [part]).documentChanges ?? [];

const annotated = (change: Change, annotationId: string): Change =>
  isTextEdit(change)
    ? {
        ...change,
        edits: change.edits.map((edit) => ({ ...edit, annotationId }) as AnnotatedTextEdit),
      }
    : { ...change, annotationId };

/** All edits of a file in one, as an editor may count them against the same version. */
function mergedByFile(changes: readonly Change[]): Change[] {
  const byUri = new Map<string, TextDocumentEdit>();
  const result: Change[] = [];
  for (const change of changes) {
    const before = isTextEdit(change) ? byUri.get(change.textDocument.uri) : undefined;
    if (isTextEdit(change) && before !== undefined) before.edits.push(...change.edits);
    else result.push(change);
    if (isTextEdit(change) && before === undefined) byUri.set(change.textDocument.uri, change);
  }
  return result;
}

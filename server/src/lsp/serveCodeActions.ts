import type {
  CodeAction,
  CodeActionParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { codeActions, type CodeAction as OwnAction } from '#features/codeActions.ts';
import { toRange } from './convert.ts';
import { toDiagnostic } from './diagnostic.ts';
import { rangeFromClient } from './encoding.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';

/** Serves quick fixes. */
export function serveCodeActions(session: Session): void {
  onRequest(session, 'textDocument/codeAction', [], (params: CodeActionParams): CodeAction[] => {
    const { only } = params.context;
    const isAsked = only === undefined || only.some((kind) => kind === '' || kind === 'quickfix');
    const subject = isAsked ? subjectOf(session, params.textDocument.uri) : undefined;
    if (subject === undefined) return [];
    const lines = linesOf(subject.snapshot, subject.path);
    const range = rangeFromClient(lines, params.range, session.client.encoding);
    return codeActions(subject.snapshot, subject.path, range).map((action) =>
      toAction(session, subject, action),
    );
  });
}

const toAction = (session: Session, subject: Subject, action: OwnAction): CodeAction => ({
  title: action.title,
  kind: action.kind,
  isPreferred: action.isPreferred,
  edit: toEdit(session, subject, action),
  ...(action.diagnostic === undefined
    ? {}
    : { diagnostics: [toDiagnostic(session, subject, action.diagnostic)] }),
});

/** With versions, so that an edit computed for an older text is refused by the editor. */
function toEdit(session: Session, subject: Subject, { edits }: OwnAction): WorkspaceEdit {
  const documentChanges = [...edits].map(([path, list]): TextDocumentEdit => {
    const uri = session.repositories.uriOf(subject.repository, path);
    const version = session.documents.get(uri)?.version ?? null;
    return {
      textDocument: { uri, version },
      edits: list.map(({ range, newText }) => ({
        range: toRange({ ...subject, path }, range, session.client.encoding),
        newText,
      })),
    };
  });
  if (session.client.documentChanges) return { documentChanges };
  const changes = documentChanges.map(({ textDocument, edits: list }) => [textDocument.uri, list]);
  return { changes: Object.fromEntries(changes) };
}

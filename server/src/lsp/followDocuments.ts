import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Refresh } from './refresh.ts';
import { onNotice, type Session } from './session.ts';

/** Follows what is open in the editor. Nothing is read here: a keystroke must never wait. */
export function followDocuments(
  session: Session,
  refresh: Refresh,
  saved: (uri: string) => void,
): void {
  const { documents, repositories } = session;
  const use = (document: TextDocument | undefined): void => {
    if (document === undefined) return;
    const { uri, version } = document;
    repositories.open(uri, version, () => documents.get(uri)?.getText() ?? '');
    refresh.typed(uri);
  };

  onNotice(session, 'textDocument/didOpen', (params: DidOpenTextDocumentParams) => {
    use(documents.open(params));
  });
  onNotice(session, 'textDocument/didChange', (params: DidChangeTextDocumentParams) => {
    use(documents.change(params));
  });
  onNotice(session, 'textDocument/didClose', ({ textDocument }: DidCloseTextDocumentParams) => {
    if (!documents.close(textDocument.uri)) return;
    repositories.close(textDocument.uri);
    refresh.typed(textDocument.uri);
  });
  onNotice(session, 'textDocument/didSave', ({ textDocument }: DidSaveTextDocumentParams) => {
    repositories.saved(textDocument.uri);
    saved(textDocument.uri);
  });
}

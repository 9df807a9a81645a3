import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineMap } from '#base/lineMap.ts';
import { type Encoding, rangeFromClient } from './encoding.ts';

/** The documents that are open in the editor, kept in step by incremental changes. */
export interface Documents {
  /** Nothing where the message has no usable URI or text. */
  readonly open: (params: DidOpenTextDocumentParams) => TextDocument | undefined;
  /** Nothing where the document is not open. */
  readonly change: (params: DidChangeTextDocumentParams) => TextDocument | undefined;
  readonly close: (uri: string) => boolean;
  readonly get: (uri: string) => TextDocument | undefined;
  readonly all: () => readonly TextDocument[];
}

/** Creates the store of open documents for a client that counts columns in `encoding`. */
export function createDocuments(encoding: Encoding): Documents {
  const byUri = new Map<string, TextDocument>();

  const inUtf16 = (
    document: TextDocument,
    change: TextDocumentContentChangeEvent,
  ): TextDocumentContentChangeEvent => {
    if (encoding === 'utf-16' || !('range' in change)) return change;
    const range = rangeFromClient(lineMap(document.getText()), change.range, encoding);
    return { range, text: change.text };
  };

  return {
    open: ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      if (typeof uri !== 'string' || typeof text !== 'string') return undefined;
      const document = TextDocument.create(uri, languageId, version, text);
      byUri.set(uri, document);
      return document;
    },
    change: ({ textDocument, contentChanges }) => {
      let document = byUri.get(textDocument.uri);
      if (document === undefined) return undefined;
      // One at a time: each range is meant for the text after the change before it.
      for (const change of contentChanges) {
        document = TextDocument.update(document, [inUtf16(document, change)], textDocument.version);
      }
      byUri.set(textDocument.uri, document);
      return document;
    },
    close: (uri) => byUri.delete(uri),
    get: (uri) => byUri.get(uri),
    all: () => [...byUri.values()],
  };
}

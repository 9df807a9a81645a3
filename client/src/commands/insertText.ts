import {
  Position,
  Range,
  SnippetString,
  type TextDocument,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SectionChoice } from '#lsp/protocol.ts';

/** One text in both its forms. */
export interface Insertion {
  readonly text: string;
  /** The same with tab stops; without it plain text is inserted. */
  readonly snippet?: string;
}

/** A range of the protocol as one of the editor. */
export function editorRange({ start, end }: SectionChoice['range']): Range {
  return new Range(
    new Position(start.line, start.character),
    new Position(end.line, end.character),
  );
}

function editorOf(document: TextDocument): TextEditor | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document);
}

/**
 * Inserts as a snippet session where the document is shown in a text editor, else as plain text (a rich Markdown
 * editor takes no snippets). Gives false where the document can't be changed.
 */
export async function insertText(
  document: TextDocument,
  range: Range,
  insertion: Insertion,
): Promise<boolean> {
  const editor = editorOf(document);
  const version = document.version;
  if (editor && insertion.snippet !== undefined) {
    const snippet = new SnippetString(insertion.snippet);
    const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
    const isInserted = await editor.insertSnippet(snippet, range, options).then(
      (done) => done,
      () => false,
    );
    if (isInserted) return true;
    // A half-done insertion must not be done twice.
    if (document.version !== version) return false;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, insertion.text);
  return workspace.applyEdit(edit);
}

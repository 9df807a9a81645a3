import {
  Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';

/** The Markdown document the user is at. */
export interface CurrentDocument extends Disposable {
  readonly get: () => TextDocument | undefined;
  /** Fires when it is another document, not when its text changes. */
  readonly onDidChange: Event<void>;
}

function markdownOf(editor: TextEditor | undefined): TextDocument | undefined {
  return editor?.document.languageId === 'markdown' ? editor.document : undefined;
}

function isVisible(document: TextDocument): boolean {
  return window.visibleTextEditors.some((editor) => editor.document === document);
}

/** Follows the active editor. A document stays current while a panel or a preview has the focus, as long as it is visible. */
export function trackCurrentDocument(): CurrentDocument {
  const changed = new EventEmitter<void>();
  const current = { document: markdownOf(window.activeTextEditor) };
  const update = (): void => {
    const active = window.activeTextEditor;
    const kept = current.document && isVisible(current.document) ? current.document : undefined;
    const document =
      active?.viewColumn === undefined ? (markdownOf(active) ?? kept) : markdownOf(active);
    if (document === current.document) return;
    current.document = document;
    changed.fire();
  };
  const listeners = Disposable.from(
    changed,
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
  );
  return {
    get: () => current.document,
    onDidChange: changed.event,
    dispose: () => listeners.dispose(),
  };
}

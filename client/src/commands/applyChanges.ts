import { Uri, WorkspaceEdit, workspace } from 'vscode';
import type { FileChange } from '#lsp/protocol/changes.ts';
import { editorRange } from './insertText.ts';
import type { NewFile } from './newFiles.ts';
import { shownPath } from './openFile.ts';

/** How a change is shown before it is made. */
export interface ApplyOptions {
  /** What the change does, e.g. `Add missing minutes links`: its heading in the preview. */
  readonly label: string;
  /** Opens VS Code's preview of all edits, where each can be left out. */
  readonly preview: boolean;
  /** Made with the edits; nothing may be there yet. */
  readonly files?: readonly NewFile[];
}

/**
 * Makes edits that the server proposed, all in one undo step and none where a text has changed in the meantime.
 * Throws a sentence for the user; gives false where the user dismissed the preview.
 */
export async function applyChanges(
  changes: readonly FileChange[],
  { label, preview, files = [] }: ApplyOptions,
): Promise<boolean> {
  const edit = new WorkspaceEdit();
  const isMany = changes.length + files.length > 1;
  const metadata = preview || isMany ? { label, needsConfirmation: false } : undefined;
  for (const { uri, contents } of files) {
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents }, metadata);
  }
  for (const { uri, version, edits } of changes) {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const isStale = version === null ? document.isDirty : document.version !== version;
    for (const { range, oldText, newText } of edits) {
      const place = editorRange(range);
      if (
        isStale ||
        document.getText(place).replaceAll('\r\n', '\n') !== oldText.replaceAll('\r\n', '\n')
      ) {
        throw new Error(
          `${shownPath(document.uri)} was changed in the meantime. Nothing was written; try again.`,
        );
      }
      edit.replace(document.uri, place, newText, metadata);
    }
  }
  const first = changes[0];
  if (preview && first) askFirst(edit, Uri.parse(first.uri), label);
  // After a change of many files nobody wants to save each by hand.
  const savesAll = files.length > 0 && changes.length > 1;
  const isDone = await workspace.applyEdit(edit, { isRefactoring: preview || savesAll });
  if (!isDone && !preview) {
    throw new Error('The change could not be made. Are the files writable?');
  }
  return isDone;
}

/**
 * Opens the preview with every edit ticked: those that need confirmation themselves are not, and the user would have to
 * tick each. What is confirmed instead is to make a file that is there already, which VS Code leaves out of the list.
 */
function askFirst(edit: WorkspaceEdit, existing: Uri, label: string): void {
  edit.createFile(existing, { ignoreIfExists: true }, { label, needsConfirmation: true });
}

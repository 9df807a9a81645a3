import { Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { ConvertPadResult } from '#lsp/protocol/importPad.ts';
import { newFileOf, refuseExisting, takeBack } from './newFiles.ts';
import { shownPath } from './openFile.ts';

/** A minute as the server made it. */
export type ImportedMinute = Extract<ConvertPadResult, { readonly kind: 'minute' }>;

/**
 * Writes a minute and its uploads in one step, all or none of them. `replace` exchanges the text of a minute that is
 * there, which stays unsaved; otherwise nothing that exists is touched. Throws a sentence for the user.
 */
export async function writeImport(minute: ImportedMinute, replace: boolean): Promise<void> {
  const uri = Uri.parse(minute.uri);
  const own = { uri, contents: new TextEncoder().encode(minute.text) };
  const uploads = minute.uploads.map(newFileOf);
  const files = replace ? uploads : [own, ...uploads];
  await refuseExisting(files, 'Import the pad again.');
  const edit = new WorkspaceEdit();
  const metadata = { label: 'Import pad', needsConfirmation: false };
  for (const file of files) {
    const options = { overwrite: false, ignoreIfExists: false, contents: file.contents };
    edit.createFile(file.uri, options, metadata);
  }
  if (replace) {
    const document = await workspace.openTextDocument(uri);
    const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    edit.replace(uri, all, minute.text, metadata);
  }
  if (await workspace.applyEdit(edit)) return;
  await Promise.all(files.map(takeBack));
  throw new Error(`${shownPath(uri)} could not be written. Is the folder writable?`);
}

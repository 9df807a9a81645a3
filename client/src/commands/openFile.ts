import { type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

/** Shows a file in an editor. */
export async function openFile(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Makes a file that must not exist yet; gives false where it could not be made. Never overwrites. */
export async function createFile(uri: Uri, contents: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, {
    overwrite: false,
    ignoreIfExists: false,
    contents: new TextEncoder().encode(contents),
  });
  return workspace.applyEdit(edit);
}

/** Whether there is anything at this place. */
export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The name people see for a file: its path inside the workspace. */
export function shownPath(uri: Uri | string): string {
  return workspace.asRelativePath(typeof uri === 'string' ? Uri.parse(uri) : uri);
}

import * as vscode from 'vscode';
import type { ClientApi } from '#client/api.ts';

const extensionId = 'minute-taker.minute-taker';

// Also used in a web worker, which has no `node:assert`.
function required<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Error(message);
  return value;
}

/** The extension, whether it is active or not. */
export function extension(): vscode.Extension<ClientApi> {
  const found = vscode.extensions.getExtension<ClientApi>(extensionId);
  return required(found, `${extensionId} is not there`);
}

/** The extension's API, once its server answers. */
export async function readyExtension(): Promise<ClientApi> {
  const api = await extension().activate();
  await api.ready;
  return api;
}

/** The URI of a file in the workspace's only folder. */
export function workspaceUri(path: string): vscode.Uri {
  const folder = required(vscode.workspace.workspaceFolders?.[0], 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Shows a file of the workspace in an editor. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceUri(path));
  return vscode.window.showTextDocument(document);
}

/** Closes every editor and drops what is not saved, so that the next test starts from the disk. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Writes a file of the workspace on disk, as another program would. */
export async function writeFile(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceUri(path), new TextEncoder().encode(text));
}

/** The text of a file of the workspace on disk. */
export async function readFile(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(path)));
}

/** Where a text starts in a document, which must hold it. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return document.positionAt(offset);
}

/** Inserts a text as one edit. */
export async function insert(
  editor: vscode.TextEditor,
  at: vscode.Position,
  text: string,
): Promise<void> {
  const isDone = await editor.edit((edit) => edit.insert(at, text));
  if (!isDone) throw new Error('the edit was refused');
}

import { Range, Uri, window, workspace } from 'vscode';
import type { OutlineNode } from '../views/outlineNode.ts';
import { openFile } from './openFile.ts';

/** Goes to the place of an outline row. */
export async function revealRow(uri: unknown, selection: unknown): Promise<void> {
  if (!(uri instanceof Uri) || !(selection instanceof Range)) return;
  const document = await workspace.openTextDocument(uri);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, {
    selection: new Range(selection.start, selection.start),
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
}

/** Opens the team minutes that a row of the outline knows. */
export async function openTarget(node: unknown): Promise<void> {
  const target = (node as OutlineNode | undefined)?.row?.target;
  if (target !== undefined) await openFile(Uri.parse(target));
}

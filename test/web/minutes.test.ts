import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { finding } from '../editor/support/findings.ts';
import { runUntil } from '../editor/support/runUntil.ts';
import { openFile, readyExtension, workspaceUri } from '../editor/support/workspace.ts';

describe('In a web worker', () => {
  it('the extension starts its server', async () => {
    await readyExtension();
  });

  it('a broken link is reported, and one to an existing file is not', async () => {
    await readyExtension();
    const { document } = await openFile('community-call/20230629.md');
    await finding(document, 'link/file-missing', '20230627.md');
    const all = vscode.languages.getDiagnostics(document.uri);
    if (all.some(({ range }) => document.getText(range).includes('20230628.md'))) {
      throw new Error('The link to ../iaas/20230628.md is right.');
    }
  });

  it('the outline has the rows of the minute', async () => {
    const api = await readyExtension();
    await openFile('community-call/20230629.md');
    if ((await api.outline()).length === 0) throw new Error('The outline is empty.');
  });

  it('a pad is imported from a file', async () => {
    await readyExtension();
    const source = { from: 'file', uri: workspaceUri('iaas/20230628.md') };
    const done = vscode.commands.executeCommand(commandIds.importPad, source);
    await runUntil('workbench.action.acceptSelectedQuickOpenItem', () => shownDiff() !== undefined);
    const shown = await vscode.workspace.openTextDocument(shownDiff()?.modified ?? source.uri);
    await vscode.commands.executeCommand(commandIds.cancelImport);
    await done;
    if (!shown.getText().startsWith('# 2023-06-28\n')) throw new Error(shown.getText());
  });
});

function shownDiff(): vscode.TabInputTextDiff | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}

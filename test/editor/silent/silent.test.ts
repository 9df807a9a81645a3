import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings } from '../support/findings.ts';
import { closeAll, insert, openFile, positionOf, readyExtension } from '../support/workspace.ts';

describe('A folder without minutes', () => {
  afterEach(closeAll);

  it('gets no finding and no outline', async () => {
    const api = await readyExtension();
    const { document } = await openFile('README.md');
    assert.deepEqual(await api.outline(), []);
    assert.deepEqual(findings(document.uri), []);
  });

  it('gets no completion', async () => {
    await readyExtension();
    const editor = await openFile('docs/guide.md');
    await insert(editor, positionOf(editor.document, 'Text'), '### \n');
    const at = new vscode.Position(2, 4);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at,
      ' ',
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(
      labels.filter((label) => /team|sig |agenda|participants/i.test(label)),
      [],
    );
  });
});

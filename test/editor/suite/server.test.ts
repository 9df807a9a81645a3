import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding } from '../support/findings.ts';
import { closeAll, insert, openFile, positionOf, readyExtension } from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';

async function type(editor: vscode.TextEditor, text: string): Promise<void> {
  for (const character of text) await insert(editor, editor.selection.active, character);
}

describe('The server', () => {
  afterEach(closeAll);

  it('is restarted by the command, and knows the unsaved text', async () => {
    const api = await readyExtension();
    const before = api.serverPid();
    const editor = await openFile(weekly);
    await insert(editor, positionOf(editor.document, '## Project'), '[a](unsaved-a.md)\n\n');
    await vscode.commands.executeCommand('minuteTaker.restartServer');
    await finding(editor.document, 'link/file-missing', 'unsaved-a.md');
    assert.ok(api.serverPid());
    assert.notEqual(api.serverPid(), before);
  });

  it('is restarted each time it was killed in the middle of edits, and no text is lost', async () => {
    const api = await readyExtension();
    const editor = await openFile(weekly);
    const at = positionOf(editor.document, '## Project');
    const offset = editor.document.offsetAt(at);
    editor.selection = new vscode.Selection(at, at);
    const original = editor.document.getText();
    const seen = new Set<number | undefined>();
    let typed = '';
    for (const name of ['unsaved-b.md', 'unsaved-c.md', 'unsaved-d.md']) {
      const first = '- typed before ';
      const second = `[and after](${name})\n\n`;
      await type(editor, first);
      const before = api.serverPid();
      assert.ok(before);
      assert.ok(!seen.has(before));
      seen.add(before);
      process.kill(before, 'SIGKILL');
      await type(editor, second);
      typed += first + second;
      const now = editor.document.getText();
      assert.equal(now, original.slice(0, offset) + typed + original.slice(offset));
      await finding(editor.document, 'link/file-missing', name);
    }
    assert.ok(!seen.has(api.serverPid()));
  });
});

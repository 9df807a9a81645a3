import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { finding } from '../support/findings.ts';
import { closeAll, extension, openFile, readyExtension } from '../support/workspace.ts';

describe('Activation', () => {
  afterEach(closeAll);

  it('happens by itself when a minute is opened', async () => {
    const { document } = await openFile('community-call/20230629.md');
    await finding(document, 'link/file-missing', '20230627.md');
    assert.ok(extension().isActive);
  });

  it('starts one server process', async () => {
    const pid = (await readyExtension()).serverPid();
    assert.ok(pid);
    assert.ok(process.kill(pid, 0));
  });

  it('provides every command', async () => {
    await readyExtension();
    const commands = await vscode.commands.getCommands(true);
    for (const id of Object.values(commandIds)) assert.ok(commands.includes(id), id);
  });
});

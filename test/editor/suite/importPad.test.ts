import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { startPadServer } from '#support/padServer.ts';
import type { WebServer } from '#support/webServer.ts';
import { runUntil } from '../support/runUntil.ts';
import { waitFor } from '../support/wait.ts';
import {
  closeAll,
  openFile,
  readFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const minute = 'iaas/20230705.md';
const upload = 'upload_0123456789abcdef0123456789abcdef.png';

const pad = `---
title: Team IaaS
tags: minutes
---

# Team IaaS 2023-07-05

## Participants

- @ada
- @

## Agenda

### Disks

* slow
    * very

![a disk](/uploads/${upload} =50%x50%)
`;

const proposed = (picture: string): string => `# 2023-07-05

## Participants

- @ada

## Agenda

### Disks

- slow
  - very

![a disk](${picture})
`;

const accept = 'workbench.action.acceptSelectedQuickOpenItem';

function shownDiff(): vscode.TabInputTextDiff | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}

const textOf = async (uri: vscode.Uri | undefined): Promise<string> => {
  assert.ok(uri, 'no diff is shown');
  return (await vscode.workspace.openTextDocument(uri)).getText();
};

const isThere = (path: string): Thenable<boolean> =>
  vscode.workspace.fs.stat(workspaceUri(path)).then(
    () => true,
    () => false,
  );

/** An import that waits for the user's decision. */
interface Waiting {
  readonly left: string;
  readonly right: string;
  /** Settles when the command has ended. */
  readonly done: Promise<unknown>;
}

/** Imports up to the preview, taking the first of everything that is asked. */
async function importUntilShown(source: object): Promise<Waiting> {
  const done = Promise.resolve(vscode.commands.executeCommand(commandIds.importPad, source));
  await runUntil(accept, () => shownDiff() !== undefined);
  const diff = shownDiff();
  return { left: await textOf(diff?.original), right: await textOf(diff?.modified), done };
}

const document = (): vscode.TextDocument =>
  vscode.window.activeTextEditor?.document ?? assert.fail('no editor is open');

describe('Import Pad', () => {
  const servers: WebServer[] = [];
  before(readyExtension);

  afterEach(async () => {
    await vscode.commands.executeCommand(commandIds.cancelImport);
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    for (const path of [minute, `iaas/${upload}`]) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('shows the minute beside the pad before anything is written, and writes it in one step', async () => {
    const file = vscode.Uri.file(join(tmpdir(), `pad-${process.pid}.md`));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(pad));
    const { left, right, done } = await importUntilShown({ from: 'file', uri: file });
    await vscode.workspace.fs.delete(file);
    assert.equal(left, pad);
    assert.equal(right, proposed(`/uploads/${upload}`));
    assert.equal(await isThere(minute), false);
    await vscode.commands.executeCommand(commandIds.writeImport);
    await done;
    assert.ok(document().uri.path.endsWith(minute), document().uri.path);
    assert.equal(await readFile(minute), right);
    assert.equal(shownDiff(), undefined);
    await vscode.commands.executeCommand('undo');
    assert.equal(await isThere(minute), false);
  });

  it('fetches the pad and its uploads from its address, and takes both back at once', async () => {
    const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
    const server = await startPadServer({ pads: { iaas: pad }, uploads: { [upload]: picture } });
    servers.push(server);
    const settings = vscode.workspace.getConfiguration('minuteTaker');
    const allow = (hosts: readonly string[] | undefined): Thenable<void> =>
      settings.update('web.allowedHosts', hosts, vscode.ConfigurationTarget.Global);
    await allow(['127.0.0.1']);
    try {
      // A server that starts reads the settings before it answers.
      await vscode.commands.executeCommand(commandIds.restartServer);
      // An address on the clipboard is asked about, and accepted here.
      await vscode.env.clipboard.writeText(`${server.origin}/iaas?both`);
      const { right, done } = await importUntilShown({ from: 'clipboard' });
      assert.equal(right, proposed(upload));
      assert.equal(await isThere(`iaas/${upload}`), false);
      await vscode.commands.executeCommand(commandIds.writeImport);
      await done;
      assert.equal(await readFile(minute), proposed(upload));
      const written = await vscode.workspace.fs.readFile(workspaceUri(`iaas/${upload}`));
      assert.deepEqual(Buffer.from(written), picture);
      await vscode.commands.executeCommand('undo');
      assert.equal(await isThere(minute), false);
      assert.equal(await isThere(`iaas/${upload}`), false);
    } finally {
      await allow(undefined);
      await vscode.commands.executeCommand(commandIds.restartServer);
    }
  });

  it('never overwrites a minute by itself: its text is replaced on demand, in one step', async () => {
    const before = '# 2023-07-05\n\nWritten by hand.\n';
    await writeFile(minute, before);
    await (await readyExtension()).outline();
    await openFile(minute);
    await vscode.env.clipboard.writeText('# Team IaaS 2023-07-05\n\nFrom the pad.\n');
    const { left, right, done } = await importUntilShown({ from: 'clipboard' });
    assert.equal(left, before);
    assert.equal(right, '# 2023-07-05\n\nFrom the pad.\n');
    // There is nothing to be written: only the other button belongs to this diff.
    await vscode.commands.executeCommand(commandIds.writeImport);
    assert.ok(shownDiff());
    await vscode.commands.executeCommand(commandIds.replaceByImport);
    await done;
    assert.equal(document().getText(), right);
    assert.equal(await readFile(minute), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(document().getText(), before);
  });

  it('writes nothing when it is cancelled, or the diff is closed', async () => {
    await vscode.env.clipboard.writeText(pad);
    const first = await importUntilShown({ from: 'clipboard' });
    await vscode.commands.executeCommand(commandIds.cancelImport);
    await first.done;
    assert.equal(shownDiff(), undefined);
    const second = await importUntilShown({ from: 'clipboard' });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await second.done;
    assert.equal(await isThere(minute), false);
  });

  it('leaves a file as it is that appears while the preview is open', async () => {
    await vscode.env.clipboard.writeText(pad);
    const { done } = await importUntilShown({ from: 'clipboard' });
    await writeFile(minute, 'mine\n');
    await vscode.commands.executeCommand(commandIds.writeImport);
    await waitFor('the diff to close', vscode.window.tabGroups.onDidChangeTabs, () =>
      shownDiff() === undefined ? true : undefined,
    );
    // The command has said so, and ends when that was read.
    const state = { isDone: false };
    void done.then(() => {
      state.isDone = true;
    });
    await runUntil('notifications.clearAll', () => state.isDone);
    assert.equal(await readFile(minute), 'mine\n');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { runTakingFirst } from '../support/quickPick.ts';
import {
  closeAll,
  openFile,
  readFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';
const next = 'community-call/20230706.md';
const faraway = 'community-call/20991231.md';

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'no editor is open');
  return document;
}

describe('New Minute', () => {
  before(readyExtension);

  afterEach(async () => {
    await closeAll();
    for (const path of [next, faraway]) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  it('makes the file of the next meeting of this series', async () => {
    await openFile(weekly);
    await runTakingFirst(commandIds.newMinute);
    const document = activeDocument();
    assert.ok(document.uri.path.endsWith(next), document.uri.path);
    assert.match(document.getText(), /^# SCS Tech Weekly 2023-07-06\n/);
    assert.match(document.getText(), /^- Minutes:/m);
    for (const team of ['Team IaaS', 'Team Container', 'Team Ops']) {
      assert.match(document.getText(), new RegExp(`^### ${team}$`, 'm'));
    }
    await document.save();
    assert.equal(await readFile(next), document.getText());
  });

  it('starts from the place that was clicked in the Explorer', async () => {
    await runTakingFirst(commandIds.newMinute, workspaceUri('community-call'));
    assert.ok(activeDocument().uri.path.endsWith(next));
  });

  it('opens a file that exists, and leaves it as it is', async () => {
    const text = '# SCS Tech Weekly 2099-12-31\n\nWritten by somebody else.\n';
    await writeFile(faraway, text);
    const api = await readyExtension();
    await openFile(faraway);
    // The answer shows that the server knows the file, so that its date comes first.
    await api.outline();
    await runTakingFirst(commandIds.newMinute);
    assert.ok(activeDocument().uri.path.endsWith(faraway), activeDocument().uri.path);
    assert.equal(activeDocument().getText(), text);
    assert.equal(await readFile(faraway), text);
  });
});

describe('Insert Section', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('adds a section that this minute misses, where it belongs', async () => {
    const { document } = await openFile(weekly);
    const before = document.getText();
    await runTakingFirst(commandIds.insertSection);
    const after = document.getText();
    assert.ok(after.length > before.length);
    assert.match(after, /^#+ /m);
  });
});

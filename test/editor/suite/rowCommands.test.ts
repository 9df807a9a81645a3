import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { runTakingFirst } from '../support/quickPick.ts';
import { waitFor } from '../support/wait.ts';
import {
  closeAll,
  openFile,
  positionOf,
  readFile,
  readyExtension,
  workspaceUri,
} from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';
const started = 'ops/20230725.md';

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

function activePath(): string {
  const path = vscode.window.activeTextEditor?.document.uri.path ?? 'nothing';
  return path.split('/').slice(-2).join('/');
}

const remove = (path: string): Thenable<void> =>
  vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);

describe('Rows of the views', () => {
  before(readyExtension);
  afterEach(async () => {
    await closeAll();
    await remove(started);
  });

  it('of the outline lead to their place, and to the minutes of a team', async () => {
    const { document } = await openFile(weekly);
    const at = positionOf(document, '### Team Container');
    await run(commandIds.revealRow, document.uri, new vscode.Range(at, at.translate(1)));
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, at);
    const target = workspaceUri('container/20230626.md').toString();
    await run(commandIds.openTarget, { row: { target } });
    assert.equal(activePath(), 'container/20230626.md');
  });

  it('of the meetings start the minutes of their day without a question', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
    await run(commandIds.newMinuteOfRow, { root, series: 'ops', day: '2023-07-25' });
    assert.equal(activePath(), started);
    assert.match(await readFile(started), /^# 2023-07-25\n/);
  });

  it('of the meetings open in a second column', async () => {
    await openFile(weekly);
    const uri = workspaceUri('ops/20230627.md').toString();
    await run(commandIds.openToSide, { row: { uri } });
    assert.equal(activePath(), 'ops/20230627.md');
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
  });

  it('that a keyboard shortcut or another extension does not name do nothing', async () => {
    await openFile(weekly);
    for (const command of [
      commandIds.revealRow,
      commandIds.openTarget,
      commandIds.newMinuteOfRow,
      commandIds.openToSide,
    ]) {
      await run(command);
      assert.equal(activePath(), weekly);
    }
  });
});

describe('Create minutes.yaml', () => {
  before(readyExtension);
  afterEach(async () => {
    await closeAll();
    await remove('minutes.yaml');
  });

  it('writes what the minutes show, and opens what is there already', async () => {
    await openFile(weekly);
    await run(commandIds.createConfig);
    assert.match(activePath(), /\/minutes\.yaml$/);
    assert.match(await readFile('minutes.yaml'), /^extends: scs$/m);
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    await editor?.document.save();
    await closeAll();
    await run(commandIds.createConfig);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# mine\n/);
    assert.match(await readFile('minutes.yaml'), /^# mine\n/);
  });
});

describe('The status bar', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('offers what can be done, New Minute first', async () => {
    await openFile('ops/20230627.md');
    await runTakingFirst(commandIds.showActions);
    assert.match(activePath(), /^ops\/\d{8}\.md$/);
    assert.notEqual(activePath(), 'ops/20230627.md');
    await remove(activePath());
  });

  it('shows the log', async () => {
    await openFile(weekly);
    await run(commandIds.showLog);
    await waitFor('the log', vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => uri.scheme === 'output' && languageId.includes('log'),
      ),
    );
    await run('workbench.action.closePanel');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, generatedScheme } from '#client/names.ts';
import { runTakingFirst } from '../support/quickPick.ts';
import { runUntil } from '../support/runUntil.ts';
import { waitFor } from '../support/wait.ts';
import {
  closeAll,
  insert,
  openFile,
  positionOf,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

// A name that no other test uses: VS Code remembers the text of a file that was deleted.
const minute = 'iaas/20230706.md';
const started = '# 2023-07-06\n\n## Participants\n\n-\n\n## Agenda\n\n### Sprint review\n';

describe('People in the editor', () => {
  before(readyExtension);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceUri(minute)).then(undefined, () => undefined);
  });

  it('are offered behind @, those of this minute first', async () => {
    const editor = await openFile('iaas/20230628.md');
    const at = positionOf(editor.document, '- Everything is done.');
    await insert(editor, at, '- AI \n');
    const end = at.translate(0, '- AI '.length);
    editor.selection = new vscode.Selection(end, end);
    for (const text of '@g') await vscode.commands.executeCommand('type', { text });
    const line = (): string => editor.document.lineAt(at.line).text;
    await runUntil('acceptSelectedSuggestion', () => line() !== '- AI @g');
    assert.equal(line(), '- AI @grace');
  });

  it('are proposed on the line of the minute-taker as soon as the blank is typed', async () => {
    const editor = await openFile('community-call/20230629.md');
    const at = positionOf(editor.document, '- Minutes: ');
    const whole = editor.document.lineAt(at.line).range;
    await editor.edit((edit) => edit.replace(whole, '- Minutes:'));
    const end = at.translate(0, '- Minutes:'.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: ' ' });
    const line = (): string => editor.document.lineAt(at.line).text;
    await runUntil('acceptSelectedSuggestion', () => line() !== '- Minutes: ');
    assert.equal(line(), '- Minutes: Ada');
  });

  it('are inserted from the list of the last minutes, each time as one undo step', async () => {
    await writeFile(minute, started);
    const { document } = await openFile(minute);
    const first = started.replace('-\n', '- @ada\n');
    await runTakingFirst(commandIds.insertParticipants);
    assert.equal(document.getText(), first);
    await runTakingFirst(commandIds.insertParticipants);
    assert.equal(document.getText(), first.replace('@ada\n', '@ada\n- @grace\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), first);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), started);
  });

  it('who took minutes are shown on a page that nobody can edit', async () => {
    await openFile('community-call/20230622.md');
    await vscode.commands.executeCommand(commandIds.whoTookMinutes);
    const page = await waitFor('the page', vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === generatedScheme),
    );
    assert.match(page.getText(), /^# Who took minutes\n/);
    assert.match(page.getText(), /^\| Ada \| \d+ \| 2023-06-\d\d \|/m);
    const { tabGroups } = vscode.window;
    const tab = await waitFor('its tab', tabGroups.onDidChangeTabs, () =>
      tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => /Who Took Minutes/.test(label)),
    );
    assert.ok(tab.input instanceof vscode.TabInputWebview, 'it is a preview');
  });
});

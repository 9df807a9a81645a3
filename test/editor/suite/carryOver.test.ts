import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { meetingsUntil } from '../support/meetings.ts';
import {
  closeAll,
  openFile,
  positionOf,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const folder = 'sig-standardization';
const minute = (date: string, items: string, topics = ''): string =>
  `## ${date}\n\n### Participants\n\n- @ada\n\n### Pending action items\n\n${items}\n### Agenda\n${topics}`;

const last = `${folder}/20230615.md`;
const next = `${folder}/20230629.md`;
const written = minute('2023-06-29', '- _AI @cy: nails_\n');
const carried = minute(
  '2023-06-29',
  '- _AI @cy: nails_\n- _AI @ada: order ladders_\n- _AI @bo: hang up traps_\n',
);

describe('Carry Over Open Items', () => {
  before(async () => {
    await readyExtension();
    const items = '- _AI @ada: order ladders_\n    - open\n- _AI @bo: rope_\n    - done\n';
    const topics = '\n#### Wasps\n\n- AI @bo: hang up traps\n';
    await writeFile(last, minute('2023-06-15', items, topics));
    await writeFile(next, written);
    // Other series met on the first day too, but none on both in this order.
    await meetingsUntil((tree) => /Standardization.*2023-06-29.*2023-06-15/.test(tree));
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(workspaceUri(folder), { recursive: true }));

  it('writes what the last minute left open, once and in one undo step', async () => {
    const { document } = await openFile(next);
    await vscode.commands.executeCommand(commandIds.carryOver);
    assert.equal(document.getText(), carried);
    await vscode.commands.executeCommand(commandIds.carryOver);
    assert.equal(document.getText(), carried);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), written);
  });

  it('goes by what is in the editor, saved or not', async () => {
    const editor = await openFile(next);
    const { document } = editor;
    const at = positionOf(document, '\n### Agenda');
    await editor.edit((edit) => edit.insert(at, '- _AI @ada: order long ladders_\n'));
    await vscode.commands.executeCommand(commandIds.carryOver);
    assert.equal(document.getText().match(/ladders/g)?.length, 1);
    assert.match(document.getText(), /order long ladders_\n- _AI @bo: hang up traps_\n/);
  });

  it('is a code action on the section', async () => {
    const { document } = await openFile(next);
    const at = positionOf(document, 'Pending');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.Refactor.value,
    );
    const action = actions.find(({ title }) => title === 'Carry over 2 open items of 2023-06-15');
    assert.ok(action?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.getText(), carried);
  });

  it('happens by itself in a new minute', async () => {
    const root = workspaceUri('').toString().replace(/\/$/, '');
    const wanted = { root, series: folder, date: '2023-07-13' };
    await vscode.commands.executeCommand(commandIds.newMinute, wanted);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const made = document.uri;
    try {
      assert.match(made.path, /\/sig-standardization\/\d{8}\.md$/);
      assert.match(document.getText(), /### Pending action items\n\n- _AI @cy: nails_\n\n/);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(made);
    }
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { runUntil } from '../support/runUntil.ts';
import {
  closeAll,
  insert,
  openFile,
  positionOf,
  readFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';
const weeklies = ['20230615', '20230622', '20230629'].map((name) => `community-call/${name}.md`);

/** The line below the heading of Team Container, `typed` at its end, chosen from the list that comes up. */
async function chosenAfter(written: string, typed: string): Promise<string> {
  const editor = await openFile(weekly);
  const at = positionOf(editor.document, '- Release of the new charts');
  await insert(editor, at, `${written}\n\n`);
  const end = at.translate(0, written.length);
  editor.selection = new vscode.Selection(end, end);
  for (const text of typed) await vscode.commands.executeCommand('type', { text });
  const line = (): string => editor.document.lineAt(at.line).text;
  const before = line();
  await runUntil('acceptSelectedSuggestion', () => line() !== before);
  return line();
}

describe('The Minutes: line in the editor', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('offers the minutes of these days as soon as the blank is typed', async () => {
    assert.equal(
      await chosenAfter('Minutes:', ' '),
      'Minutes: [2023-06-26](../container/20230626.md)',
    );
  });

  it('completes a link that is half there', async () => {
    assert.equal(await chosenAfter('[Minutes]', '('), '[Minutes](../container/20230626.md)');
  });

  it('replaces the middle of a URL when asked by hand', async () => {
    const editor = await openFile(weekly);
    const at = positionOf(editor.document, '- Release of the new charts');
    const url = 'https://github.com/SovereignCloudStack/minutes/blob/main/cont';
    await insert(editor, at, `Minutes: ${url}\n\n`);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at.translate(0, 'Minutes: https://github.com/'.length),
    );
    const item = items.find(({ detail }) => detail === 'container/20230626.md') ?? items[0];
    assert.ok(item?.range instanceof vscode.Range);
    assert.equal(editor.document.getText(item.range), url);
  });
});

describe('Add Missing Minutes Links', () => {
  const originals = new Map<string, string>();

  before(async () => {
    await readyExtension();
    for (const path of weeklies) originals.set(path, await readFile(path));
  });

  afterEach(async () => {
    await closeAll();
    for (const [path, text] of originals) await writeFile(path, text);
  });

  it('fills the lines of this minute, in one undo step', async () => {
    const { document } = await openFile(weekly);
    const original = document.getText();
    await vscode.commands.executeCommand(commandIds.addMissingLinks);
    const added = original.replace(
      '### Team Container\n',
      '### Team Container\n\nMinutes: [2023-06-26](../container/20230626.md)\n',
    );
    assert.equal(document.getText(), added);
    await vscode.commands.executeCommand(commandIds.addMissingLinks);
    assert.equal(document.getText(), added, 'none is added twice');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
  });

  it('goes by what is typed and not saved', async () => {
    const editor = await openFile(weekly);
    const at = positionOf(editor.document, '- Release of the new charts');
    await insert(editor, at, 'Minutes: None yet\n\n');
    await vscode.commands.executeCommand(commandIds.addMissingLinks);
    assert.equal(
      editor.document.lineAt(at.line).text,
      'Minutes: [2023-06-26](../container/20230626.md)',
    );
  });

  it('is a code action of the section', async () => {
    const { document } = await openFile(weekly);
    const at = positionOf(document, '- Release of the new charts');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.Refactor.value,
    );
    const action = actions.find(({ title }) => title === 'Link the minutes of Monday 2023-06-26');
    assert.ok(action?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(action.edit);
    assert.match(document.getText(), /Minutes: \[2023-06-26\]\(\.\.\/container\/20230626\.md\)/);
  });

  it('writes nothing when the preview is dismissed', async () => {
    const { document } = await openFile(weekly);
    const original = document.getText();
    const state = { isDone: false };
    const done = Promise.resolve(
      vscode.commands.executeCommand(commandIds.addMissingLinksEverywhere),
    ).finally(() => {
      state.isDone = true;
    });
    await runUntil('refactorPreview.discard', () => state.isDone);
    await done;
    assert.equal(document.getText(), original);
    assert.equal(await readFile(weekly), original);
  });

  it('shows all edits of the repository first, and makes them when they are accepted', async () => {
    const before = await Promise.all(weeklies.map(readFile));
    const state = { isDone: false };
    const done = Promise.resolve(
      vscode.commands.executeCommand(commandIds.addMissingLinksEverywhere),
    ).finally(() => {
      state.isDone = true;
    });
    await runUntil('refactorPreview.apply', () => state.isDone);
    await done;
    // Files that were not open are saved, as after any refactoring; those that another test has opened may not be.
    const texts = await Promise.all(
      weeklies.map(async (path) =>
        (await vscode.workspace.openTextDocument(workspaceUri(path))).getText(),
      ),
    );
    const counts = texts.map(
      (text, index) => text.split('\n').length - (before[index] ?? '').split('\n').length,
    );
    assert.deepEqual(counts, [6, 6, 2]);
    assert.match(
      texts[0] ?? '',
      /### Team Ops\n\nMinutes: \[2023-06-13\]\(\.\.\/ops\/20230613\.md\)\n\n- /,
    );
  });
});

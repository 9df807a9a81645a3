import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, noFinding } from '../support/findings.ts';
import { runUntil } from '../support/runUntil.ts';
import { withSetting } from '../support/settings.ts';
import { waitFor } from '../support/wait.ts';
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

const url = 'https://github.com/SovereignCloudStack/minutes/blob/main';
const notes = 'berth/20230705.md';
const weekly = 'community-call/20230706.md';
const notesOf = (minute: string): string =>
  `# 2023-07-05\n\n## Agenda\n\n[weekly](../${minute}) by @ada-q\n`;
const weeklyOf = (path: string): string =>
  `# SCS Tech Weekly 2023-07-06\n\n## Team updates\n\n### Team IaaS\n\n- [notes](../${path}#agenda)\n- ${url}/${path}#agenda\n- @Ada-Q, [label][plan]\n\n[plan]: plan.md\n`;
const texts = { [notes]: notesOf(weekly), [weekly]: weeklyOf(notes) };
const made = ['berth', 'harbour'];

const shownDocument = (path: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.path === workspaceUri(path).path);

/** The text as the user sees it: of an editor, else of the file. */
const shownText = async (path: string): Promise<string> =>
  shownDocument(path)?.getText() ?? readFile(path);

const isThere = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );

const renameEdits = (document: vscode.TextDocument, at: string, newName: string) =>
  vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    positionOf(document, at),
    newName,
  );

/** Asks again as long as VS Code refuses; the time limit of the test ends it. */
async function untilDone<T>(ask: () => Thenable<T>): Promise<T> {
  for (;;) {
    const answer = await ask().then(
      (value) => [value],
      () => [],
    );
    const [value] = answer;
    if (value !== undefined) return value;
  }
}

async function remove(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await vscode.workspace.fs
      .delete(workspaceUri(path), { recursive: true })
      .then(undefined, () => undefined);
  }
}

/** Moves a file or folder as the Explorer does. */
async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(workspaceUri(from), workspaceUri(to));
  assert.ok(await vscode.workspace.applyEdit(edit), 'it could not be moved');
}

const textEvents = [
  vscode.workspace.onDidChangeTextDocument,
  vscode.workspace.onDidOpenTextDocument,
];

/** Waits until an open document says this. */
const textUntil = (path: string, isRight: (text: string) => boolean): Promise<string> =>
  waitFor(
    `the right text of ${path}`,
    textEvents,
    () => {
      const text = shownDocument(path)?.getText();
      return text !== undefined && isRight(text) ? text : undefined;
    },
    () => shownDocument(path)?.getText(),
  );

describe('Renaming', () => {
  before(async () => {
    const api = await readyExtension();
    // The answer comes when all minutes are read.
    await api.meetings();
  });

  beforeEach(async () => {
    for (const [path, text] of Object.entries(texts)) await writeFile(path, text);
    const { document } = await openFile(weekly);
    await textUntil(weekly, (text) => text === texts[weekly]);
    await noFinding(document, 'link/file-missing', 'berth');
  });

  afterEach(async () => {
    await closeAll();
    await remove(['minutes.yaml', ...Object.keys(texts)]);
  });

  after(() => remove(made));

  it('a heading takes all links along, also URLs of the repository', async () => {
    const { document } = await openFile(notes);
    const edit = await renameEdits(document, 'Agenda', 'Next topics');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /^## Next topics$/m);
    const text = await shownText(weekly);
    assert.match(text, /\(\.\.\/berth\/20230705\.md#next-topics\)/);
    assert.match(text, /blob\/main\/berth\/20230705\.md#next-topics$/m);
  });

  it('a team is renamed in all minutes after a look at the changes', async () => {
    const { document } = await openFile(weekly);
    const edit = await renameEdits(document, 'Team IaaS', 'Team Compute');
    const files = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
    assert.ok(files.includes(weekly) && files.includes('community-call/20230622.md'), `${files}`);
    const done = vscode.workspace.applyEdit(edit);
    await runUntil('refactorPreview.apply', () =>
      document.getText().includes('\n### Team Compute\n'),
    );
    assert.ok(await done);
    assert.match(await shownText('community-call/20230622.md'), /^### Team Compute$/m);
    assert.match(
      await shownText('minutes.yaml'),
      /- name: Team Compute\n +aliases:\n +- Team IaaS/,
    );
  });

  it('a handle is renamed wherever it is mentioned', async () => {
    const { document } = await openFile(notes);
    const edit = await renameEdits(document, 'ada-q', 'ada-quist');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /by @ada-quist$/m);
    assert.match(await shownText(weekly), /^- @ada-quist, /m);
  });

  it('what is refused is left to nobody else; what we do not know is', async () => {
    const { document } = await openFile(weekly);
    assert.equal((await renameEdits(document, 'IaaS', 'Team Container')).size, 0);
    assert.equal((await renameEdits(document, 'Team updates', '<!-- nothing -->')).size, 0);
    // VS Code's own support may still read the text that was written again for this test.
    const label = await untilDone(() => renameEdits(document, 'plan]: ', 'map'));
    const texts = label.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
    assert.deepEqual(texts, ['map', 'map']);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('a file takes all links along, in one step with its new name; they are saved', async () => {
    // What was undone and reverted before is remembered by the names of files.
    const [from, minute] = ['berth/20230712.md', 'community-call/20230713.md'];
    await writeFile(from, notesOf(minute));
    await writeFile(minute, weeklyOf(from));
    const { document } = await openFile(minute);
    await noFinding(document, 'link/file-missing', 'berth');
    await move(from, 'harbour/one/notes.md');
    const text = await textUntil(minute, (all) => all.includes('harbour'));
    assert.match(text, /\(\.\.\/harbour\/one\/notes\.md#agenda\)/);
    assert.match(text, /blob\/main\/harbour\/one\/notes\.md#agenda$/m);
    const own = await shownText('harbour/one/notes.md');
    assert.ok(own.includes(`(../../${minute})`), own);
    const unsaved = (): readonly (string | undefined)[] =>
      [minute, 'harbour/one/notes.md'].filter((path) => shownDocument(path)?.isDirty);
    await waitFor(
      'saved files',
      vscode.workspace.onDidSaveTextDocument,
      () => (unsaved().length === 0 ? true : undefined),
      unsaved,
    );
    assert.equal(await readFile(minute), text);
    await vscode.commands.executeCommand('undo');
    await textUntil(minute, (all) => all === weeklyOf(from));
    await textUntil(from, (all) => all === notesOf(minute));
    assert.equal(await isThere('harbour/one/notes.md'), false);
    await closeAll();
    await remove([from, minute]);
  });

  it('a folder takes the links to everything in it along', async () => {
    await move('berth', 'harbour/berth');
    const text = await textUntil(weekly, (all) => all.includes('harbour'));
    assert.match(text, /\(\.\.\/harbour\/berth\/20230705\.md#agenda\)/);
    assert.match(text, /blob\/main\/harbour\/berth\/20230705\.md#agenda$/m);
    await textUntil('harbour/berth/20230705.md', (all) => all.includes('(../../community-call/'));
  });

  it('unsaved changes count, and stay unsaved', async () => {
    const editor = await openFile(weekly);
    await insert(editor, new vscode.Position(0, 0), `[new](../${notes})\n\n`);
    await move(notes, 'harbour/unsaved.md');
    const text = await textUntil(weekly, (all) => all.includes('[new](../harbour/unsaved.md)'));
    assert.match(text, /\(\.\.\/harbour\/unsaved\.md#agenda\)/);
    assert.ok(editor.document.isDirty);
    assert.equal(await readFile(weekly), texts[weekly]);
  });

  it('links stay as they are where the setting says so', async () => {
    await withSetting('minuteTaker.links.updateOnFileMove', 'never', async () => {
      await move(notes, 'harbour/left.md');
      assert.ok(await isThere('harbour/left.md'));
      const document = shownDocument(weekly);
      assert.ok(document);
      await finding(document, 'link/file-missing', 'berth/20230705.md');
      assert.equal(document.getText(), texts[weekly]);
    });
  });

  it('VS Code may change the relative links itself: none is changed twice', async () => {
    const api = await readyExtension();
    await withSetting('markdown.updateLinksOnFileMove.enabled', 'always', async () => {
      // The server asks for the settings; behind two answers it has them.
      await api.meetings();
      await api.meetings();
      await move(notes, 'harbour/2023/05/notes.md');
      const isDone = (all: string): boolean => !all.includes('berth');
      const text = await textUntil(weekly, isDone);
      assert.match(text, /\(\.\.\/harbour\/2023\/05\/notes\.md#agenda\)/);
      assert.match(text, /blob\/main\/harbour\/2023\/05\/notes\.md#agenda$/m);
      const own = await textUntil('harbour/2023/05/notes.md', (all) => all !== texts[notes]);
      assert.ok(own.includes('(../../../community-call/20230706.md)'), own);
    });
  });

  it('a file that another program moved takes the links along too', async () => {
    await withSetting('minuteTaker.links.updateOnFileMove', 'always', async () => {
      await vscode.workspace.fs.rename(workspaceUri(notes), workspaceUri('harbour/other.md'));
      const text = await textUntil(weekly, (all) => all.includes('harbour'));
      assert.match(text, /\(\.\.\/harbour\/other\.md#agenda\)/);
      assert.match(text, /blob\/main\/harbour\/other\.md#agenda$/m);
    });
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding } from '../support/findings.ts';
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
const notesOf = (minute: string): string =>
  `# Notes\n\n## Agenda\n\n[weekly](../${minute}) by @ada-q\n`;
const weeklyOf = (path: string): string =>
  `# SCS Tech Weekly\n\n## Team updates\n\n### Team IaaS\n\n- [notes](../${path}#agenda)\n- ${url}/${path}#agenda\n- [no heading](../${path}#nothing)\n- @Ada-Q, [label][plan]\n\n[plan]: plan.md\n`;
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

/** Waits until a file says this, in its editor or, where VS Code has closed what was saved, on disk. */
async function textUntil(path: string, isRight: (text: string) => boolean): Promise<string> {
  const read = new vscode.EventEmitter<void>();
  let onDisk: string | undefined;
  const look = async (): Promise<void> => {
    onDisk = await readFile(path).catch(() => undefined);
    read.fire();
  };
  const closed = vscode.workspace.onDidCloseTextDocument(look);
  const text = (): string | undefined => shownDocument(path)?.getText() ?? onDisk;
  void look();
  try {
    return await waitFor(
      `the right text of ${path}`,
      [...textEvents, read.event],
      () => [text()].find((all) => all !== undefined && isRight(all)),
      text,
    );
  } finally {
    closed.dispose();
    read.dispose();
  }
}

describe('Renaming', () => {
  // Each test has files of its own: VS Code's Markdown server may go on with the text of a file that was closed and
  // removed when one of the same name is opened right afterwards, until somebody types in it.
  let day = 10;
  let notes: string;
  let weekly: string;
  let texts: Readonly<Record<string, string>>;

  before(async () => {
    const api = await readyExtension();
    // The answer comes when all minutes are read.
    await api.meetings();
  });

  beforeEach(async () => {
    day++;
    notes = `berth/202308${day}.md`;
    weekly = `community-call/202309${day}.md`;
    texts = { [notes]: notesOf(weekly), [weekly]: weeklyOf(notes) };
    for (const [path, text] of Object.entries(texts)) await writeFile(path, text);
    const { document } = await openFile(weekly);
    // Only who has read the notes knows that.
    await finding(document, 'link/heading-missing', 'nothing');
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
    assert.ok(text.includes(`(../${notes}#next-topics)`), text);
    assert.ok(text.includes(`${url}/${notes}#next-topics\n`), text);
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
    await move(notes, 'harbour/one/notes.md');
    const text = await textUntil(weekly, (all) => all.includes('harbour'));
    assert.match(text, /\(\.\.\/harbour\/one\/notes\.md#agenda\)/);
    assert.match(text, /blob\/main\/harbour\/one\/notes\.md#agenda$/m);
    await textUntil('harbour/one/notes.md', (all) => all.includes(`(../../${weekly})`));
    const unsaved = (): readonly (string | undefined)[] =>
      [weekly, 'harbour/one/notes.md'].filter((path) => shownDocument(path)?.isDirty);
    await waitFor(
      'saved files',
      vscode.workspace.onDidSaveTextDocument,
      () => (unsaved().length === 0 ? true : undefined),
      unsaved,
    );
    assert.equal(await readFile(weekly), text);
    await vscode.commands.executeCommand('undo');
    await textUntil(weekly, (all) => all === texts[weekly]);
    await textUntil(notes, (all) => all === texts[notes]);
    assert.equal(await isThere('harbour/one/notes.md'), false);
  });

  it('a folder takes the links to everything in it along', async () => {
    await move('berth', 'harbour/berth');
    const text = await textUntil(weekly, (all) => all.includes('harbour'));
    assert.ok(text.includes(`(../harbour/${notes}#agenda)`), text);
    assert.ok(text.includes(`${url}/harbour/${notes}#agenda\n`), text);
    await textUntil(`harbour/${notes}`, (all) => all.includes('(../../community-call/'));
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
      await finding(document, 'link/file-missing', notes);
      assert.equal(document.getText(), texts[weekly]);
    });
  });

  it('VS Code may change the relative links itself: none is changed twice', async () => {
    await withSetting('markdown.updateLinksOnFileMove.enabled', 'always', async () => {
      await move(notes, 'harbour/2023/05/notes.md');
      const isDone = (all: string): boolean => !all.includes('berth');
      const text = await textUntil(weekly, isDone);
      assert.match(text, /\(\.\.\/harbour\/2023\/05\/notes\.md#agenda\)/);
      assert.match(text, /blob\/main\/harbour\/2023\/05\/notes\.md#agenda$/m);
      const own = await textUntil('harbour/2023/05/notes.md', (all) => all !== texts[notes]);
      assert.ok(own.includes(`(../../../${weekly})`), own);
    });
  });

  it('a file that another program moves takes the links along too, and back', async () => {
    // One that was there before anybody looked: VS Code tells nobody of files that come and go at once.
    const [there, elsewhere] = ['ops/20230613.md', 'harbour/other.md'];
    const editor = await openFile(weekly);
    const links = (path: string): string => `[other](../${path}) ${url}/${path}\n`;
    await insert(editor, new vscode.Position(0, 0), links(there));
    await withSetting('minuteTaker.links.updateOnFileMove', 'always', async () => {
      for (const [from, to] of [
        [there, elsewhere],
        [elsewhere, there],
      ] as const) {
        await vscode.workspace.fs.rename(workspaceUri(from), workspaceUri(to));
        await textUntil(weekly, (all) => all.startsWith(links(to)));
      }
    });
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { startPadServer } from '#support/padServer.ts';
import { answer, type WebServer } from '#support/webServer.ts';
import { finding, findings, noFinding } from '../support/findings.ts';
import { runUntil } from '../support/runUntil.ts';
import { waitFor } from '../support/wait.ts';
import {
  closeAll,
  openFile,
  positionOf,
  readFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const upload = 'upload_0123456789abcdef0123456789abcdef.png';
const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
const minutes = ['iaas/20230712.md', 'iaas/20230719.md'] as const;
const [first, second] = minutes;

/** A folder of its own: the server learns only later that files of the test before are gone. */
const elsewhere = 'ops/20230718.md';

const isThere = (path: string): Thenable<boolean> =>
  vscode.workspace.fs.stat(workspaceUri(path)).then(
    () => true,
    () => false,
  );

const allow = (hosts: readonly string[] | undefined): Thenable<void> =>
  vscode.workspace
    .getConfiguration('minuteTaker')
    .update('web.allowedHosts', hosts, vscode.ConfigurationTarget.Global);

/** Runs a command that ends with a message, which is put away until the command has ended. */
async function runAndDismiss(command: string, ...args: readonly unknown[]): Promise<void> {
  const state = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    state.isDone = true;
  });
  await runUntil('notifications.clearAll', () => state.isDone);
  await done;
}

describe('Links to the web', () => {
  let server: WebServer;

  before(async () => {
    await readyExtension();
    server = await startPadServer({
      pads: {},
      uploads: { [upload]: picture },
      others: { '/fine': answer('') },
    });
    await allow(['127.0.0.1']);
    // A server that starts reads the settings before it answers.
    await vscode.commands.executeCommand(commandIds.restartServer);
  });
  after(async () => {
    await allow(undefined);
    await vscode.commands.executeCommand(commandIds.restartServer);
    await server.close();
  });
  beforeEach(async () => {
    const { origin } = server;
    const picture = `![](${origin}/uploads/${upload})`;
    await writeFile(first, `# 2023-07-12\n\n<${origin}/fine>\n<${origin}/gone>\n\n${picture}\n`);
    await writeFile(second, `# 2023-07-19\n\n<${origin}/lost>\n\n${picture}\n`);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    for (const path of [...minutes, `iaas/${upload}`, elsewhere, `ops/${upload}`]) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  it('are checked for the open minute on command, and what was found goes with the link', async () => {
    const { document } = await openFile(first);
    assert.equal(server.requests.length, 0);
    await runAndDismiss(commandIds.checkWebLinks);
    const gone = `${server.origin}/gone`;
    await finding(document, 'link/web-broken', gone);
    assert.deepEqual(
      server.requests.map(({ path }) => path).filter((path) => !path.startsWith('/uploads')),
      ['/fine', '/gone'],
    );
    const edit = new vscode.WorkspaceEdit();
    const start = positionOf(document, gone);
    edit.replace(
      document.uri,
      new vscode.Range(start, start.translate(0, gone.length)),
      `${server.origin}/fine`,
    );
    await vscode.workspace.applyEdit(edit);
    await noFinding(document, 'link/web-broken', server.origin);
  });

  it('are checked in all minutes, also those that are not open', async () => {
    await runAndDismiss(commandIds.checkWebLinksEverywhere);
    const uri = workspaceUri(second);
    await waitFor('a finding', vscode.languages.onDidChangeDiagnostics, () =>
      findings(uri).some(({ message }) => message.includes('404')) ? true : undefined,
    );
  });

  it('lead to an upload on a pad alone until it is archived; one undo takes all back', async () => {
    const { document } = await openFile(first);
    const link = `${server.origin}/uploads/${upload}`;
    const { range } = await finding(document, 'link/upload-not-archived', link);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const { command } = actions.find(({ title }) => title === 'Download it') ?? {};
    assert.ok(command);
    await runAndDismiss(command.command, ...(command.arguments ?? []));
    assert.ok(document.getText().includes(`\n![](${upload})\n`));
    const written = await vscode.workspace.fs.readFile(workspaceUri(`iaas/${upload}`));
    assert.deepEqual(Buffer.from(written), picture);
    assert.match(await readFile(second), new RegExp(`\n!\\[\\]\\(${upload}\\)\n`));
    await noFinding(document, 'link/upload-not-archived', upload);
    await vscode.commands.executeCommand('undo');
    assert.ok(document.getText().includes(link));
    assert.equal(await isThere(`iaas/${upload}`), false);
  });

  /** The minute, once the server has read what was written. */
  async function withUpload(path: string): Promise<vscode.TextDocument> {
    const { document } = await openFile(path);
    await finding(document, 'link/upload-not-archived', upload);
    return document;
  }

  it('are put beside all minutes that show them', async () => {
    const documents = [await withUpload(first), await withUpload(second)];
    await runAndDismiss(commandIds.archiveUploadsEverywhere);
    for (const document of documents) assert.ok(document.getText().includes(`![](${upload})`));
    const written = await vscode.workspace.fs.readFile(workspaceUri(`iaas/${upload}`));
    assert.deepEqual(Buffer.from(written), picture);
  });

  it('are put beside the open minute', async () => {
    await writeFile(elsewhere, `# 2023-07-18\n\n![](${server.origin}/uploads/${upload})\n`);
    const document = await withUpload(elsewhere);
    await runAndDismiss(commandIds.archiveUploads);
    assert.ok(document.getText().includes(`![](${upload})`));
    assert.equal(await isThere(`ops/${upload}`), true);
  });
});

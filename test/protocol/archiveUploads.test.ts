import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver';
import {
  type ArchiveUploadsParams,
  type ArchiveUploadsResult,
  uploadMethods,
} from '#lsp/protocol/uploads.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { startPadServer } from '#support/padServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import type { WebServer } from '#support/webServer.ts';

const one = 'upload_9f8e7d6c5b4a39281706f5e4d3c2b1a0.png';
const gone = 'upload_00000000000000000000000000000003.png';
const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

describe('Archive Uploads', () => {
  let folder: TemporaryFolder;
  let pads: WebServer;
  let server: LanguageServer | undefined;

  beforeEach(async () => {
    pads = await startPadServer({ pads: {}, uploads: { [one]: picture } });
    const at = (name: string): string => `${pads.origin}/uploads/${name}`;
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20240513.md': `# 2024-05-13\n\n![](${at(one)})\n![](${at(gone)})\n`,
      'iaas/20240520.md': `# 2024-05-20\n\n![](${at(one)})\n`,
      'ops/20240520.md': '# 2024-05-20\n',
    });
  });
  afterEach(async () => {
    await endServer(server);
    server = undefined;
    await pads.close();
    folder.dispose();
  });

  const start = async (initializationOptions = {}): Promise<LanguageServer> => {
    server = await startServer({
      folders: [folder.uri],
      settings: { minuteTaker: { web: { allowedHosts: ['127.0.0.1'] } } },
      initializationOptions,
    });
    return server;
  };
  const archive = (
    it: LanguageServer,
    params: ArchiveUploadsParams,
  ): Promise<ArchiveUploadsResult> => it.connection.sendRequest(uploadMethods.archive, params);

  it('gives the files and the edits of all minutes that link to them, and says what failed', async () => {
    const it = await start();
    const uri = folder.uriOf('iaas/20240513.md');
    it.open(uri, `Hello\n\n${readFileSync(join(folder.path, 'iaas/20240513.md'), 'utf8')}`);
    const result = await archive(it, { uri, trusted: true });
    assert.ok(result.kind === 'archive');
    assert.deepEqual(result.files, [
      { uri: folder.uriOf(`iaas/${one}`), base64: picture.toString('base64') },
    ]);
    const oldText = `${pads.origin}/uploads/${one}`;
    const edit = (line: number) => ({
      range: {
        start: { line, character: 4 },
        end: { line, character: 4 + oldText.length },
      },
      oldText,
      newText: one,
    });
    assert.deepEqual(
      result.changes.toSorted((a, b) => a.uri.localeCompare(b.uri)),
      [
        { uri, version: 1, edits: [edit(4)] },
        { uri: folder.uriOf('iaas/20240520.md'), version: null, edits: [edit(2)] },
      ],
    );
    assert.equal(
      result.message,
      '1 upload was fetched. 2 links lead to the repository now. 1 of 2 uploads could not be fetched; its link still leads to the pad.',
    );
    assert.deepEqual(result.failures, [
      `${gone} in iaas/20240513.md: The server answered 404: the file is not there any more.`,
    ]);
  });

  it('fetches one upload alone, or nothing where there is none', async () => {
    const it = await start();
    const uri = folder.uriOf('iaas/20240513.md');
    const url = `${pads.origin}/uploads/${one}`;
    const result = await archive(it, { uri, url, trusted: true });
    assert.ok(result.kind === 'archive');
    assert.deepEqual([result.files.length, result.failures], [1, []]);
    assert.equal(pads.requests.length, 1);
    assert.deepEqual(await archive(it, { uri: folder.uriOf('ops/20240520.md'), trusted: true }), {
      kind: 'archive',
      files: [],
      changes: [],
      failures: [],
      message: 'No uploads of a pad are linked here.',
    });
    const all = await archive(it, { trusted: true });
    assert.ok(all.kind === 'archive');
    assert.deepEqual([all.files.length, all.changes.length, all.failures.length], [1, 2, 1]);
  });

  it('links no copy that is gone, also where nobody told that', async () => {
    const copy = join(folder.path, 'iaas', one);
    writeFileSync(copy, picture);
    const it = await start();
    const uri = folder.uriOf('iaas/20240520.md');
    const there = await archive(it, { uri, trusted: true });
    assert.deepEqual(
      there.kind === 'archive' && [there.files.length, there.changes.length],
      [0, 2],
    );
    rmSync(copy);
    const gone = await archive(it, { uri, trusted: true });
    assert.deepEqual(gone.kind === 'archive' && [gone.files.length, gone.changes.length], [1, 2]);
  });

  it('fetches nothing in a workspace that is not trusted', async () => {
    const it = await start();
    assert.deepEqual(await archive(it, { trusted: false }), {
      kind: 'failed',
      message: 'Uploads are fetched in a workspace that you trust only.',
    });
    assert.equal(pads.connections(), 0);
  });

  it('is offered where an upload lies on the pad alone, by our own extension', async () => {
    const uri = folder.uriOf('iaas/20240513.md');
    const titles = async (it: LanguageServer): Promise<readonly unknown[]> => {
      it.open(uri, readFileSync(join(folder.path, 'iaas/20240513.md'), 'utf8'));
      await it.pullUntil(uri, (items) =>
        items.some(({ code }) => code === 'link/upload-not-archived'),
      );
      const at = { line: 2, character: 8 };
      const actions: CodeAction[] = await it.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [] },
      });
      return actions.flatMap(({ title, command }) => (title === 'Download it' ? [command] : []));
    };
    const ours = await start({ builtinMarkdown: true });
    assert.deepEqual(await titles(ours), [
      {
        title: 'Download it',
        command: 'minuteTaker.archiveUploads',
        arguments: [uri, `${pads.origin}/uploads/${one}`],
      },
    ]);
    await endServer(ours);
    assert.deepEqual(await titles(await start()), []);
    assert.equal(pads.connections(), 0);
  });
});

import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, TextDocumentEdit } from 'vscode-languageserver';
import { type MissingLinksResult, missingLinksMethods } from '#lsp/protocol/missingLinks.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const url = 'https://github.com/SovereignCloudStack/minutes/blob/main';
const weekly = (date: string, line: string): string =>
  `# SCS Tech Weekly ${date}\n\n## Team updates\n\n### Team Ops\n\n${line}\n\n- x\n`;
const disk = weekly('2023-06-29', `Minutes: ${url}/ops/20230627.md`);
const buffer = weekly('2023-06-29', '- 🎉\nMinutes: None yet');

describe('requests about missing minutes links', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let uri: string;

  before(async () => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230622.md': weekly('2023-06-22', 'Minutes:'),
      'community-call/20230629.md': disk,
      'ops/20230620.md': '# 2023-06-20\n',
      'ops/20230627.md': '# 2023-06-27\n\n## Agenda\n\n### Status page\n',
    });
    uri = folder.uriOf('community-call/20230629.md');
    server = await startServer({
      folders: [folder.uri],
      initializationOptions: { builtinMarkdown: true },
    });
    server.open(uri, buffer);
  });
  after(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    server.connection.sendRequest(method, params);

  it('of one minute: waits until all are read, and goes by the unsaved text', async () => {
    const result = await ask<MissingLinksResult>(missingLinksMethods.inMinute, { uri });
    assert.equal(result.message, 'Minutes link added: Team Ops.');
    assert.deepEqual(result.changes, [
      {
        uri,
        version: 1,
        edits: [
          {
            range: { start: { line: 7, character: 9 }, end: { line: 7, character: 17 } },
            oldText: 'None yet',
            newText: `${url}/ops/20230627.md`,
          },
        ],
      },
    ]);
    const saved = folder.uriOf('community-call/20230622.md');
    const other = await ask<MissingLinksResult>(missingLinksMethods.inMinute, { uri: saved });
    assert.deepEqual([other.count, other.changes[0]?.version], [1, null]);
    const nowhere = await ask<MissingLinksResult>(missingLinksMethods.inMinute, {
      uri: 'file:///nowhere/x.md',
    });
    assert.equal(nowhere.count, 0);
  });

  it('of the whole repository', async () => {
    const result = await ask<MissingLinksResult>(missingLinksMethods.everywhere, {});
    assert.equal(result.message, '2 links added in 2 files.');
    assert.deepEqual(
      result.changes.map((change) => change.uri),
      [folder.uriOf('community-call/20230622.md'), uri],
    );
  });

  it('as code actions, with edits that every editor can make', async () => {
    const at = { line: 7, character: 3 };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor', 'source'] },
    });
    assert.deepEqual(
      actions.filter(({ title }) => /minutes/.test(title)).map(({ title, kind }) => [title, kind]),
      [
        ['Link the minutes of Tuesday 2023-06-27', 'refactor'],
        ['Add missing minutes links (1)', 'source'],
      ],
    );
    const all = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const own = all.filter(({ edit }) => JSON.stringify(edit ?? {}).includes('ops/20230627.md'));
    assert.deepEqual(
      own.filter(({ kind }) => kind === 'refactor' || kind === 'quickfix').map(({ kind }) => kind),
      ['quickfix'],
      'nothing is offered twice',
    );
    const [change] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 1);
    assert.deepEqual(change?.edits[0]?.range.start, { line: 7, character: 9 });
  });

  it('while the line is typed', async () => {
    const typed = weekly('2023-06-29', 'Minutes: ');
    server.change(uri, [{ text: typed }]);
    const complete = (character: number, context: object): Promise<CompletionList> =>
      ask('textDocument/completion', {
        textDocument: { uri },
        position: { line: 6, character },
        context,
      });
    const { items, isIncomplete } = await complete(9, { triggerKind: 2, triggerCharacter: ' ' });
    assert.equal(isIncomplete, true);
    assert.deepEqual(
      items.map(({ label, detail, labelDetails }) => [label, detail, labelDetails?.description]),
      [
        ['2023-06-27 Tuesday', 'Status page', 'Status page'],
        ['2023-06-20 Tuesday', 'ops/20230620.md', 'ops/20230620.md'],
      ],
    );
    assert.deepEqual(items[0]?.textEdit, {
      range: { start: { line: 6, character: 9 }, end: { line: 6, character: 9 } },
      newText: `${url}/ops/20230627.md`,
    });
    server.change(uri, [{ text: weekly('2023-06-29', 'Minutes: None') }]);
    assert.deepEqual((await complete(13, { triggerKind: 3 })).items, []);
    assert.equal((await complete(13, { triggerKind: 1 })).items.length, 2);
  });
});

import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Hover, TextDocumentEdit } from 'vscode-languageserver';
import {
  type CreateConfigResult,
  methods,
  type NewMinuteResult,
  type OutlineResult,
  type SectionChoice,
  type SeriesChoice,
  type StatusResult,
} from '#lsp/protocol.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const weekly = `# SCS Tech Weekly 2023-06-29

## Meta

- Minutes: Ada

## Team updates

### Team Ops

Minutes: [ops](../ops/20230627.md)
`;

describe('requests about minutes', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let uri: string;

  before(async () => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230622.md': '# SCS Tech Weekly 2023-06-22\n',
      'community-call/20230629.md': weekly,
      'ops/20230628.md': '# 2023-06-28\n',
    });
    uri = folder.uriOf('community-call/20230629.md');
    server = await startServer({ folders: [folder.uri] });
    server.open(uri, weekly);
    await server.pullUntil(uri, (items) => items.some(({ code }) => code === 'link/file-missing'));
    // The list of series is answered when all minutes are read.
    await server.connection.sendRequest(methods.series, {});
  });
  after(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    server.connection.sendRequest(method, params);

  it('outline, status and sections of the open minute', async () => {
    const outline = await ask<OutlineResult>(methods.outline, { uri });
    assert.equal(outline.version, 1);
    assert.equal(outline.rows[0]?.kind, 'title');
    const status = await ask<StatusResult>(methods.status, { uri });
    assert.deepEqual(
      [status.active, status.date, status.weekday, status.indexing ?? undefined],
      [true, '2023-06-29', 'Thursday', undefined],
    );
    const sections = await ask<SectionChoice[]>(methods.sections, { uri });
    assert.ok(sections.some(({ missing }) => missing));
    assert.equal(await ask(methods.outline, { uri: folder.uriOf('nowhere.md') }), null);
  });

  it('the next minute: series of this file first, text, never an existing file', async () => {
    const series = await ask<SeriesChoice[]>(methods.series, { uri });
    assert.equal(series[0]?.id, 'weekly');
    assert.ok((series[0]?.dates.length ?? 0) >= 3);
    const at = { root: series[0]?.root, series: 'weekly' };
    const fresh = await ask<NewMinuteResult>(methods.newMinute, { ...at, date: '2023-07-06' });
    assert.equal(fresh.uri, folder.uriOf('community-call/20230706.md'));
    assert.match(fresh.text, /^# SCS Tech Weekly 2023-07-06/);
    const old = await ask<NewMinuteResult>(methods.newMinute, { ...at, date: '2023-06-29' });
    assert.deepEqual([old.exists, old.uri], [true, uri]);
    await assert.rejects(
      ask(methods.newMinute, { ...at, series: 'tea-party', date: '2023-07-06' }),
    );
  });

  it('completion of a heading, with snippets', async () => {
    const lines = weekly.split('\n').length;
    const end = { line: lines - 1, character: 0 };
    server.change(uri, [{ range: { start: end, end }, text: '\n### ' }]);
    const { items } = await ask<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: lines, character: 4 },
      context: { triggerKind: 2, triggerCharacter: ' ' },
    });
    assert.ok(items.some(({ label }) => label === 'Team IaaS'));
    server.change(uri, [{ text: weekly }]);
  });

  it('a quick fix names the document version that it is meant for', async () => {
    const range = { start: { line: 10, character: 20 }, end: { line: 10, character: 20 } };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ isPreferred }) => isPreferred) ?? actions[0];
    const [edit] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(edit?.textDocument.uri, uri);
    assert.equal(edit?.textDocument.version, 3);
    assert.match(JSON.stringify(actions), /20230628\.md/);
  });

  it('minutes.yaml: what is wrong in it as it is typed, hover, completion', async () => {
    const config = folder.uriOf('minutes.yaml');
    server.open(config, 'extends: scs\n', 'yaml');
    server.change(config, [{ text: 'extends: scs\nserie:\n  - id: tea\n' }]);
    const items = await server.pullUntil(config, (found) => found.length > 0);
    assert.deepEqual([items[0]?.code, items[0]?.range.start.line], ['config/invalid', 1]);
    server.change(config, [{ text: 'extends: scs\n\n' }]);
    const hover = await ask<Hover>('textDocument/hover', {
      textDocument: { uri: config },
      position: { line: 0, character: 3 },
    });
    assert.match(JSON.stringify(hover.contents), /extends/);
    const { items: names } = await ask<CompletionList>('textDocument/completion', {
      textDocument: { uri: config },
      position: { line: 1, character: 0 },
    });
    assert.ok(names.some(({ label }) => label === 'series'));
    server.close(config);
    const created = await ask<CreateConfigResult>(methods.createConfig, {});
    assert.deepEqual([created.exists, created.uri], [true, config]);
  });
});

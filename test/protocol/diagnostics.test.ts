import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const weekly =
  '# SCS Tech Weekly 2023-06-29\n\n## Team updates\n\n- see [ops](../ops/20230628.md)\n';

const isMissing = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ code }) => code === 'link/file-missing');

describe('diagnostics', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let uri: string;

  beforeEach(() => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230629.md': weekly,
    });
    uri = folder.uriOf('community-call/20230629.md');
  });
  afterEach(async () => {
    await endServer(server);
    folder.dispose();
  });

  it('are pulled, with an id that lasts as long as they do', async () => {
    server = await startServer({ folders: [folder.uri] });
    server.open(uri, weekly);
    const items = await server.pullUntil(uri, isMissing);
    const [finding] = items.filter(({ code }) => code === 'link/file-missing');
    assert.equal(finding?.source, 'minute-taker');
    assert.deepEqual(finding?.range.start.line, 4);
    const { resultId } = await server.pull(uri);
    assert.ok(resultId);
    assert.equal((await server.pull(uri, resultId)).kind, 'unchanged');
    server.change(uri, [{ text: weekly.replace('see', 'look at') }]);
    assert.equal((await server.pull(uri, resultId)).kind, 'full');
  });

  it('are pushed with the version they belong to where the editor does not pull', async () => {
    server = await startServer({ folders: [folder.uri], pull: false });
    server.open(uri, weekly);
    await server.pushed((params) => params.version === 1 && isMissing(params.diagnostics));
    server.change(uri, [{ text: weekly.replace('(../ops/20230628.md)', '(20230629.md)') }]);
    const { diagnostics } = await server.pushed((params) => params.version === 2);
    assert.ok(!isMissing(diagnostics));
  });

  it('of the whole workspace come on request, in parts, and only once', async () => {
    folder.write('ops/20230622.md', '# 2023-06-22\n\n- [gone](nowhere.md)\n');
    server = await startServer({
      folders: [folder.uri],
      settings: { minuteTaker: { diagnostics: { scope: 'workspace' } } },
    });
    const ask = (previousResultIds: readonly object[]): Promise<WorkspaceDiagnosticReport> =>
      server.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    const found = items.map((item) => [item.uri, item.kind === 'full' && isMissing(item.items)]);
    assert.deepEqual(
      new Map(found as [string, boolean][]),
      new Map([
        [uri, true],
        [folder.uriOf('ops/20230622.md'), true],
      ]),
    );
    const ids = items.map((item) => ({ uri: item.uri, value: item.resultId }));
    const again = await ask(ids);
    assert.deepEqual(new Set(again.items.map(({ kind }) => kind)), new Set(['unchanged']));
  });

  it('of the whole workspace wait until there is news, for an editor that takes parts', async () => {
    server = await startServer({
      folders: [folder.uri],
      settings: { minuteTaker: { diagnostics: { scope: 'workspace' } } },
    });
    const parts: WorkspaceDiagnosticReport[] = [];
    server.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', (part) => {
      parts.push(part as WorkspaceDiagnosticReport);
    });
    const ask = (
      previousResultIds: readonly object[],
      token: CancellationToken = CancellationToken.None,
    ): Promise<WorkspaceDiagnosticReport> =>
      server.connection.sendRequest(
        'workspace/diagnostic',
        { previousResultIds, partialResultToken: 'parts' },
        token,
      );
    await ask([]);
    const [first] = parts.splice(0).flatMap(({ items }) => items);
    assert.equal(first?.uri, uri);
    const known = [{ uri, value: first?.resultId }];

    const cancel = new CancellationTokenSource();
    const patient = ask(known, cancel.token);
    cancel.cancel();
    await assert.rejects(patient, { code: LSPErrorCodes.RequestCancelled });

    const waiting = ask(known);
    folder.write('ops/20230628.md', '# 2023-06-28\n');
    server.watched({ [folder.uriOf('ops')]: 1 });
    await waiting;
    const [second] = parts.flatMap(({ items }) => items);
    assert.deepEqual([second?.uri, second?.kind === 'full' && second.items.length], [uri, 0]);
  });

  it('of closed files are left out unless the user wants them', async () => {
    folder.write('ops/20230622.md', '# 2023-06-22\n\n- [gone](nowhere.md)\n');
    server = await startServer({ folders: [folder.uri] });
    server.open(uri, weekly);
    await server.pullUntil(uri, isMissing);
    const { items }: WorkspaceDiagnosticReport = await server.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    assert.deepEqual(
      items.map((item) => item.uri),
      [uri],
    );
  });

  it('follow a heading that is typed in another document', async () => {
    folder.write('ops/20230628.md', '# 2023-06-28\n');
    server = await startServer({ folders: [folder.uri] });
    server.open(uri, weekly.replace('20230628.md', '20230628.md#incident'));
    const headingMissing = (items: readonly Diagnostic[]): boolean =>
      items.some(({ code }) => code === 'link/heading-missing');
    await server.pullUntil(uri, headingMissing);
    const other = folder.uriOf('ops/20230628.md');
    server.open(other, '# 2023-06-28\n');
    server.change(other, [{ text: '# 2023-06-28\n\n## Incident\n' }]);
    await server.pullUntil(uri, (items) => !headingMissing(items));
  });

  it('are silent where there are no minutes', async () => {
    const other = temporaryFolder({ 'README.md': '# Hello\n\n[gone](nowhere.md)\n' });
    server = await startServer({ folders: [other.uri] });
    server.open(other.uriOf('README.md'), '# Hello\n\n[gone](nowhere.md)\n');
    await server.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const report = await server.pull(other.uriOf('README.md'));
    assert.deepEqual(report.kind === 'full' && report.items, []);
    other.dispose();
  });
});

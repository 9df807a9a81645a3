import assert from 'node:assert/strict';
import type { Diagnostic, WorkspaceSymbol } from 'vscode-languageserver';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const weekly =
  '# SCS Tech Weekly 2023-06-29\n\n## Team updates\n\n- [ops](../ops/20230628.md#incident)\n';

const codes = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
  diagnostics.map(({ code }) => code).filter((code) => String(code).startsWith('link/'));
const isFine = (diagnostics: readonly Diagnostic[]): boolean => codes(diagnostics).length === 0;
const says =
  (code: string) =>
  (diagnostics: readonly Diagnostic[]): boolean =>
    codes(diagnostics).includes(code);

describe('two sources of text for one file', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let uri: string;
  let ops: string;

  beforeEach(async () => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230629.md': weekly,
      'ops/20230621.md': '# 2023-06-21\n',
    });
    uri = folder.uriOf('community-call/20230629.md');
    ops = folder.uriOf('ops/20230628.md');
    server = await startServer({ folders: [folder.uri] });
  });
  afterEach(async () => {
    await endServer(server);
    folder.dispose();
  });

  const symbols = async (query: string): Promise<readonly string[]> => {
    const found: WorkspaceSymbol[] = await server.connection.sendRequest('workspace/symbol', {
      query,
    });
    return found.map(({ name }) => name);
  };

  it('a file created on disk, changed and deleted again is followed', async () => {
    server.open(uri, weekly);
    await server.pullUntil(uri, says('link/file-missing'));
    folder.write('ops/20230628.md', '# 2023-06-28\n');
    server.watched({ [ops]: 1 });
    await server.pullUntil(uri, says('link/heading-missing'));
    folder.write('ops/20230628.md', '# 2023-06-28\n\n## Incident\n');
    server.watched({ [ops]: 2 });
    await server.pullUntil(uri, isFine);
    folder.remove('ops/20230628.md');
    server.watched({ [ops]: 3 });
    await server.pullUntil(uri, says('link/file-missing'));
  });

  it('a change on disk never shows through an unsaved buffer, and counts once it is closed', async () => {
    folder.write('ops/20230628.md', '# 2023-06-28\n');
    server.watched({ [ops]: 1 });
    server.open(uri, weekly);
    server.open(ops, '# 2023-06-28\n\n## Incident\n');
    await server.pullUntil(uri, isFine);
    const other = folder.uriOf('ops/20230622.md');
    folder.write('ops/20230628.md', '# 2023-06-28\n\n## Something else\n');
    folder.write('ops/20230622.md', '# 2023-06-22\n\n## Newcomer\n');
    server.watched({ [ops]: 2, [other]: 1 });
    // When the newcomer is known, the change of the same message was seen too.
    while ((await symbols('Newcomer')).length === 0);
    assert.ok(isFine(await server.pullUntil(uri, () => true)));
    assert.deepEqual(await symbols('Something else'), []);
    server.close(ops);
    await server.pullUntil(uri, says('link/heading-missing'));
    assert.equal((await symbols('Something else')).length, 1);
  });

  it('a file that is deleted is gone, though the editor holds its text; what is not saved is not', async () => {
    const [path, text] = ['ops/20230621.md', '# 2023-06-21\n'];
    const notes = folder.uriOf(path);
    while ((await symbols('2023-06-21')).length === 0);
    server.open(uri, weekly.replace('20230628.md#incident', '20230621.md'));
    server.open(notes, text);
    await server.pullUntil(uri, isFine);
    folder.remove(path);
    server.watched({ [notes]: 3 });
    await server.pullUntil(uri, says('link/file-missing'));
    server.change(notes, [{ text: `${text}\n- again\n` }]);
    await server.pullUntil(uri, isFine);
    folder.write(path, text);
    server.watched({ [notes]: 1 });
    folder.remove(path);
    server.watched({ [notes]: 3 });
    assert.ok(isFine(await server.pullUntil(uri, () => true)));
    server.close(notes);
    await server.pullUntil(uri, says('link/file-missing'));
  });

  it('a folder of files that appears and vanishes as a whole is followed', async () => {
    server.open(uri, weekly.replace('ops/20230628.md', 'iaas/2023/06/28.md'));
    await server.pullUntil(uri, says('link/file-missing'));
    folder.write('iaas/2023/06/28.md', '# 2023-06-28\n\n## Incident\n');
    server.watched({ [folder.uriOf('iaas')]: 1 });
    await server.pullUntil(uri, isFine);
    folder.remove('iaas');
    server.watched({ [folder.uriOf('iaas')]: 3 });
    await server.pullUntil(uri, says('link/file-missing'));
  });

  it('a workspace folder added and removed comes and goes with its symbols', async () => {
    const second = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20230614.md': '# 2023-06-14\n\n## Zebra crossing\n',
    });
    const found = async (): Promise<number> => {
      const symbols: WorkspaceSymbol[] = await server.connection.sendRequest('workspace/symbol', {
        query: 'Zebra',
      });
      return symbols.length;
    };
    const change = (added: readonly object[], removed: readonly object[]): Promise<void> =>
      server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added, removed },
      });
    assert.equal(await found(), 0);
    await change([{ uri: second.uri, name: 'second' }], []);
    while ((await found()) === 0);
    await change([], [{ uri: second.uri, name: 'second' }]);
    assert.equal(await found(), 0);
    second.dispose();
  });
});

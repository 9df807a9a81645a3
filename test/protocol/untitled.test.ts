import assert from 'node:assert/strict';
import type { CompletionList, DocumentSymbol } from 'vscode-languageserver';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { temporaryFolder } from '#support/temporaryFolder.ts';

const uri = 'untitled:Untitled-1';
const weekly = '# SCS Tech Weekly 2023-07-06\n\n## Team updates\n\n### \n';

describe('a document that was never saved', () => {
  let server: LanguageServer;
  afterEach(() => endServer(server));

  const symbols = async (): Promise<readonly string[]> => {
    const found = await server.connection.sendRequest<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    );
    return found.flatMap(({ name, children }) => [name, ...(children ?? []).map((it) => it.name)]);
  };
  const completion = async (line: number): Promise<readonly string[]> => {
    const { items } = await server.connection.sendRequest<CompletionList>(
      'textDocument/completion',
      { textDocument: { uri }, position: { line, character: 4 } },
    );
    return items.map(({ label }) => label);
  };

  it('is a minute by its title, without any folder', async () => {
    server = await startServer({ folders: [] });
    server.open(uri, `${weekly}\n[gone](nowhere.md)\n`);
    assert.deepEqual(await symbols(), ['SCS Tech Weekly 2023-07-06', 'Team updates']);
    assert.ok((await completion(4)).includes('Team IaaS'));
    assert.deepEqual(await server.pullUntil(uri, () => true), []);
    server.close(uri);
    assert.deepEqual(await symbols(), []);
    assert.deepEqual(server.log, []);
  });

  it('follows the description of the first folder with minutes, and no relative link is wrong', async () => {
    const other = temporaryFolder({ 'README.md': '# Hello\n\n[gone](nowhere.md)\n' });
    const folder = temporaryFolder({
      'minutes.yaml':
        'teams: [Team Boats]\nseries:\n  - name: Lakeside Weekly\n    include: weekly/{YYYYMMDD}.md\n    title: Lakeside Weekly {YYYY-MM-DD}\n',
      'weekly/20230629.md': '# Lakeside Weekly 2023-06-29\n\n## Team updates\n\n### Team Boats\n',
    });
    try {
      server = await startServer({ folders: [other.uri, folder.uri] });
      const text = '# Lakeside Weekly 2023-07-06\n\n## Team updates\n\n### \n';
      server.open(uri, `${text}\n[gone](nowhere.md), [](), [last](weekly/20230629.md)\n`);
      await server.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
      assert.deepEqual(await symbols(), ['Lakeside Weekly 2023-07-06', 'Team updates']);
      assert.ok((await completion(4)).includes('Team Boats'));
      const found = await server.pullUntil(uri, (items) => items.length > 0);
      assert.deepEqual(
        found.map(({ code }) => code),
        ['link/empty'],
      );
      assert.deepEqual(await server.pullUntil(other.uriOf('README.md'), () => true), []);
      assert.deepEqual(server.log, []);
    } finally {
      folder.dispose();
      other.dispose();
    }
  });
});

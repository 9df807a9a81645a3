import assert from 'node:assert/strict';
import { ErrorCodes, type Location, type ResponseError } from 'vscode-languageserver';
import { lineMap, positionAt } from '#base/lineMap.ts';
import { type DiscussedResult, discussedMethods } from '#lsp/protocol/discussed.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { windmill } from '#support/windmill.ts';

const url = 'https://github.com/windmill/minutes/blob/main/millers/20240506.md';

/** The middle of the first `words` in a file. */
function middleOf(path: string, words: string): { line: number; character: number } {
  const text = windmill[path] ?? '';
  const start = text.indexOf(words);
  assert.ok(start >= 0, `${words} stands in ${path}`);
  return positionAt(lineMap(text), start + Math.floor(words.length / 2));
}

describe('textDocument/references', () => {
  let folder: TemporaryFolder;
  let other: LanguageServer;
  let vscode: LanguageServer;

  before(async () => {
    folder = temporaryFolder(windmill);
    const folders = [folder.uri];
    other = await startServer({ folders });
    vscode = await startServer({ folders, initializationOptions: { builtinMarkdown: true } });
  });
  after(async () => {
    assert.deepEqual([other.log, vscode.log], [[], []]);
    await endServer(other);
    await endServer(vscode);
    folder.dispose();
  });

  /** File, one-based line and length of each place. */
  async function find(
    server: LanguageServer,
    path: string,
    words: string,
    includeDeclaration = true,
  ): Promise<readonly string[]> {
    const found = await server.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: folder.uriOf(path) },
      position: middleOf(path, words),
      context: { includeDeclaration },
    });
    return found.map(({ uri, range: { start, end } }) => {
      assert.ok(uri.startsWith(`${folder.uri}/`));
      const path = uri.slice(folder.uri.length + 1);
      return `${path}:${start.line + 1} ${end.character - start.character}`;
    });
  }

  it('is offered, and answers as soon as all minutes are read', async () => {
    assert.equal(other.initialized.capabilities.referencesProvider, true);
    assert.deepEqual(await find(other, 'millers/20240506.md', '# 2024'), [
      'millers/20240513.md:17 27',
      `weekly/20240509.md:11 ${url.length}`,
      `weekly/20240509.md:13 ${url.length + '#mill-stones-ada'.length}`,
      'millers/README.md:3 11',
    ]);
  });

  it('gives the heading itself only where it is asked for', async () => {
    const all = await find(other, 'millers/20240513.md', 'last week');
    const links = await find(other, 'millers/20240513.md', 'last week', false);
    assert.deepEqual(all, [...links, 'millers/20240506.md:10 22']);
  });

  it('leaves out in VS Code what its Markdown support finds', async () => {
    assert.deepEqual(await find(vscode, 'millers/20240513.md', '(2024050'), [
      `weekly/20240509.md:11 ${url.length}`,
      `weekly/20240509.md:13 ${url.length + '#mill-stones-ada'.length}`,
    ]);
    assert.equal((await find(vscode, 'millers/20240506.md', '@ada')).length, 6);
  });

  it('finds the sections of a team from its name in minutes.yaml', async () => {
    assert.deepEqual(await find(other, 'minutes.yaml', 'Grinding Crew'), [
      'weekly/20240516.md:9 17',
      'weekly/20240509.md:9 16',
    ]);
  });

  it('knows what is typed and not saved', async () => {
    const uri = folder.uriOf('weekly/20240516.md');
    other.open(uri, `${windmill['weekly/20240516.md']}\n### 🌬 Mill stones\n`);
    assert.deepEqual(await find(other, 'millers/20240513.md', 'Mill-stones'), [
      'weekly/20240516.md:19 18',
      'millers/20240513.md:10 15',
      'millers/20240506.md:10 22',
    ]);
    other.close(uri);
    assert.equal((await find(other, 'millers/20240513.md', 'Mill-stones')).length, 2);
  });

  it('is silent where no minutes are, and refuses what it can’t understand', async () => {
    const ask = (params: object): Promise<Location[]> =>
      other.connection.sendRequest('textDocument/references', params);
    const position = { line: 0, character: 0 };
    const context = { includeDeclaration: true };
    assert.deepEqual(
      await ask({ textDocument: { uri: 'file:///nowhere/at/all.md' }, position, context }),
      [],
    );
    const textDocument = { uri: folder.uriOf('millers/20240506.md') };
    assert.deepEqual(
      await ask({ textDocument, position: { line: 1e6, character: 5 }, context }),
      [],
    );
    await assert.rejects(
      ask({ textDocument, position }),
      ({ code }: ResponseError) => code === ErrorCodes.InvalidParams,
    );
  });
});

describe('requests of When Did We Discuss', () => {
  let folder: TemporaryFolder;
  let tea: TemporaryFolder;
  let server: LanguageServer;

  before(async () => {
    folder = temporaryFolder(windmill);
    tea = temporaryFolder({
      'minutes.yaml': 'series: [{ id: tea, name: Tea, include: "tea/{YYYY-MM-DD}.md" }]\n',
      'tea/2024-05-14.md': '# 2024-05-14\n\n## Mill stones\n\n- for tea?\n',
    });
    server = await startServer({
      folders: [folder.uri, tea.uri],
      initializationOptions: { builtinMarkdown: true },
    });
  });
  after(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
    tea.dispose();
  });
  const ask = (query: string, path?: string): Promise<DiscussedResult> =>
    server.connection.sendRequest(discussedMethods.discussed, {
      query,
      ...(path === undefined ? {} : { uri: folder.uriOf(path) }),
    });
  const queryAt = (path: string, words: string): Promise<string> =>
    server.connection.sendRequest(discussedMethods.discussedQuery, {
      uri: folder.uriOf(path),
      position: middleOf(path, words),
    });

  it('find the meetings of all repositories, or of the one that is meant', async () => {
    const all = await ask('mill stones');
    assert.deepEqual(
      all.meetings.map(({ title }) => title),
      [
        '2024-05-16 (Thu) · Windmill Weekly',
        '2024-05-14 (Tue) · Tea',
        '2024-05-13 (Mon) · Team Millers',
        '2024-05-09 (Thu) · Windmill Weekly',
        '2024-05-06 (Mon) · Team Millers',
      ],
    );
    assert.equal(all.count, 5);
    const own = await ask('mill stones', 'millers/20240506.md');
    assert.equal(own.count, 4);
    const [place] = own.meetings[1]?.places ?? [];
    assert.equal(own.meetings[1]?.uri, folder.uriOf('millers/20240513.md'));
    assert.deepEqual(place, {
      kind: 'topic',
      text: 'Mill-stones',
      below: '',
      range: { start: { line: 9, character: 0 }, end: { line: 9, character: 15 } },
    });
  });

  it('say what was not found, and what was searched for instead', async () => {
    assert.deepEqual(await ask('windsurfing'), {
      meetings: [],
      count: 0,
      message: 'No meeting discussed “windsurfing”.',
    });
    const near = await ask('quary', 'millers/20240506.md');
    assert.equal(near.count, 2);
    assert.equal(near.message, 'Nothing as typed. Found with “quarry”.');
  });

  it('know what is meant by a place', async () => {
    assert.equal(await queryAt('millers/20240513.md', 'sails/#12'), 'sails/#12');
    assert.equal(await queryAt('weekly/20240509.md', 'sails/pull/12'), 'sails#12');
    assert.equal(await queryAt('millers/20240506.md', '@ada'), '@ada');
    assert.equal(await queryAt('weekly/20240516.md', 'Team Sails'), 'Team Sails & Wings');
    assert.equal(await queryAt('millers/20240506.md', 'Mill stones'), 'Mill stones (@ada)');
    assert.equal(await queryAt('millers/20240506.md', 'damage'), 'damage');
    assert.equal(await queryAt('millers/20240506.md', 'quarry'), 'quarry');
    assert.equal(await queryAt('millers/20240506.md', '\n\n## P'), '');
  });
});

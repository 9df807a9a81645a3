import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, WorkspaceSymbol } from 'vscode-languageserver';
import type { NewMinuteResult, OutlineRow, SeriesChoice } from '#lsp/protocol.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const remote = '[remote "origin"]\n\turl = https://github.com/SovereignCloudStack/minutes.git\n';
const git = { '.git/config': remote, '.git/HEAD': 'ref: refs/heads/main\n' };
const url = 'https://github.com/SovereignCloudStack/minutes/blob/main';

const weekly = (link: string): string =>
  `# SCS Tech Weekly 2023-06-29\n\n## Team updates\n\n### Team Ops\n\nMinutes: [x](${link})\n`;

const minutes = {
  ...git,
  'community-call/20230622.md': weekly('20230615.md').replace('06-29', '06-22'),
  'community-call/20230629.md': weekly('20230622.md'),
  'ops/20230628.md': '# Team Ops 2023-06-28\n',
};

const isMissing = (items: readonly Diagnostic[]): boolean =>
  items.some(({ code }) => code === 'link/file-missing');

describe('a folder inside a repository, opened alone', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  afterEach(async () => {
    await endServer(server);
    folder.dispose();
  });
  const start = async (
    files: Readonly<Record<string, string>>,
    folders: readonly string[],
  ): Promise<void> => {
    folder = temporaryFolder(files);
    server = await startServer({ folders: folders.map((path) => folder.uriOf(path)) });
  };
  const symbols = async (query: string): Promise<readonly string[]> => {
    const found: WorkspaceSymbol[] = await server.connection.sendRequest('workspace/symbol', {
      query,
    });
    return found.map(({ location }) => location.uri.slice(folder.uri.length + 1)).toSorted();
  };
  const indexed = async (): Promise<void> => {
    await server.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  };
  const series = (uri: string): Promise<SeriesChoice[]> =>
    server.connection.sendRequest('minuteTaker/series', { uri });
  /** Link codes of `path` with each of `links`, after everything that can be known is known. */
  const codes = async (path: string, links: readonly string[]): Promise<readonly unknown[]> => {
    const uri = folder.uriOf(path);
    server.open(uri, weekly('gone.md'));
    await server.pullUntil(uri, isMissing);
    const found: unknown[] = [];
    for (const link of links) {
      server.change(uri, [{ text: weekly(link) }]);
      // What is gone beside the minute is noticed last, so that the other answers are there.
      server.change(uri, [{ text: `${weekly(link)}\n[y](gone.md)\n` }]);
      const items = await server.pullUntil(uri, isMissing);
      found.push(...items.map(({ code, range }) => (range.start.line === 6 ? code : undefined)));
    }
    return found.filter((code) => code !== undefined);
  };

  it('belongs to the repository above: paths, series, new minutes and URLs start there', async () => {
    await start(minutes, ['community-call']);
    await indexed();
    const path = 'community-call/20230629.md';
    const [weeklies] = await series(folder.uriOf(path));
    assert.equal(weeklies?.root, folder.uri);
    assert.equal(weeklies.detail, 'community-call · Thursdays · last 2023-06-29');
    const wanted = { root: folder.uri, series: 'weekly', date: '2023-07-06' };
    const made: NewMinuteResult = await server.connection.sendRequest(
      'minuteTaker/newMinute',
      wanted,
    );
    assert.equal(made.uri, folder.uriOf('community-call/20230706.md'));
    assert.deepEqual(await symbols('2023-06'), ['community-call/20230622.md', path]);
    const missing = [`${url}/community-call/20230615.md`, '/community-call/20230615.md'];
    assert.deepEqual(
      await codes(path, missing),
      missing.map(() => 'link/file-missing'),
    );
    assert.deepEqual(server.log, []);
  });

  it('knows nothing of what lies beside it, so nothing there is missing', async () => {
    await start(minutes, ['community-call']);
    const path = 'community-call/20230629.md';
    const links = [
      '../ops/20230628.md',
      '../ops/20230621.md#incident',
      '/ops/20230621.md',
      '../nothing.md#L400',
      `${url}/iaas/20230628.md`,
      `${url}/Community-Call/20230622.md`,
      'https://github.com/SovereignCloudStack/minutes/tree/ops',
      '../README.md#install',
      '../../away/from/here.md',
    ];
    assert.deepEqual(await codes(path, links), []);
    const { rows } = await server.connection.sendRequest<{ rows: OutlineRow[] }>(
      'minuteTaker/outline',
      { uri: folder.uriOf(path) },
    );
    assert.equal(rows[0]?.children[0]?.children[0]?.link, 'linked');
    assert.deepEqual(await symbols('Team Ops'), ['community-call/20230622.md', path]);
  });

  it('shares the repository with other folders of it', async () => {
    await start(minutes, ['community-call', 'ops']);
    await indexed();
    assert.equal((await series(folder.uriOf('ops')))[0]?.id, 'ops');
    assert.equal((await symbols('2023-06')).length, 3);
    const path = 'community-call/20230629.md';
    const links = ['../ops/20230628.md', '../ops/20230621.md', `${url}/ops/20230621.md`];
    assert.deepEqual(await codes(path, links), ['link/file-missing', 'link/file-missing']);
    const event = { added: [], removed: [{ uri: folder.uriOf('ops'), name: 'ops' }] };
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const uri = folder.uriOf(path);
    server.change(uri, [{ text: weekly(`${url}/ops/20230621.md`) }]);
    await server.pullUntil(uri, (items) => !isMissing(items));
    await indexed();
    assert.equal((await symbols('2023-06')).length, 2);
  });

  it('follows changes on disk, its own end among them', async () => {
    await start(minutes, ['community-call']);
    await indexed();
    const path = 'community-call/20230629.md';
    const uri = folder.uriOf(path);
    server.open(uri, weekly('20230615.md'));
    await server.pullUntil(uri, isMissing);
    folder.write('community-call/20230615.md', '# 2023-06-15\n');
    server.watched({
      [folder.uriOf('community-call/20230615.md')]: 1,
      [folder.uriOf('ops/20230628.md')]: 2,
      [folder.uriOf('.git/HEAD')]: 2,
    });
    await server.pullUntil(uri, (items) => !isMissing(items));
    assert.deepEqual(await symbols('Team Ops'), ['community-call/20230622.md', path]);
    server.change(uri, [{ text: `${weekly('20230615.md')}\nnot saved\n` }]);
    folder.remove('community-call');
    server.watched({ [folder.uriOf('community-call')]: 3 });
    await server.pullUntil(uri, isMissing);
    assert.deepEqual(server.log, []);
  });

  it('is described by the minutes.yaml above, on disk and in the editor', async () => {
    const yaml = 'series:\n  - id: call\n    name: Call\n    include: calls/{YYYYMMDD}.md\n';
    await start({ 'minutes.yaml': yaml, 'calls/a/20230622.md': '# 2023-06-22\n' }, ['calls']);
    await indexed();
    assert.equal((await series(folder.uriOf('calls')))[0]?.name, 'Call');
    const uri = folder.uriOf('minutes.yaml');
    server.open(uri, yaml.replace('Call', 'Assembly'), 'yaml');
    assert.equal((await series(folder.uriOf('calls')))[0]?.name, 'Assembly');
    folder.write('minutes.yaml', yaml.replace('Call', 'Plenary'));
    await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    server.close(uri);
    const made: { exists: boolean; uri: string } = await server.connection.sendRequest(
      'minuteTaker/createConfig',
      { uri: folder.uriOf('calls') },
    );
    assert.deepEqual([made.exists, made.uri], [true, uri]);
  });

  it('includes documents opened from beside it, as far as they are of the same repository', async () => {
    await start({ ...minutes, 'sub/.git': 'gitdir: ../.git/modules/sub\n' }, ['community-call']);
    await indexed();
    const uri = folder.uriOf('ops/20230628.md');
    server.open(uri, '# 2023-06-28\n\n- [a](../community-call/20230615.md)\n- [b](gone.md)\n');
    const items = await server.pullUntil(uri, isMissing);
    assert.deepEqual(
      items.map(({ range }) => range.start.line),
      [2],
    );
    const other = folder.uriOf('sub/20230629.md');
    server.open(other, weekly('gone.md'));
    await server.pullUntil(other, isMissing);
  });

  it('may lie in a worktree or a submodule, whose address is not known', async () => {
    await start(
      {
        ...minutes,
        'tree/.git': 'gitdir: ../.git/worktrees/tree\n',
        'tree/community-call/20230629.md': weekly('20230622.md'),
      },
      ['tree/community-call'],
    );
    await indexed();
    const path = 'tree/community-call/20230629.md';
    assert.equal((await series(folder.uriOf(path)))[0]?.root, folder.uriOf('tree'));
    const links = [`${url}/ops/20230621.md`, `${url}/community-call/20230615.md`];
    assert.deepEqual(await codes(path, links), ['link/file-missing']);
  });

  it('stands for itself where files are read through the editor, which shows nothing above', async () => {
    folder = temporaryFolder(minutes);
    server = await startServer({
      folders: [folder.uriOf('community-call')],
      initializationOptions: { fileSystem: 'client' },
    });
    const uri = folder.uriOf('community-call/20230629.md');
    server.open(uri, weekly('20230622.md'));
    await indexed();
    assert.equal((await series(uri))[0]?.root, folder.uriOf('community-call'));
  });

  it('that is a symbolic link belongs to where it really is, or stands for itself', async () => {
    folder = temporaryFolder({ ...minutes, 'links/.git/HEAD': 'ref: refs/heads/main\n' });
    const link = join(folder.path, 'links/call');
    symlinkSync(join(folder.path, 'community-call'), link);
    server = await startServer({ folders: [pathToFileURL(link).href] });
    await indexed();
    const [weeklies] = await series(`${pathToFileURL(link).href}/20230629.md`);
    assert.equal(weeklies?.root, pathToFileURL(link).href);
    assert.equal((await symbols('2023-06')).length, 2);
  });

  it('never shows what a symbolic link in it leads to', async () => {
    folder = temporaryFolder(minutes);
    symlinkSync(join(folder.path, 'ops'), join(folder.path, 'community-call/ops'));
    mkdirSync(join(folder.path, 'community-call/deep'));
    symlinkSync(
      join(folder.path, 'ops/20230628.md'),
      join(folder.path, 'community-call/deep/20230628.md'),
    );
    server = await startServer({ folders: [folder.uriOf('community-call')] });
    await indexed();
    assert.equal((await symbols('2023-06-28')).length, 0);
    const links = ['ops/20230621.md', 'ops/20230628.md#L99', 'deep/20230628.md#L99'];
    assert.deepEqual(await codes('community-call/20230629.md', links), []);
  });
});

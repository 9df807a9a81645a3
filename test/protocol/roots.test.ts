import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, WorkspaceSymbol } from 'vscode-languageserver';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const weekly = (link: string): string =>
  `# SCS Tech Weekly 2023-06-29\n\n## Meta\n\n- [x](${link})\n`;

const call = (link: string): string => `# Call 2023-06-29\n\n- [x](${link})\n`;

const says =
  (code: string) =>
  (diagnostics: readonly Diagnostic[]): boolean =>
    diagnostics.some((diagnostic) => diagnostic.code === code);

describe('where a repository begins and ends', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  afterEach(async () => {
    await endServer(server);
    folder.dispose();
  });
  const start = async (files: Readonly<Record<string, string>>, folders?: []): Promise<void> => {
    folder = temporaryFolder(files);
    server = await startServer({ folders: folders ?? [folder.uri] });
  };
  const symbols = (query: string): Promise<WorkspaceSymbol[]> =>
    server.connection.sendRequest('workspace/symbol', { query });
  const indexed = async (): Promise<void> => {
    await server.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  };
  const linkCodes = async (uri: string): Promise<readonly unknown[]> => {
    const report = await server.pull(uri);
    const items = report.kind === 'full' ? report.items : [];
    return items.map(({ code }) => code).filter((code) => String(code).startsWith('link/'));
  };

  it('a repository inside the workspace folder is one of its own', async () => {
    const path = 'minutes/calls/20230629.md';
    await start({
      'README.md': '# Projects\n',
      'minutes/.git/config':
        '[remote "origin"]\n\turl = https://token@github.com/acme/minutes.git\n',
      'minutes/.git/HEAD': 'ref: refs/heads/main\n',
      'minutes/minutes.yaml': 'series:\n  - id: call\n    include: calls/{YYYYMMDD}.md\n',
      [path]: call('/ops/20230628.md'),
      'minutes/ops/20230628.md': '# 2023-06-28\n',
    });
    const uri = folder.uriOf(path);
    server.open(uri, call('/ops/20230628.md'));
    await indexed();
    assert.deepEqual(await linkCodes(uri), []);
    assert.equal((await symbols('2023-06-28')).length, 1);
    server.change(uri, [
      { text: call('https://github.com/acme/minutes/blob/main/ops/20230621.md') },
    ]);
    await server.pullUntil(uri, says('link/file-missing'));
  });

  it('a folder becomes a repository, and part of the outer one again, with its minutes.yaml', async () => {
    await start({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230622.md': '# SCS Tech Weekly 2023-06-22\n',
      'club/community-call/20230629.md': weekly('/ops/20230628.md'),
      'club/ops/20230628.md': '# 2023-06-28\n',
    });
    const uri = folder.uriOf('club/community-call/20230629.md');
    server.open(uri, weekly('/ops/20230628.md'));
    await server.pullUntil(uri, says('link/file-missing'));
    folder.write('club/minutes.yaml', 'extends: scs\n');
    server.watched({ [folder.uriOf('club/minutes.yaml')]: 1 });
    await server.pullUntil(uri, (items) => !says('link/file-missing')(items));
    folder.remove('club/minutes.yaml');
    server.watched({ [folder.uriOf('club/minutes.yaml')]: 3 });
    await server.pullUntil(uri, says('link/file-missing'));
  });

  it('a loose file is a minute by its title, and what it links to is looked up beside it', async () => {
    await start({ 'note.md': weekly('gone.md'), 'other.md': 'x\n', 'deep/file.md': 'x\n' }, []);
    const uri = folder.uriOf('note.md');
    server.open(uri, weekly('gone.md'));
    await server.pullUntil(uri, says('link/file-missing'));
    server.change(uri, [{ text: weekly('deep/file.md') }]);
    await server.pullUntil(uri, (items) => !says('link/file-missing')(items));
    assert.equal((await symbols('x')).length, 0);
    server.close(uri);
    assert.deepEqual(await linkCodes(uri), []);
  });

  it('symbolic links lead neither in circles nor out', async () => {
    const secret = temporaryFolder({ 'secret.md': '# Top secret 2023\n\n\n\n' });
    await start({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230629.md': weekly('../away/secret.md#nothing'),
    });
    symlinkSync(folder.path, join(folder.path, 'community-call/circle'));
    symlinkSync(secret.path, join(folder.path, 'away'));
    const uri = folder.uriOf('community-call/20230629.md');
    server.watched({ [folder.uriOf('away')]: 1, [folder.uriOf('community-call/circle')]: 1 });
    server.open(uri, weekly('../away/secret.md#L400'));
    await indexed();
    assert.equal((await symbols('secret')).length, 0);
    assert.equal((await symbols('SCS Tech Weekly')).length, 1);
    assert.deepEqual(await linkCodes(uri), []);
    secret.dispose();
  });

  it('excluded and ignored folders are not indexed, but links into them are looked up', async () => {
    await start({
      'minutes.yaml': 'extends: scs\n',
      '.gitignore': 'drafts/\n',
      'community-call/20230629.md': weekly('../drafts/20230628.md'),
      'drafts/20230628.md': '# Draftsman 2023-06-28\n',
      'node_modules/ops/20230628.md': '# Draftsman 2023-06-28\n',
    });
    const uri = folder.uriOf('community-call/20230629.md');
    server.open(uri, weekly('../drafts/20230628.md'));
    await indexed();
    assert.equal((await symbols('Draftsman')).length, 0);
    assert.deepEqual(await linkCodes(uri), []);
    server.change(uri, [{ text: weekly('../drafts/20230627.md') }]);
    await server.pullUntil(uri, says('link/file-missing'));
  });

  it('files in any encoding and of any size are read or left alone', async () => {
    await start({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230629.md': weekly('../ops/20230628.md#größe'),
    });
    folder.write('ops/20230628.md', Buffer.from('\ufeff# 2023-06-28\n\n## Größe\n', 'utf16le'));
    folder.write('ops/20230621.md', Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00, 0xc3, 0x0a]));
    folder.write('ops/20230614.md', `# 2023-06-14\n\n## Elephant\n\n${'x'.repeat(6_000_000)}`);
    server.watched({ [folder.uriOf('ops')]: 1 });
    const uri = folder.uriOf('community-call/20230629.md');
    server.open(uri, weekly('../ops/20230628.md#größe'));
    await server.pullUntil(uri, (items) => !says('link/file-missing')(items));
    assert.deepEqual(await linkCodes(uri), []);
    assert.equal((await symbols('Elephant')).length, 0);
    assert.deepEqual(server.log, []);
  });
});

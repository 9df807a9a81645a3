import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CarryOverResult, carryOverMethods } from '#lsp/protocol/carryOver.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

const description = `series:
  - id: pickers
    name: Orchard Pickers
    include: 'pickers/{YYYYMMDD}.md'
    title: 'Orchard Pickers {YYYY-MM-DD}'
    sections:
      - { name: Pending action items, kind: actions }
`;

const minute = (date: string, items: string): string =>
  `# Orchard Pickers ${date}\n\n## Pending action items\n\n${items}`;

const files = {
  'minutes.yaml': description,
  'pickers/20240502.md': minute('2024-05-02', '- AI @ada: rope\n  - done\n- AI @bo: buy ladders\n'),
  'pickers/20240516.md': minute('2024-05-16', '- AI @cy: nails\n'),
};
const path = 'pickers/20240516.md';

describe('carrying over in an editor', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  before(async () => {
    folder = temporaryFolder(files);
    server = await startServer({ folders: [folder.uri] });
  });
  after(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
  });
  const ask = (uri: string): Promise<CarryOverResult> =>
    server.connection.sendRequest(carryOverMethods.carryOver, { uri });

  it('waits until all minutes are read, and goes by what is in the buffer', async () => {
    const uri = folder.uriOf(path);
    const before = await ask(uri);
    assert.deepEqual(before, {
      message: '1 open item of 2024-05-02 carried over; 1 is done.',
      changes: [
        {
          uri,
          version: null,
          edits: [
            {
              range: { start: { line: 4, character: 15 }, end: { line: 4, character: 15 } },
              oldText: '',
              newText: '\n- AI @bo: buy ladders',
            },
          ],
        },
      ],
    });
    server.open(uri, minute('2024-05-16', '- AI @bo: buy two ladders\n'));
    const { message, changes } = await ask(uri);
    assert.deepEqual(changes, []);
    assert.equal(message, 'The open item of 2024-05-02 is there already; 1 is done.');
    const last = folder.uriOf('pickers/20240502.md');
    server.open(last, minute('2024-05-02', '- AI @ada: rope\n'));
    assert.equal((await ask(uri)).changes[0]?.version, 1);
  });

  it('says something for every document', async () => {
    for (const name of ['minutes.yaml', 'nowhere.md', '../outside.md']) {
      const { changes, message } = await ask(folder.uriOf(name));
      assert.deepEqual(changes, []);
      assert.match(message, /\.$/);
    }
  });
});

describe('minute-taker carry-over', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder(files);
  });
  afterEach(() => folder.dispose());

  const run = (...args: readonly string[]): readonly [number | null, string, string] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'carry-over', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    return [status, stdout, stderr];
  };
  const written = (): string => readFileSync(join(folder.path, path), 'utf8');

  it('writes the open items once, and prints the file', () => {
    assert.deepEqual(run(path), [
      0,
      `${path}\n`,
      'minute-taker: 1 open item of 2024-05-02 carried over; 1 is done.\n',
    ]);
    const after = minute('2024-05-16', '- AI @cy: nails\n- AI @bo: buy ladders\n');
    assert.equal(written(), after);
    assert.deepEqual(run(path), [
      0,
      '',
      'minute-taker: The open item of 2024-05-02 is there already; 1 is done.\n',
    ]);
    assert.equal(written(), after);
  });

  it('--dry-run prints a diff and writes nothing', () => {
    const [code, out, err] = run(path, '--dry-run');
    assert.equal(code, 0);
    assert.match(out, /^--- a\/pickers\/20240516\.md\n\+\+\+ b\/pickers\/20240516\.md\n@@/);
    assert.match(out, /\n - AI @cy: nails\n\+- AI @bo: buy ladders\n$/);
    assert.match(err, /would be carried over/);
    assert.equal(written(), files[path]);
  });

  it('ends with code 2 where there is no such minute', () => {
    assert.deepEqual(run('pickers')[0], 2);
    assert.deepEqual(run('gone.md')[0], 2);
    assert.deepEqual(run('minutes.yaml')[0], 2);
  });
});

import assert from 'node:assert/strict';
import { join } from '#base/path.ts';
import { findingsOf } from '#features/diagnostics/diagnostics.ts';
import { type Disk, outsideOf } from '#support/memoryDisk.ts';
import { openRepository, type Repository } from '#workspace/repository.ts';

const link = 'https://github.com/acme/minutes/tree/weekly/2024-01-04.md';
const hash = '8d3c1f08d3c1f08d3c1f08d3c1f08d3c1f08d3c1';

const disk = (more: Readonly<Record<string, string>>): Disk =>
  new Map([
    ['.git/config', '[remote "origin"]\n\turl = https://github.com/acme/minutes.git\n'],
    ['.git/refs/remotes/origin/HEAD', 'ref: refs/remotes/origin/main\n'],
    ['.git/refs/heads/main', `${hash}\n`],
    ['minutes.yaml', ''],
    ['weekly/2024-01-04.md', `# Weekly 2024-01-04\n\n<${link}>\n`],
    ...Object.entries(more),
  ]);

function open(files: Disk): Repository {
  return openRepository({
    root: 'file:///minutes',
    kind: 'folder',
    outside: outsideOf(files),
    listener: { changed: () => undefined, nested: () => undefined },
  });
}

const codesOf = (repository: Repository): readonly string[] =>
  findingsOf(repository.snapshot(), 'weekly/2024-01-04.md').map(({ code }) => code);

describe('branches that git knows', () => {
  it('are no folders whose branch was forgotten', async () => {
    const places: Readonly<Record<string, string>>[] = [
      { '.git/refs/heads/weekly': hash },
      { '.git/refs/remotes/origin/weekly': hash },
      { '.git/refs/tags/weekly': hash },
      { '.git/packed-refs': `# pack-refs with: peeled\n${hash} refs/remotes/origin/weekly\n` },
      { '.git/packed-refs': `${hash} refs/tags/weekly\r\n^${hash}\r\n` },
    ];
    for (const place of places) {
      const repository = open(disk(place));
      await repository.load();
      assert.deepEqual(codesOf(repository), [], JSON.stringify(place));
    }
  });

  it('can hold a slash', async () => {
    const repository = open(disk({ '.git/refs/heads/team/weekly': hash }));
    await repository.load();
    assert.deepEqual([...repository.snapshot().branches], ['main', 'team/weekly']);
    assert.deepEqual(codesOf(repository), ['link/branch-missing']);
  });

  it('are read where only a folder of the repository is open', async () => {
    const { files, clock } = outsideOf(disk({ '.git/refs/heads/weekly': hash }));
    const below = (root: string, path: string): string =>
      join(root.slice('file:///minutes/'.length), path);
    const repository = openRepository({
      root: 'file:///minutes',
      folders: [{ path: 'weekly', uri: 'file:///minutes/weekly' }],
      kind: 'folder',
      outside: {
        files: {
          readDirectory: (root, path) => files.readDirectory(root, below(root, path)),
          readFile: (root, path) => files.readFile(root, below(root, path)),
        },
        clock,
      },
      listener: { changed: () => undefined, nested: () => undefined },
    });
    await repository.load();
    assert.ok(repository.snapshot().texts.has('weekly/2024-01-04.md'));
    assert.deepEqual([...repository.snapshot().branches], ['main', 'weekly']);
    assert.deepEqual(codesOf(repository), []);
  });

  it('are followed', async () => {
    const files = disk({});
    const repository = open(files);
    await repository.load();
    assert.deepEqual(codesOf(repository), ['link/branch-missing']);
    files.set('.git/refs/heads/weekly', hash);
    await repository.filesChanged(['.git/refs/heads/weekly']);
    assert.deepEqual(codesOf(repository), []);
  });
});

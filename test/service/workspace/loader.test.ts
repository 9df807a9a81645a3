import assert from 'node:assert/strict';
import { findingsOf } from '#features/diagnostics/diagnostics.ts';
import { type Disk, outsideOf } from '#support/memoryDisk.ts';
import type { FilePort } from '#workspace/port.ts';
import { openRepository, type Repository } from '#workspace/repository.ts';

const weekly = '# SCS Tech Weekly 2023-06-29\n\n- [ops](../ops/20230628.md)\n';

/** Opens the repository on `disk`, with some answers of the outside world replaced. */
function open(disk: Disk, files: Partial<FilePort> = {}): Repository {
  const outside = outsideOf(disk);
  return openRepository({
    root: 'file:///minutes',
    kind: 'folder',
    outside: { ...outside, files: { ...outside.files, ...files } },
    listener: { changed: () => undefined, nested: () => undefined },
  });
}

async function codesOf(repository: Repository, path: string): Promise<readonly string[]> {
  await repository.answerQuestions([path]);
  return findingsOf(repository.snapshot(), path)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('link/'));
}

describe('reading a repository', () => {
  const disk = (): Disk =>
    new Map([
      ['minutes.yaml', 'extends: scs\n'],
      ['community-call/20230629.md', weekly],
      ['ops/20230628.md', '# 2023-06-28\n'],
    ]);

  it('a file that vanishes between listing and reading is not there', async () => {
    const { readFile } = outsideOf(disk()).files;
    const repository = open(disk(), {
      readFile: async (root, path) =>
        path.startsWith('ops/') ? { kind: 'missing' } : readFile(root, path),
    });
    await repository.load();
    assert.deepEqual([...repository.snapshot().texts.keys()], ['community-call/20230629.md']);
    assert.ok(repository.snapshot().complete);
  });

  it('nothing is said about what lies in a folder that can not be read', async () => {
    const { readDirectory } = outsideOf(disk()).files;
    const repository = open(disk(), {
      readDirectory: async (root, folder) =>
        folder === 'ops' ? { kind: 'unreachable', reason: 'EACCES' } : readDirectory(root, folder),
    });
    await repository.load();
    assert.deepEqual(await codesOf(repository, 'community-call/20230629.md'), []);
  });

  it('a file that was deleted is gone while the editor holds its text, unless that was not saved', async () => {
    const files = disk();
    const repository = open(files);
    await repository.load();
    const there = (): readonly string[] =>
      ['minutes.yaml', 'ops/20230628.md'].filter((path) => repository.snapshot().open.has(path));
    const paths = ['minutes.yaml', 'ops/20230628.md'] as const;
    const edit = (version: number, words: string): void => {
      for (const path of paths) repository.open(path, version, () => `${words}\n`);
    };
    const remove = async (): Promise<void> => {
      for (const path of paths) files.delete(path);
      await repository.filesChanged([...paths]);
    };
    edit(1, 'teams: []');
    await remove();
    assert.deepEqual(there(), []);
    edit(2, 'series: []');
    edit(3, 'presets: []');
    await remove();
    assert.deepEqual(there(), paths, 'nobody has saved it');
    for (const path of paths) repository.saved(path);
    await remove();
    assert.deepEqual(there(), []);
    const write = async (): Promise<void> => {
      for (const path of paths) files.set(path, 'extends: []\n');
      await repository.filesChanged([...paths]);
    };
    await write();
    assert.deepEqual(there(), paths, 'the files are there again, and the documents still open');
    edit(4, 'extends: []');
    await remove();
    assert.deepEqual(there(), [], 'the editor had read them again');
  });

  it('where nothing looks like minutes no text is read, until one appears', async () => {
    const files: Disk = new Map([
      ['README.md', '# Hello\n'],
      ['docs/guide.md', '# Guide\n'],
    ]);
    const read: string[] = [];
    const { readFile } = outsideOf(files).files;
    const repository = open(files, {
      readFile: async (root, path) => {
        read.push(path);
        return readFile(root, path);
      },
    });
    await repository.load();
    assert.ok(!repository.isActive());
    assert.deepEqual(
      read.filter((path) => path.endsWith('.md')),
      [],
    );
    files.set('minutes.yaml', 'extends: scs\n');
    files.set('community-call/20230629.md', weekly);
    await repository.filesChanged(['minutes.yaml', 'community-call']);
    assert.ok(repository.isActive());
    assert.deepEqual(await codesOf(repository, 'community-call/20230629.md'), [
      'link/file-missing',
    ]);
  });

  it('nothing is told after it was closed', async () => {
    const repository = open(disk());
    const loading = repository.load();
    repository.dispose();
    await loading;
    assert.equal(repository.snapshot().texts.size, 0);
  });

  it('a text that did not change is not read twice, wherever it comes from', async () => {
    const repository = open(disk());
    repository.open('community-call/20230629.md', 1, () => weekly);
    const typed = repository.snapshot().texts.get('community-call/20230629.md');
    await repository.load();
    repository.close('community-call/20230629.md');
    assert.equal(repository.snapshot().texts.get('community-call/20230629.md'), typed);
    await repository.filesChanged(['community-call/20230629.md']);
    assert.equal(repository.snapshot().texts.get('community-call/20230629.md'), typed);
  });

  it('typing in a bullet leaves the others alone, typing a heading does not', async () => {
    const repository = open(disk());
    await repository.load();
    const path = 'ops/20230628.md';
    repository.open(path, 1, () => '# 2023-06-28\n\n- a\n');
    const before = repository.epoch();
    const { config, files, pathsKey } = repository.snapshot();
    repository.open(path, 2, () => '# 2023-06-28\n\n- ab\n- c\n');
    assert.equal(repository.epoch(), before);
    const after = repository.snapshot();
    assert.deepEqual(
      [after.config === config, after.files === files, after.pathsKey === pathsKey],
      [true, true, true],
    );
    repository.open(path, 3, () => '# 2023-06-28\n\n## Agenda\n');
    assert.ok(repository.epoch() > before);
  });
});

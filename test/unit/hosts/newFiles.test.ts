import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '#hosts/cli/disk.ts';
import { writeNewFiles } from '#hosts/cli/newFiles.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const files = [
  { path: 'iaas/images/2023/a.png', bytes: bytes('a') },
  { path: 'iaas/images/b.png', bytes: bytes('b') },
  { path: 'iaas/20230628.md', bytes: bytes('# 2023-06-28\n') },
];

describe('writing several new files', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder({ 'iaas/20230621.md': '' });
  });
  afterEach(() => folder.dispose());

  const tree = (): readonly string[] =>
    readdirSync(folder.path, { recursive: true }).map(String).toSorted();

  it('writes all of them, and the folders they need', () => {
    assert.equal(writeNewFiles(folder.path, files), undefined);
    for (const { path, bytes: written } of files) {
      assert.deepEqual(new Uint8Array(readFileSync(join(folder.path, path))), written);
    }
  });

  it('leaves everything as it was, whichever of them can’t be written', () => {
    const before = tree();
    for (const failing of files.keys()) {
      let count = 0;
      const disk: Disk = {
        ...nodeDisk,
        create: (...file) => {
          if (count++ === failing) throw Object.assign(new Error(), { code: 'ENOSPC' });
          nodeDisk.create(...file);
        },
      };
      const problem = writeNewFiles(folder.path, files, disk);
      assert.equal(
        problem,
        `${files[failing]?.path} could not be written: the disk is full. Nothing was written.`,
      );
      assert.deepEqual(tree(), before);
    }
  });

  it('overwrites nothing', () => {
    folder.write('iaas/20230628.md', 'mine');
    const before = tree();
    assert.match(writeNewFiles(folder.path, files) ?? '', /20230628\.md .*exists already/);
    assert.deepEqual(tree(), before);
    assert.equal(readFileSync(join(folder.path, 'iaas/20230628.md'), 'utf8'), 'mine');
  });

  it('writes nothing outside of the repository', () => {
    const outside = temporaryFolder({});
    symlinkSync(outside.path, join(folder.path, 'away'));
    for (const path of ['../x.md', 'iaas/../../x.md', 'away/x.md', 'away/deep/x.md']) {
      assert.match(writeNewFiles(folder.path, [{ path, bytes: bytes('x') }]) ?? '', /outside/);
    }
    assert.deepEqual(readdirSync(outside.path), []);
    assert(!existsSync(join(folder.path, '../x.md')));
    outside.dispose();
  });
});

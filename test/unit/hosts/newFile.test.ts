import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { writeNewFile } from '../../../server/src/hosts/cli/newFile.ts';

describe('a new file', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder({ 'ops/20230629.md': 'old', boats: 'no folder' });
  });
  afterEach(() => folder.dispose());

  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');

  it('is written with its folders, never over another one', () => {
    assert.equal(writeNewFile(folder.path, 'weekly/2023/0706.md', 'new'), true);
    assert.equal(read('weekly/2023/0706.md'), 'new');
    assert.equal(writeNewFile(folder.path, 'ops/20230629.md', 'new'), false);
    assert.equal(read('ops/20230629.md'), 'old');
  });

  it('that cannot be written is refused in a sentence', () => {
    const write = (path: string) => (): unknown => writeNewFile(folder.path, path, 'new');
    const sentence =
      /^Error: boats\/20230706\.md could not be written: one of its folders is a file\. Nothing was written\.$/;
    assert.throws(write('boats/20230706.md'), sentence);
    assert.throws(write('boats/2023/0706.md'), /one of its folders is a file/);
    symlinkSync(tmpdir(), join(folder.path, 'away'));
    assert.throws(write('away/20230706.md'), /lies outside of the repository/);
    assert.throws(write('../20230706.md'), /lies outside of the repository/);
  });
});

import assert from 'node:assert/strict';
import { basename, dirname, extension, isMarkdown, join, relative, resolve } from '#base/path.ts';

describe('paths in the repository', () => {
  it('have a folder, a name and an ending', () => {
    assert.equal(dirname('iaas/20230628.md'), 'iaas');
    assert.equal(dirname('README.md'), '');
    assert.equal(basename('iaas/20230628.md'), '20230628.md');
    assert.equal(extension('iaas/A.MD'), '.md');
    assert.equal(extension('.gitignore'), '');
    assert.ok(isMarkdown('a/b.markdown') && !isMarkdown('a/b.png'));
  });

  it('are resolved, but never out of the repository', () => {
    assert.equal(resolve('community-call', '../iaas/./20230628.md'), 'iaas/20230628.md');
    assert.equal(resolve('iaas', '..'), '');
    assert.equal(resolve('iaas', '../../etc/passwd'), undefined);
    assert.equal(resolve('a/b', '../../../a'), undefined);
  });

  it('name each other', () => {
    assert.equal(relative('community-call', 'iaas/20230628.md'), '../iaas/20230628.md');
    assert.equal(relative('', 'iaas/20230628.md'), 'iaas/20230628.md');
    assert.equal(relative('iaas', 'iaas/20230628.md'), '20230628.md');
    assert.equal(relative('a/b', 'a/b'), '../b');
    assert.equal(join('', 'iaas', '', '20230628.md'), 'iaas/20230628.md');
  });
});

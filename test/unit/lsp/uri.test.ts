import assert from 'node:assert/strict';
import { folderKey, pathIn, rootKey, uriOf } from '#lsp/uri.ts';

describe('URIs and paths', () => {
  const root = rootKey('file:///home/ada/my%20minutes/');

  it('one folder has one key', () => {
    assert.equal(root, 'file:///home/ada/my%20minutes');
    assert.equal(rootKey('file:///C%3A/minutes/'), rootKey('file:///c:/minutes'));
    assert.equal(folderKey(uriOf(root, 'ops/1.md')), uriOf(root, 'ops'));
  });

  it('a path is decoded, whatever way the editor spells it', () => {
    assert.equal(pathIn(root, 'file:///home/ada/my%20minutes/ops/20230628.md'), 'ops/20230628.md');
    assert.equal(pathIn(root, 'file:///home/ada/my%20minutes/%C3%A4/%23x.md?q=1#f'), 'ä/#x.md');
    assert.equal(pathIn(root, root), '');
    assert.equal(pathIn(rootKey('untitled:'), 'untitled:Untitled-1'), 'Untitled-1');
  });

  it('what lies elsewhere has no path here', () => {
    assert.equal(pathIn(root, 'file:///home/ada/my%20minutes2/x.md'), undefined);
    assert.equal(pathIn(root, 'file:///home/ada/x.md'), undefined);
    assert.equal(pathIn(root, 'git:/home/ada/my%20minutes/x.md'), undefined);
    assert.equal(pathIn(root, 'file:///home/ada/my%20minutes/%2e%2e/x.md'), undefined);
    assert.equal(pathIn(root, 'file:///home/ada/my%20minutes/../x.md'), undefined);
  });

  it('a path and its URI belong together', () => {
    for (const path of ['ops/20230628.md', 'ä ö/#%?.md', 'a/b c/[x].md']) {
      assert.equal(pathIn(root, uriOf(root, path)), path);
    }
  });
});

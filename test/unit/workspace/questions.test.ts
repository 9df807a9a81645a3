import assert from 'node:assert/strict';
import { snapshotOf } from '#support/snapshot.ts';
import { openQuestions } from '#workspace/questions.ts';
import type { ContentFact, Snapshot } from '#workspace/snapshot.ts';

const files = {
  'weekly/a.md':
    '[1](../harbour/b.png) [2](../harbour/c.png) [3](notes.txt#L3) [4](https://example.org) [5](../../x.md)',
  'weekly/notes.txt': 'one',
  'harbour/b.png': '',
};

function withoutContents(snapshot: Snapshot): Snapshot {
  const content = (): ContentFact => ({ kind: 'unknown' });
  return { ...snapshot, files: { ...snapshot.files, content } };
}

describe('openQuestions', () => {
  it('asks for each unknown folder and content once, and for nothing else', () => {
    const snapshot = withoutContents(snapshotOf(files, { unknownFolders: ['harbour'] }));
    assert.deepEqual(openQuestions(snapshot, ['weekly/a.md']), [
      { kind: 'folder', path: 'harbour' },
      { kind: 'content', path: 'weekly/notes.txt' },
    ]);
  });

  it('asks step by step from the root, and nothing when all is known', () => {
    const snapshot = snapshotOf(files, { unknownFolders: ['', 'harbour'] });
    assert.deepEqual(openQuestions(snapshot, ['weekly/a.md']), [{ kind: 'folder', path: '' }]);
    assert.deepEqual(openQuestions(snapshotOf(files), ['weekly/a.md']), []);
  });
});

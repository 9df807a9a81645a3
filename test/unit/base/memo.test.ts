import assert from 'node:assert/strict';
import { memoLast } from '#base/memo.ts';

describe('memoLast', () => {
  it('works out again only what is asked about another text', () => {
    const asked: string[] = [];
    const length = memoLast((text) => asked.push(text) && text.length);
    assert.deepEqual(['', '', 'ab', 'ab', '', 'ab'].map(length), [0, 0, 2, 2, 0, 2]);
    assert.deepEqual(asked, ['', 'ab', '', 'ab']);
  });
});

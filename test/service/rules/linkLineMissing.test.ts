import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

describe('link/line-missing', () => {
  it('finds lines past the end, in every way GitHub writes them', () => {
    checkFixture(`
      -- a.md --
      [1](b.md#L2) [2](b.md#L3) [3](b.md#L1-L2) [4](b.md#L2-L30)
                            ^^ warning link/line-missing
                                                         ^^^^^^ warning link/line-missing
      [5](b.md?plain=1#L2C1-L2C3) [6](https://github.com/tidewater/minutes/blob/main/b.md?plain=1#L57)
                                                                                                  ^^^ warning link/line-missing
      [7](notes.txt#L3) [8](notes.txt#L4) [9](#L1) [10](b.md#l10)
                                      ^^ warning link/line-missing
                                                             ^^^ warning link/heading-missing
      -- notes.txt --
      one
      two
      three
      -- b.md --
      # One
      two
      `);
  });

  it('takes a heading of that name for a heading', () => {
    checkFixture(`
      # L10
      [1](#L10)
      `);
  });

  it('says how many lines there are', () => {
    const [message] = messagesOf(`
      -- a.md --
      [1](b.md#L57)
      -- b.md --
      # One
      `);
    assert.equal(message, 'b.md has only 1 line, so there is no line 57.');
  });
});

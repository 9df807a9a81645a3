import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

describe('config/disable-unknown', () => {
  it('finds the code that no rule has, and knows what was meant', () => {
    const [problem] = checkFixture(`
      -- a.md --
      <!-- minute-taker-disable-next-line link/file-mising link/empty -->
                                          ^^^^^^^^^^^^^^^^ hint config/disable-unknown
      [a]()
      -- after a.md --
      <!-- minute-taker-disable-next-line link/file-missing link/empty -->
      [a]()
      `);
    assert.equal(
      problem?.finding.message,
      'There is no rule link/file-mising, so this comment silences nothing. Did you mean link/file-missing?',
    );
  });

  it('leaves comments alone that name no code, and those of other tools', () => {
    checkFixture(`
      <!-- minute-taker-disable-next-line -->
      [a]()
      <!-- minute-taker-disable-next-line: link/empty because it waits -->
      [b]()
      <!-- markdownlint-disable-next-line MD013 -->
      text
      `);
  });
});

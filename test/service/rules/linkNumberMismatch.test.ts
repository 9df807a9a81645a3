import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

describe('link/number-mismatch', () => {
  it('finds a text that names another issue than its address', () => {
    const [problem] = checkFixture(`
      -- a.md --
      - [standards#928](https://github.com/tidewater/standards/pull/982)
                   ^^^ information link/number-mismatch
      - [capi/#328](https://github.com/tidewater/capi/issues/330)
               ^^^ information link/number-mismatch
      - [#238](https://github.com/tidewater/issues/issues/228) [Issue 16](https://github.com/tidewater/issues/issues/160)
          ^^^ information link/number-mismatch
                                                                      ^^ information link/number-mismatch
      - [Fix for standards#7](https://gitlab.com/tidewater/group/tests/-/merge_requests/8)
                           ^ information link/number-mismatch
      -- after a.md --
      - [standards#982](https://github.com/tidewater/standards/pull/982)
      - [capi/#330](https://github.com/tidewater/capi/issues/330)
      - [#228](https://github.com/tidewater/issues/issues/228) [Issue 160](https://github.com/tidewater/issues/issues/160)
      - [Fix for standards#8](https://gitlab.com/tidewater/group/tests/-/merge_requests/8)
      `);
    assert.equal(
      problem?.finding.message,
      'The text says 928, the address leads to 982. Which one is right?',
    );
    assert.deepEqual(
      problem.finding.fixes?.().map(({ title, edits }) => [title, edits[0]?.newText]),
      [
        ['Change the text to 982', '982'],
        ['Change the address to 928', '928'],
      ],
    );
  });

  it('leaves alone what names no issue, and what names the right one too', () => {
    checkFixture(`
      [MVP-0](https://github.com/tidewater/issues/issues/291)
      [Hackathon #6](https://github.com/tidewater/issues/issues/291)
      [Debian 12 as host](https://github.com/tidewater/issues/issues/505)
      [Revert PR #72 because of the tests](https://github.com/tidewater/issues/pull/291)
      [standards#72](https://github.com/tidewater/issues/issues/291#issuecomment-836309)
      [v1.2.3 and PR 12](https://github.com/tidewater/issues/issues/12)
      [a#1 and b#2](https://github.com/tidewater/b/issues/2)
      [#12](https://github.com/tidewater/issues/blob/main/pull/13/notes.md)
      [#12](https://example.org/13)
      https://github.com/tidewater/issues/issues/505
      `);
  });
});

import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

describe('link/malformed', () => {
  it('finds what is no link because of a blank or a missing bracket', () => {
    checkFixture(`
      -- a.md --
      * See [PR #193] (https://example.org/pull/193), then
                    ^^^ warning link/malformed
      * [the issue](https://example.org/issues/147 and so on
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/malformed
      * [the plan](https://example.org/our plan.pdf) and [the list](our list.md)
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/malformed
                                                                    ^^^^^^^^^^^ warning link/malformed
      * ![photo](https://example.org/photo.png =50%x50%) ![photo](photo.png =300x)
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information link/malformed
                                                                  ^^^^^^^^^^^^^^^ information link/malformed
      -- after a.md --
      * See [PR #193](https://example.org/pull/193), then
      * [the issue](https://example.org/issues/147) and so on
      * [the plan](https://example.org/our%20plan.pdf) and [the list](our%20list.md)
      * ![photo](https://example.org/photo.png) ![photo](photo.png)
      `);
  });

  it('finds files and angle brackets that nothing closes', () => {
    checkFixture(`
      -- a.md --
      * See [the list](our-list.md
                      ^^^^^^^^^^^^ warning link/malformed
      * See [the list](<our list.md)
                       ^^^^^^^^^^^^ warning link/malformed
      * See [the list](<our list.md
                      ^^^^^^^^^^^^^ warning link/malformed
      * See [the page](<https://example.org/a b) and more
                       ^^^^^^^^^^^^^^^^^^^^^^^^ warning link/malformed
      * See [the list](our-list.md
        ) or [a] (b.md or [a](see b.md and c
      -- after a.md --
      * See [the list](our-list.md)
      * See [the list](<our list.md>)
      * See [the list](<our list.md>)
      * See [the page](<https://example.org/a b>) and more
      * See [the list](our-list.md
        ) or [a] (b.md or [a](see b.md and c
      -- our-list.md --
      -- our list.md --
      `);
  });

  it('speaks plainly', () => {
    const messages = messagesOf(`
      -- a.md --
      [1](httpt://example.org) [2](https:///example.org) [3](a%2.md) [4](https://exam ple.org)
      `);
    assert.deepEqual(messages, [
      'httpt: is not a kind of web address. Did you mean https://example.org?',
      'The beginning of the address https:///example.org is not written correctly. Did you mean https://example.org?',
      'The % in a%2.md is not understood in an address: write %25 for the character %. Did you mean a%252.md?',
      'There is a space in this address, so this is shown as text and not as a link.',
    ]);
  });

  it('finds slips in addresses', () => {
    checkFixture(`
      -- a.md --
      [1](httpt://example.org) [2](https//example.org/a) [3](https:/example.org) [4](https:://example.org)
          ^^^^^^^^^^^^^^^^^^^ warning link/malformed
                                   ^^^^^^^^^^^^^^^^^^^^ warning link/malformed
                                                             ^^^^^^^^^^^^^^^^^^ warning link/malformed
                                                                                     ^^^^^^^^^^^^^^^^^^^^ warning link/malformed
      [5](https://Tidewater/charts/pull/32) [6](..\\harbour\\20240513.md) [7](100%.md)
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information link/malformed
                                                ^^^^^^^^^^^^^^^^^^^^^^ warning link/malformed
                                                                            ^^^^^^^ warning link/malformed
      -- after a.md --
      [1](https://example.org) [2](https://example.org/a) [3](https://example.org) [4](https://example.org)
      [5](https://github.com/Tidewater/charts/pull/32) [6](../harbour/20240513.md) [7](100%25.md)
      `);
  });

  it('leaves alone what is a link or was meant as text', () => {
    checkFixture(`
      -- a.md --
      [1]( https://example.org ) [2](<https://example.org/a b>) [3](https://example.org "a title")
      [4](https://en.example.org/Crane_(machine)) [5](http://localhost:8080/x) [6](http://intranet:80)
      [7](ftp://example.org) [8](matrix:r/harbour:example.org) [9](//example.org/x) [10](tel:12345)
      - [ ] (https://example.org) and [x] (see above), [optional] (not today), [1] (https://example.org)
      - \`[a] (https://example.org)\` and [a](b c) and https://example.org/100%
      <!-- [a] (https://example.org) -->
      `);
  });

  it('takes no example in a sentence for a server', () => {
    checkFixture(`
      -- a.md --
      Start with http://example and [try it](http://example).
                                             ^^^^^^^^^^^^^^ information link/malformed
      `);
  });
});

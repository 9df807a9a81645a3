import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

describe('link/empty', () => {
  it('finds links and images without a destination', () => {
    checkFixture(`
      -- a.md --
      [Minutes]() and [Agenda](#) and ![crane]() and [blank]( ) and [b](<>)
               ^^ warning link/empty
                              ^^^ warning link/empty
                                              ^^ warning link/empty
                                                            ^^^ warning link/empty
                                                                       ^^^^ warning link/empty
      `);
  });

  it('accepts an empty fragment of a file, and comments written as definitions', () => {
    checkFixture(`
      -- a.md --
      [b](b.md#) [x] [ ] [!NOTE]

      [//]: # (a remark)
      [comment]: <> (another one)
      -- b.md --
      `);
  });

  it('leaves code in a sentence, and what a script does with a click', () => {
    checkFixture(`
      -- a.md --
      The method [Symbol.asyncDispose]() calls items[index]() and Foo[@@create]().

      <a href="#" role="button">Table of contents</a>

      [README.md]() and [Symbols]()
                 ^^ warning link/empty
                                 ^^ warning link/empty
      `);
  });

  it('says where the address belongs', () => {
    const messages = messagesOf(`
      -- a.md --
      [a]() ![b]() <img src="">

      <a href="">c</a>
      `);
    const leads = (what: string, where: string): string =>
      `This ${what} leads nowhere: put the address between the ${where}.`;
    assert.deepEqual(messages, [
      leads('link', 'brackets'),
      leads('image', 'brackets'),
      leads('image', 'quotation marks'),
      leads('link', 'quotation marks'),
    ]);
  });

  it('offers to keep the text alone', () => {
    checkFixture(`
      -- a.md --
      See [the **minutes**]().
                           ^^ warning link/empty
      -- after a.md --
      See the **minutes**.
      `);
  });
});

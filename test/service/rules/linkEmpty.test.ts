import { checkFixture } from './checked.ts';

describe('link/empty', () => {
  it('finds links and images without a destination', () => {
    checkFixture(`
      -- a.md --
      [Minutes]() and [Agenda](#) and ![crane]() and [blank]( )
               ^^ warning link/empty
                              ^^^ warning link/empty
                                              ^^ warning link/empty
                                                            ^^^ warning link/empty
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

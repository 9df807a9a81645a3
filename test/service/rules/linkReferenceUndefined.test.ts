import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

describe('link/reference-undefined', () => {
  it('says what to add', () => {
    const [message] = messagesOf(`
      -- a.md --
      [the standard][scs-0100]

      [other]: https://example.org
      `);
    assert.equal(
      message,
      'The link label [scs-0100] is not defined in this document. Add a line `[scs-0100]: address`.',
    );
  });

  it('finds labels that nothing defines', () => {
    checkFixture(`
      See [the agenda][agenda], [the plan][plan], [Boats][] and ![crane][picture].
                                           ^^^^ warning link/reference-undefined
                                                   ^^^^^ warning link/reference-undefined
                                                                         ^^^^^^^ warning link/reference-undefined

      [Agenda]: https://example.org
      `);
  });

  it('is an information where the text has no definition at all', () => {
    checkFixture(`
      See [the agenda][agenda].
                       ^^^^^^ information link/reference-undefined
      `);
  });

  it('takes boxes, footnotes, alerts, lone brackets, indices and code for what they are', () => {
    checkFixture(`
      > [!NOTE]
      > tide[i][j] and [^1][^2] and [x][ ] and [TOC] and [text] and \`[a][b]\`

      - [ ] [boats] tomorrow
      - [x] [1][2] done
      - [a](https://example.org)[b]

      [^1]: One
      [^2]: Two
      `);
  });
});

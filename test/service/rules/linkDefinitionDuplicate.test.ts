import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

describe('link/definition-duplicate', () => {
  it('finds the second definition and points at the first', () => {
    const [problem] = checkFixture(`
      [agenda] and [boats]

      [agenda]: https://example.org/1
      [Agenda]: https://example.org/2
       ^^^^^^ warning link/definition-duplicate
      [boats]: https://example.org/3
      [boats]: https://example.org/3
       ^^^^^ hint link/definition-duplicate
      [//]: # (one)
      [//]: # (two)
      `);
    assert.equal(problem?.finding.related?.[0]?.span.start, '[agenda] and [boats]\n\n'.length);
  });
});

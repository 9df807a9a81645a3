import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

describe('link/definition-unused', () => {
  it('finds definitions without a link and removes them', () => {
    const [problem] = checkFixture(`
      [Agenda], [the plan][PLAN] and ![crane][]

      [agenda]: https://example.org/agenda
      [plan]: https://example.org/plan
      [boats]: https://example.org/boats
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint link/definition-unused
      [crane]: https://example.org/crane.png
      [//]: # (a remark)
      -- after minute.md --
      [Agenda], [the plan][PLAN] and ![crane][]

      [agenda]: https://example.org/agenda
      [plan]: https://example.org/plan
      [crane]: https://example.org/crane.png
      [//]: # (a remark)
      `);
    assert.deepEqual(problem?.finding.tags, ['unnecessary']);
  });
});

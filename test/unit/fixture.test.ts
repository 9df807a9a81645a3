import assert from 'node:assert/strict';
import { assertFindings, fixture } from '#support/fixture.ts';

const marked = fixture(`
  -- iaas/20230628.md --
  # 2023-06-28
  -- community-call/20230629.md --
  See [the minutes](../iaas/20230627.md).
                    ^^^^^^^^^^^^^^^^^^^ warning link/file-missing
  $0
  -- after community-call/20230629.md --
  See [the minutes](../iaas/20230628.md).
`);

describe('fixtures', () => {
  it('hold files, findings, the cursor and the text afterwards', () => {
    assert.deepEqual(Object.keys(marked.files), ['iaas/20230628.md', 'community-call/20230629.md']);
    assert.equal(marked.files['iaas/20230628.md'], '# 2023-06-28');
    assert.deepEqual(marked.cursor, { path: 'community-call/20230629.md', offset: 40 });
    assert.equal(
      marked.after['community-call/20230629.md'],
      'See [the minutes](../iaas/20230628.md).\n',
    );
    assert.deepEqual(marked.expected, [
      {
        path: 'community-call/20230629.md',
        line: 0,
        start: 18,
        end: 37,
        severity: 'warning',
        code: 'link/file-missing',
      },
    ]);
  });

  it('fail when a finding is missing, and print where it should stand', () => {
    assert.throws(() => assertFindings(marked, []), /\^\^\^ warning link\/file-missing/);
  });
});

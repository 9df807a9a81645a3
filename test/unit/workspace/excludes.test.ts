import assert from 'node:assert/strict';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { createExcludes, gitignoreRules, isOutOfSight } from '#workspace/excludes.ts';

describe('what the index leaves out', () => {
  const excludes = createExcludes(
    ['**/*.tmp.md', 'archive'],
    new Map([
      ['', gitignoreRules('drafts/\n*.draft.md\n')],
      ['ops', gitignoreRules('!keep.draft.md\n')],
    ]),
  );

  it('folders of tools, whatever else is said', () => {
    assert.ok(createExcludes([], new Map()).excludes('a/node_modules', 'folder'));
    assert.ok(createExcludes([], new Map()).excludes('.git', 'folder'));
    assert.ok(!createExcludes([], new Map()).excludes('node_modules.md', 'file'));
    assert.ok(isOutOfSight('a/node_modules/b/c.md'));
    assert.ok(!isOutOfSight('a/node_modules'));
  });

  it('what the editor and .gitignore leave out; the deepest .gitignore decides', () => {
    assert.ok(excludes.excludes('x/y.tmp.md', 'file'));
    assert.ok(excludes.excludes('archive', 'folder'));
    assert.ok(excludes.excludes('iaas/drafts', 'folder'));
    assert.ok(!excludes.excludes('drafts', 'file'));
    assert.ok(excludes.excludes('ops/lose.draft.md', 'file'));
    assert.ok(!excludes.excludes('ops/keep.draft.md', 'file'));
    assert.ok(excludes.excludes('iaas/keep.draft.md', 'file'));
  });

  it('globs of any length, as the editor understands them', () => {
    const { excludes: isOut } = createExcludes(
      ['**/a*b*c*d*e*.md', '**/{old,older}', 'minutes/20[01]?', '**/[!a-c].md'],
      new Map(),
    );
    for (const path of ['x/a1b2c3d4e5.md', 'x/older', 'minutes/201x', 'minutes/200x', 'x/d.md']) {
      assert.ok(isOut(path, 'file'), path);
    }
    for (const path of ['x/oldest', 'minutes/202x', 'x/minutes/201x', 'x/b.md', '201x']) {
      assert.ok(!isOut(path, 'file'), path);
    }
  });

  it('what the editor leaves out counts from the folder that is open', () => {
    const { excludes: isOut } = createExcludes(['drafts/*'], new Map(), [{ path: 'community' }]);
    assert.ok(isOut('community/drafts/a.md', 'file'));
    assert.ok(!isOut('community/more/drafts/a.md', 'file'));
  });

  it('patterns made to be slow take no time', () => {
    const evil = `${'*a'.repeat(40)}b`;
    const slow = createExcludes([evil], new Map([['', gitignoreRules(evil)]]));
    const checkTime = processorTimeBelow();
    slow.excludes('a'.repeat(250), 'file');
    checkTime();
  });
});

import assert from 'node:assert/strict';
import { globMatcher } from '#base/glob.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';

const matches = (glob: string, text: string): boolean => globMatcher(glob)(text);

describe('globMatcher', () => {
  it('keeps * and ? inside a part', () => {
    assert.ok(matches('*.md', 'a.md'));
    assert.ok(matches('a*b*c', 'aXbbXc'));
    assert.ok(matches('?.md', 'a.md'));
    assert.ok(!matches('*.md', 'a/b.md'));
    assert.ok(!matches('a?b', 'a/b'));
    assert.ok(!matches('*.md', 'a.mdx'));
  });

  it('spans parts with **', () => {
    for (const text of ['a', 'a/b', 'x/a', 'x/y/a/b']) assert.ok(matches('**/a/**', text), text);
    assert.ok(matches('a/**/b.md', 'a/b.md'));
    assert.ok(matches('a/**/b.md', 'a/x/y/b.md'));
    assert.ok(matches('https://example.org/**', 'https://example.org/a/b'));
    assert.ok(!matches('a/**/b.md', 'a/x/c.md'));
  });

  it('takes either of {a,b}, and lone braces as they are', () => {
    assert.ok(matches('*.{png,svg}', 'crane.svg'));
    assert.ok(matches('{a,b}/{c,d}', 'b/c'));
    assert.ok(!matches('*.{png,svg}', 'crane.jpg'));
    assert.ok(matches('a{b', 'a{b'));
    assert.ok(matches('a[b].(c)+', 'a[b].(c)+'));
  });

  it('takes no longer than pattern times text', () => {
    const checkTime = processorTimeBelow();
    for (const glob of [
      '*a'.repeat(400),
      '**/a/'.repeat(200),
      '{a,b}'.repeat(200),
      '{'.repeat(999),
    ])
      for (const text of ['a'.repeat(100_000), 'a/'.repeat(50_000)]) matches(`${glob}b`, text);
    checkTime();
  });
});

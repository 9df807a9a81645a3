import assert from 'node:assert/strict';
import { classify } from '#links/classify.ts';
import { ignoresLink } from '#links/ignored.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';

const repository = {
  url: 'https://github.com/tidewater/minutes',
  branch: 'main',
  rootIsKnown: true,
};

function isIgnored(glob: string, destination: string): boolean {
  const target = classify(destination, 'weekly/a.md', repository);
  return ignoresLink([glob])(destination, target);
}

describe('ignoresLink', () => {
  it('matches the destination as written, with and without its fragment', () => {
    assert.ok(isIgnored('../archive/*', '../archive/a.md#b'));
    assert.ok(isIgnored('*.svg', 'crane.svg'));
    assert.ok(isIgnored('#later', '#later'));
    assert.ok(isIgnored('https://example.org/**', 'https://example.org/a/b'));
    assert.ok(!isIgnored('../archive/*', '../harbour/a.md'));
  });

  it('matches the path from the root', () => {
    assert.ok(isIgnored('/archive/**', '../archive/2020/a.md'));
    assert.ok(
      isIgnored('/archive/**', 'https://github.com/tidewater/minutes/blob/main/archive/a.md'),
    );
    assert.ok(!isIgnored('/archive/**', 'archive/a.md'));
  });

  it('takes no time for globs and destinations that were made to take long', () => {
    const checkTime = processorTimeBelow();
    for (const glob of [
      '*a'.repeat(40),
      '*a*a*a*a*a*b',
      '**/**/**/**/**/x',
      '[[[[',
      '{'.repeat(900),
    ]) {
      for (const destination of ['a'.repeat(100_000), 'a'.repeat(999), 'a/'.repeat(400)]) {
        isIgnored(glob, destination);
      }
    }
    checkTime();
  });
});

import assert from 'node:assert/strict';
import { brokenLinks } from '#links/brokenLinks.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { withoutMarkdown } from '#support/withoutMarkdown.ts';

describe('brokenLinks', () => {
  const fixed = (text: string): readonly (string | undefined)[] =>
    brokenLinks(readMinute(text)).map(
      ({ edit }) =>
        edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end),
    );

  it('adds the bracket behind an address with brackets of its own', () => {
    assert.deepEqual(fixed('- [Text](https://example.org/a_(b)\n'), [
      '- [Text](https://example.org/a_(b))\n',
    ]);
    assert.deepEqual(fixed('See [Text](https://example.org/a_(b).\n'), [
      'See [Text](https://example.org/a_(b)).\n',
    ]);
    assert.deepEqual(fixed('- [Text](https://example.org/a_(b))\n'), []);
    assert.deepEqual(fixed('- [Text](https://example.org/a_(b) (or so))\n'), []);
  });

  it('does not miss a bracket that stands on the next line', () => {
    assert.deepEqual(fixed('[x](http://example.org/foo\n  bar)\n'), []);
    assert.deepEqual(fixed('[x](http://example.org/foo\r\nbar baz)\r\n'), []);
    assert.deepEqual(fixed('- [x](http://example.org/foo\n- bar)\n'), [
      '- [x](http://example.org/foo)\n- bar)\n',
    ]);
    assert.deepEqual(fixed('[x](http://example.org/foo\nbar (baz)\n'), [
      '[x](http://example.org/foo)\nbar (baz)\n',
    ]);
    assert.deepEqual(fixed('[x](http://example.org/foo\n\nbar)\n'), [
      '[x](http://example.org/foo)\n\nbar)\n',
    ]);
  });

  it('takes no more than linear time', () => {
    const size = 100_000;
    const lines = ['[a](', '[a] (', '](', '[', '[a](https://x ', '![a](b =1x', '[a](c d.md#'];
    const texts = lines.map((piece) =>
      withoutMarkdown(`${piece.repeat(50)}\n\n`.repeat(size / (50 * piece.length))),
    );
    const checkTime = processorTimeBelow();
    for (const text of texts) brokenLinks(text);
    checkTime();
  });
});

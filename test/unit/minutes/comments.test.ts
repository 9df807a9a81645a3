import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

describe('disable comments', () => {
  it('name codes and speak of the next line', () => {
    const text =
      '# A\n\n<!-- minute-taker-disable-next-line link/file-missing, link/empty -->\n[a](b.md)\n';
    const { suppressions } = readMinute(text);
    assert.deepEqual(
      suppressions.map(({ codes, line }) => [codes, line]),
      [[['link/file-missing', 'link/empty'], 3]],
    );
  });

  it('stand at the end of an item too, and without codes mean all', () => {
    const { suppressions } = readMinute(
      '- a <!-- minute-taker-disable-next-line -->\n- [a](b.md)\n',
    );
    assert.deepEqual(
      suppressions.map(({ codes, line }) => [codes, line]),
      [[[], 1]],
    );
  });

  it('are not written in code', () => {
    assert.deepEqual(readMinute('`<!-- minute-taker-disable-next-line -->`').suppressions, []);
  });
});

describe('opaque parts', () => {
  it('are code, comments and front matter', () => {
    const text = '---\na: b\n---\n\n`x` and <!-- y --> z\n\n```\ncode\n```\n\n    more\n';
    assert.deepEqual(
      readMinute(text).opaque.map((span) => slice(text, span)),
      ['---\na: b\n---', '`x`', '<!-- y -->', '```\ncode\n```', '    more'],
    );
  });
});

describe('anchors', () => {
  it('are ids of any tag and names of links', () => {
    const text =
      '<a name="old"></a>\n\n<h2 id=topic>Topic</h2>\n\ntext <span id="x y"></span> <input name="no">\n';
    assert.deepEqual(
      readMinute(text).anchors.map(({ name, span }) => [name, slice(text, span)]),
      [
        ['old', 'old'],
        ['topic', '<h2 id=topic>Topic</h2>'],
        ['topic', 'topic'],
        ['x y', 'x y'],
      ],
    );
  });

  it('are HTML headings, which are counted with the others', () => {
    const text =
      '<h2 align="center">\n  Open <b>points</b> &amp; <!-- no -->more\n</h2>\n\n## Open points & more\n\n<h3></h3>\n';
    const { anchors, headings } = readMinute(text);
    assert.deepEqual(
      anchors.map(({ name }) => name),
      ['open-points--more'],
    );
    assert.deepEqual(
      headings.map(({ slug }) => slug),
      ['open-points--more-1'],
    );
  });
});

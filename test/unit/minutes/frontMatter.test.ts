import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

describe('front matter', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`is found with its value (${JSON.stringify(eol)})`, () => {
      const text = ['---', 'title: Weekly', 'type: slide', '---', '', '# Agenda', ''].join(eol);
      const { frontMatter, headings, opaque } = readMinute(text);
      assert.equal(frontMatter?.value, ['title: Weekly', 'type: slide'].join(eol));
      assert.equal(frontMatter && slice(text, frontMatter.valueSpan), frontMatter?.value);
      assert.equal(headings.length, 1);
      assert.deepEqual(opaque[0], frontMatter?.span);
    });
  }

  it('can be empty or follow a byte order mark', () => {
    assert.equal(readMinute('---\n---\n').frontMatter?.value, '');
    const text = '\uFEFF---\na: b\n---\n# T';
    const { frontMatter, headings } = readMinute(text);
    assert.equal(frontMatter && slice(text, frontMatter.valueSpan), 'a: b');
    assert.equal(headings[0] && slice(text, headings[0].span), '# T');
  });

  it('has links in fields that hold a URL or a file', () => {
    const text = [
      '---',
      'image: "https://a.example.org/logo.png"',
      'slideOptions:',
      '  parallaxBackgroundImage: ../img/back ground.png',
      '  logo: ../img/logo.svg # ours',
      'title: "Nope.md"',
      'theme: dark.css',
      'cover_image: quay.png',
      'images:',
      '  - crane.png',
      'files:',
      '  - nothing.md',
      'theme: white',
      'slides:',
      '  - https://a.example.org/1',
      'description: see [x](y.md)',
      'date: 2023-06-29',
      '---',
    ].join('\n');
    assert.deepEqual(
      readMinute(text).links.map(({ kind, destinationSpan }) => [
        kind,
        slice(text, destinationSpan),
      ]),
      [
        ['frontMatter', 'https://a.example.org/logo.png'],
        ['frontMatter', '../img/logo.svg'],
        ['frontMatter', 'quay.png'],
        ['frontMatter', 'crane.png'],
        ['frontMatter', 'https://a.example.org/1'],
      ],
    );
  });
});

describe('decks', () => {
  it('say so in their front matter, also behind a blank line', () => {
    assert.ok(readMinute('---\ntype: slide\n---\n# One').isDeck);
    assert.ok(readMinute('\n---\ntitle: Call\ntype: slide\ntags: a\n---\n\n# One').isDeck);
  });

  it('have slides split by lines', () => {
    assert.ok(readMinute('# One\n\n---\n\n# Two\n\n---\n\n# Three\n').isDeck);
    assert.ok(!readMinute('# One\n\n---\n\ntext\n').isDeck);
    assert.ok(!readMinute('# One\n\n***\n\n# Two\n\n***\n\n').isDeck);
  });
});

describe('a line of dashes on top', () => {
  it('leaves the list behind it a list where nothing closes it', () => {
    assert.equal(readMinute('---\n- one\n- two\n').listItems.length, 2);
  });
});

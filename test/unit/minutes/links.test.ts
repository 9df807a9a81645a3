import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

/** Kind, destination, the destination as written, the text as rendered. */
function links(text: string): string[][] {
  return readMinute(text).links.map((link) => [
    link.kind,
    link.destination,
    slice(text, link.destinationSpan),
    link.text,
  ]);
}

/** Destination and the whole link as written, of a text with one link. */
function only(text: string): [string, string, string] {
  const found = readMinute(text).links;
  const [link] = found;
  assert.ok(link !== undefined && found.length === 1, JSON.stringify(found));
  return [link.destination, slice(text, link.destinationSpan), slice(text, link.span)];
}

describe('links', () => {
  it('are found in running text, items and tables', () => {
    const text = [
      'Minutes: [last week](../iaas/20230628.md#agenda "IaaS")',
      '',
      '- see ![network](net.png), <https://input.example.org/p> and https://github.com/a/b/issues/1.',
      '',
      '| topic | where |',
      '|---|---|',
      '| DNS | [notes](dns.md) |',
    ].join('\n');
    assert.deepEqual(links(text), [
      ['inline', '../iaas/20230628.md#agenda', '../iaas/20230628.md#agenda', 'last week'],
      ['image', 'net.png', 'net.png', 'network'],
      ['autolink', 'https://input.example.org/p', 'https://input.example.org/p', ''],
      ['bare', 'https://github.com/a/b/issues/1', 'https://github.com/a/b/issues/1', ''],
      ['inline', 'dns.md', 'dns.md', 'notes'],
    ]);
  });

  it('have a destination without brackets, title and blanks', () => {
    for (const written of [
      '[a](<my file.md> "title")',
      "[a](<my file.md> 'the title')",
      '[a]( <my file.md>\n(title) )',
    ]) {
      assert.deepEqual(only(written), ['my file.md', 'my file.md', written]);
    }
    assert.deepEqual(
      only('[Open PR]( https://github.com/a/b/pull/69)')[1],
      'https://github.com/a/b/pull/69',
    );
  });

  it('keep parentheses, escapes and percent-encoding apart', () => {
    assert.deepEqual(
      only('([wiki](https://en.example.org/Go_(game)))')[1],
      'https://en.example.org/Go_(game)',
    );
    assert.deepEqual(only('[a](x\\)y.md)').slice(0, 2), ['x)y.md', 'x\\)y.md']);
    assert.deepEqual(only('[a](a%20b.md?x=1&amp;y)').slice(0, 2), [
      'a%20b.md?x=1&y',
      'a%20b.md?x=1&amp;y',
    ]);
  });

  it('can have brackets, code and images in their text', () => {
    assert.deepEqual(only('[a [b] `](c)` d](e.md)').slice(0, 2), ['e.md', 'e.md']);
    assert.deepEqual(only('![a [b](c.md) d](e.png)').slice(0, 2), ['e.png', 'e.png']);
    assert.deepEqual(links('[![logo](logo.png) SCS](https://scs.example.org)'), [
      ['inline', 'https://scs.example.org', 'https://scs.example.org', 'SCS'],
      ['image', 'logo.png', 'logo.png', 'logo'],
    ]);
    assert.deepEqual(
      links('[https://a.example.org](b.md)').map(([kind]) => kind),
      ['inline'],
    );
  });

  it('can go over lines, also in quotes', () => {
    assert.equal(only('> see [the\n> minutes](\n> a.md)')[1], 'a.md');
    assert.equal(only('- [the\r\n  minutes](a.md)\r\n')[1], 'a.md');
  });

  it('can be empty', () => {
    const text = 'see [agenda]() and [top](#)';
    const [empty, top] = readMinute(text).links;
    assert.deepEqual(empty?.destinationSpan, { start: 13, end: 13 });
    assert.equal(empty?.text, 'agenda');
    assert.equal(top?.destination, '#');
  });

  it('end before the punctuation of the sentence when bare', () => {
    const text = '(see https://a.example.org/x_(y)), https://b.example.org/z: and www.example.org!';
    assert.deepEqual(
      links(text).map(([, , written]) => written),
      ['https://a.example.org/x_(y)', 'https://b.example.org/z', 'www.example.org'],
    );
    assert.equal(links('www.example.org')[0]?.[1], 'http://www.example.org');
  });

  it('are found bare behind an open bracket, with their places', () => {
    const text = '- [see https://a.example.org/1 and https://a.example.org/2]\n- ok @ada';
    assert.deepEqual(
      links(text).map(([kind, , written]) => [kind, written]),
      [
        ['bare', 'https://a.example.org/1'],
        ['bare', 'https://a.example.org/2'],
      ],
    );
    assert.equal(readMinute(text).handles.length, 1);
  });

  it('are e-mail addresses too', () => {
    assert.deepEqual(only('Ask ada@example.org.').slice(0, 2), [
      'mailto:ada@example.org',
      'ada@example.org',
    ]);
  });

  it('are not read from code, comments and escapes', () => {
    const text = '`[a](b)` \\[a](b) <!-- [a](b) https://c.example.org -->\n\n```\n[a](b)\n```\n';
    assert.deepEqual(links(text), []);
  });
});

describe('links in HTML', () => {
  it('are href and src, quoted or not', () => {
    const text = [
      '<a href="https://a.example.org/?x&amp;y">deck</a> and <img width=60 src=a.png>',
      '',
      "<div>\n<a class='b' href='b.md'>b</a>\n</div>",
    ].join('\n');
    assert.deepEqual(
      links(text).map(([kind, to, written]) => [kind, to, written]),
      [
        ['html', 'https://a.example.org/?x&y', 'https://a.example.org/?x&amp;y'],
        ['html', 'a.png', 'a.png'],
        ['html', 'b.md', 'b.md'],
      ],
    );
  });

  it('are none on tags that link nothing', () => {
    const text =
      "If a<b and href=/x> or x<y src=z.png> <b and href=/x>\n\n<font href='n3.md'>c</font>\n\n<div src=n2.md>\n</div>\n\n<img href=a.md> <a src=b.png>\n";
    assert.deepEqual(links(text), []);
    const meant =
      '<area href="a.md"> <iframe src="b.html"></iframe>\n\n<video src=c.mp4></video>\n\n<input src="d/e.png">\n';
    assert.deepEqual(
      links(meant).map(([, to]) => to),
      ['a.md', 'b.html', 'c.mp4', 'd/e.png'],
    );
  });

  it('are the backgrounds of slides, in comments too, but not colours', () => {
    const text = [
      '<!-- .slide: data-background="uploads/jena.jpg" data-transition="zoom" -->',
      '<!-- .slide: data-background="#ff0000" -->',
      '<!-- .slide: data-background="aquamarine" -->',
      '<section data-background-image="https://a.example.org/b.png"></section>',
    ].join('\n\n');
    assert.deepEqual(
      links(text).map(([, to]) => to),
      ['uploads/jena.jpg', 'https://a.example.org/b.png'],
    );
  });

  it('stay harmless when unfinished', () => {
    assert.deepEqual(links('<a href="x.md\n\ntext <a href= and <b title=">'), []);
  });
});

describe('references', () => {
  const definitions = '\n\n[iaas]: ../iaas/20230628.md "IaaS"\n[Team  Ops]: <ops x.md>\n';

  it('are links by their label where the definition exists', () => {
    assert.deepEqual(
      links(`[the minutes][iaas], [IaaS][], [iaas] and ![pic][team\nops]${definitions}`),
      [
        ['reference', 'iaas', 'iaas', 'the minutes'],
        ['reference', 'iaas', 'IaaS', 'IaaS'],
        ['reference', 'iaas', 'iaas', 'iaas'],
        ['reference', 'team ops', 'team\nops', 'pic'],
      ],
    );
  });

  it('are links without a definition only in full form', () => {
    assert.deepEqual(links(`see [the minutes][iam], [IAM] and [IAM][]${definitions}`), [
      ['reference', 'iam', 'iam', 'the minutes'],
      ['reference', 'iam', 'IAM', 'IAM'],
    ]);
  });

  it('are not task boxes, alerts, footnotes, tags and indexes', () => {
    const text = [
      '- [ ] open',
      '- [x] done [ ][x] [x][iaas]',
      '- [BUG][iaas] fails, list[0][1] and [0][1]',
      '- \\[no reference][iaas]',
      '',
      '> [!NOTE]',
      '> [^1] and [text]',
      '',
      '[TOC] [[_TOC_]]',
    ].join('\n');
    assert.deepEqual(links(text), []);
  });

  it('have definitions with their places', () => {
    const text = `text${definitions}`;
    assert.deepEqual(
      readMinute(text).definitions.map(({ label, labelSpan, destination, destinationSpan }) => [
        label,
        slice(text, labelSpan),
        destination,
        slice(text, destinationSpan),
      ]),
      [
        ['iaas', 'iaas', '../iaas/20230628.md', '../iaas/20230628.md'],
        ['team ops', 'Team  Ops', 'ops x.md', 'ops x.md'],
      ],
    );
    assert.equal(readMinute('[a]: b\n[a]: c\n').definitions.length, 2);
  });
});

describe('wiki links', () => {
  it('have a target and a text', () => {
    assert.deepEqual(links('see [[Team IaaS]] and [[iaas/20230628|the minutes]]'), [
      ['wiki', 'Team IaaS', 'Team IaaS', 'Team IaaS'],
      ['wiki', 'iaas/20230628', 'iaas/20230628', 'the minutes'],
    ]);
  });

  it('are not shell conditions or link texts', () => {
    assert.deepEqual(
      links('if [[ -f x ]] or [[1]](a.md)').map(([kind]) => kind),
      ['inline'],
    );
  });
});

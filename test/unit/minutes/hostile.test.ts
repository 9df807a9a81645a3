import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { guard } from '#minutes/guard.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';

const head = '# Weekly 2023-06-29\n\n';

describe('texts that are too much for the parser', () => {
  for (const [name, text] of [
    ['deep lists', `${'- '.repeat(3000)}a`],
    ['deep lists of all kinds', `${'+ 1. * 2) '.repeat(800)}a`],
    ['deep lists before a line of stars', `${'- '.repeat(70)}***`],
    ['deep empty lists', '+ '.repeat(70)],
    ['deep quotes', `${'>'.repeat(3000)}a`],
    [
      'lists nested by indentation',
      Array.from({ length: 90 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    ],
    ['a long line', 'a'.repeat(30_000)],
    ['brackets', '[a '.repeat(3000)],
    ['emphasis over many lines', '*a_ b\n'.repeat(1500)],
    ['open comments', 'a <!-- '.repeat(2500)],
    ['text that only looks like items', `a\n${'        - [b\n'.repeat(2100)}`],
    ['dots behind a URL', `https://a.b/${'.'.repeat(5000)}x`],
    ['lazy lines in quotes', `${'> '.repeat(50)}a\n${'a\n'.repeat(1900)}`],
    ['many paragraphs of marks', `${'*a_ '.repeat(900)}\n\n`.repeat(5)],
    ['underlined headings', 'sentence\n---\n'.repeat(2500)],
    ['underlines behind much else', `${'# a\n'.repeat(3500)}${'a\n--\n'.repeat(1000)}`],
    ['underlines in one item', `- a\n\n${'  a\n  ---\n'.repeat(2500)}`],
    ['quotes that begin again and again', `${'> '.repeat(30)}a\n\n`.repeat(800)],
    ['quotes in lists in quotes', `${'> - '.repeat(5)}a\n`.repeat(1200)],
    ['deep lists on many lines', `${'1. '.repeat(60)}a\n`.repeat(400)],
    ['backslashes', '\\'.repeat(3000)],
    ['backslashes in short paragraphs', `${'\\'.repeat(100)}\n\n`.repeat(700)],
    ['pictures in pictures', `${'!['.repeat(40)}a${'](b)'.repeat(40)}\n\n`.repeat(600)],
    ['wide tables', `|${'a|'.repeat(15)}\n|${'-|'.repeat(15)}\n\n`.repeat(2500)],
    ['dots behind many URLs', `https://a.b/${'.'.repeat(390)}x\n\n`.repeat(500)],
    ['lines that only look like headings', '#1\n'.repeat(2100)],
    ['more than a megabyte', `${'Words of a meeting. '.repeat(50)}\n\n`.repeat(1100)],
  ] as const) {
    it(`are read line by line: ${name}`, () => {
      const minute = readMinute(head + text);
      assert.equal(minute.depth.kind, 'reduced');
      assert.equal(minute.headings[0]?.text, 'Weekly 2023-06-29');
    });
  }

  it('keep headings, links and their places', () => {
    const text = `${head}${'x'.repeat(30_000)}\n\n## [Team *IaaS*](a.md) ##\n\n- ![a](b.png) https://c.example.org, [d](<e f.md>)\n\n\`\`\`\n# no\n\`\`\`\n`;
    const { headings, links, depth } = readMinute(text);
    assert.deepEqual(depth, {
      kind: 'reduced',
      reason: 'A line is longer than 20 000 characters.',
      line: 2,
    });
    assert.deepEqual(
      headings.map(({ slug, contentSpan }) => [slug, slice(text, contentSpan)]),
      [
        ['weekly-2023-06-29', 'Weekly 2023-06-29'],
        ['team-iaas', '[Team *IaaS*](a.md)'],
      ],
    );
    assert.deepEqual(
      links.map(({ kind, destinationSpan }) => [kind, slice(text, destinationSpan)]),
      [
        ['inline', 'a.md'],
        ['image', 'b.png'],
        ['bare', 'https://c.example.org'],
        ['inline', 'e f.md'],
      ],
    );
  });

  it('are not read at all above 5 MB', () => {
    const { depth, headings } = readMinute(head + 'x'.repeat(5 * 1024 * 1024));
    assert.equal(depth.kind, 'none');
    assert.deepEqual(headings, []);
  });

  it('are not lines of dashes, stars or underscores', () => {
    const long = [
      '-'.repeat(130),
      '- '.repeat(70),
      '* '.repeat(70),
      '_ '.repeat(70),
      `> ${'- '.repeat(70)}`,
      `+ ${'-'.repeat(130)}`,
      `${'-'.repeat(130)} agenda`,
      '+'.repeat(130),
    ];
    for (const line of long) {
      for (const text of [`${line}\n`, `Title\n${line}\r\nText\n`, `\n${line}`])
        assert.equal(readMinute(head + text).depth.kind, 'full', text);
    }
  });

  it('are not fenced code with any marks', () => {
    const deep = `${'- '.repeat(70)}a\n${'> '.repeat(70)}a\n${'*'.repeat(130)}\n`;
    for (const [open, close] of [
      ['```', '```'],
      ['~~~ text', '~~~~'],
      ['````\n```', '````'],
      ['<!-- agenda -->\n\n```sh', '```'],
    ])
      assert.equal(readMinute(`${head}${open}\n${deep}${close}\n`).depth.kind, 'full', open);
    assert.equal(readMinute(`---\na: b\n---\n\n\`\`\`\n${deep}`).depth.kind, 'full');
  });

  it('are what only seems to be fenced code', () => {
    const deep = `\n${'- '.repeat(70)}a\n`;
    for (const before of [
      '```\n```\n',
      '````\n```\n````\n',
      '- a\n  ```\n\nb\n',
      '> ```\n\n',
      '``` a`b\n',
      '    ```\n',
      '<!--\n\n```\n-->\n',
      '<div>\n```\n\n',
      ' ```\na\n```\n',
    ])
      assert.equal(readMinute(head + before + deep).depth.kind, 'reduced', before);
    assert.equal(readMinute(`---\n\`\`\`: a\n---\n${deep}`).depth.kind, 'reduced');
  });

  it('take no time: 100 kB of marks that nest or seem to', () => {
    const size = 100_000;
    const texts = ['- ', '> ', '* ', '+ ', '- - * ', '> - ', '1. ', '_ ', '-'].flatMap((mark) =>
      [10, 60, 70, 3200].flatMap((count) =>
        ['', 'x'].map((end) => {
          const line = `${mark.repeat(count)}${end}\n`;
          return line.repeat(Math.ceil(size / line.length));
        }),
      ),
    );
    const scanned = processorTimeBelow();
    for (const text of texts) guard(text);
    scanned();
    // Each line closes 20 lists and opens 20 more.
    assert.equal(guard(`${'- '.repeat(20)}x\n`.repeat(2400)).kind, 'reduced');
  });

  it('are measured in bytes', () => {
    const limit = 5 * 1024 * 1024;
    assert.equal(guard('x'.repeat(limit)).kind, 'reduced');
    assert.equal(guard('ü'.repeat(limit / 2)).kind, 'reduced');
    assert.equal(guard('ü'.repeat(limit / 2 + 1)).kind, 'none');
    assert.equal(guard('🦆'.repeat(limit / 4 + 1)).kind, 'none');
    assert.equal(guard('€'.repeat(limit / 3 + 1)).kind, 'none');
  });

  it('do not include what many minutes in one file have', () => {
    const texts = [
      'Topic\n-----\n\nWords of a meeting.\n\n'.repeat(500),
      '# Topic\n\n> What somebody said.\n>\n> > And the answer.\n\n'.repeat(500),
      'See C:\\minutes\\2023\\a.md, a\\_b and `c\\d`.\n\n'.repeat(2000),
      '| Team | Who | What |\n|---|---|---|\n| Boats | @ada | [a](b.md) |\n\n'.repeat(1000),
      '#1\n\n'.repeat(2100),
      '---\n\n'.repeat(3000),
    ];
    for (const text of texts) assert.equal(guard(head + text).kind, 'full', text.slice(0, 50));
  });

  it('do not include long, lively minutes', () => {
    const topic =
      '### Topic\n\n- [a](b.md) *c* @ada\n  - `d` [e](f.md) **g** @bob\n    - AI @eve: <https://h.example.org>\n';
    const minute = readMinute(head + topic.repeat(80));
    assert.equal(minute.depth.kind, 'full');
    assert.equal(minute.actionItems.length, 80);
  });
});

describe('line ends and odd characters', () => {
  it('keep every place right', () => {
    const body = ['# A', '', '- [b](c.md) @ada', '  - AI @bob: x', ''];
    for (const [eol, start] of [
      ['\r\n', ''],
      ['\r', ''],
      ['\n', '\uFEFF'],
      ['\n', '\uFEFF\uFEFF'],
    ] as const) {
      const text = start + body.join(eol);
      const { headings, links, handles, actionItems, listItems } = readMinute(text);
      assert.equal(headings[0] && slice(text, headings[0].span), '# A');
      assert.equal(links[0] && slice(text, links[0].destinationSpan), 'c.md');
      assert.deepEqual(
        handles.map(({ span }) => slice(text, span)),
        ['@ada', '@bob'],
      );
      assert.equal(actionItems[0] && slice(text, actionItems[0].span), 'AI @bob: x');
      assert.equal(listItems[1] && slice(text, listItems[1].textSpan), 'AI @bob: x');
    }
  });

  it('can be anything', () => {
    const text = '# \0 \uD800 👩‍💻\n\n[\0](\uD800.md) a\u0301 \u202E [x](y.md)\n';
    const { links } = readMinute(text);
    assert.deepEqual(
      links.map(({ destinationSpan }) => slice(text, destinationSpan)),
      ['\uD800.md', 'y.md'],
    );
  });
});

import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

const slugs = (text: string): string[] => readMinute(text).headings.map(({ slug }) => slug);
const texts = (text: string): string[] => readMinute(text).headings.map((heading) => heading.text);

describe('headings', () => {
  it('have level, text and the place of their content', () => {
    const text = '# SCS Tech Weekly 2023-06-29\n\n## Team updates ##\n\n### Team IaaS\n';
    const { headings } = readMinute(text);
    assert.deepEqual(
      headings.map(({ level, text: title, span, contentSpan }) => [
        level,
        title,
        slice(text, span),
        slice(text, contentSpan),
      ]),
      [
        [
          1,
          'SCS Tech Weekly 2023-06-29',
          '# SCS Tech Weekly 2023-06-29',
          'SCS Tech Weekly 2023-06-29',
        ],
        [2, 'Team updates', '## Team updates ##', 'Team updates'],
        [3, 'Team IaaS', '### Team IaaS', 'Team IaaS'],
      ],
    );
  });

  it('can be underlined', () => {
    const text = 'Product Board\n2023-01-09\n===\n\nAgenda\n---\n';
    const [title, agenda] = readMinute(text).headings;
    assert.equal(title?.level, 1);
    assert.equal(title?.text, 'Product Board 2023-01-09');
    assert.equal(title && slice(text, title.contentSpan), 'Product Board\n2023-01-09');
    assert.equal(agenda?.level, 2);
    assert.equal(agenda && slice(text, agenda.span), 'Agenda\n---');
  });

  it('have the anchors of GitHub, unique within the text', () => {
    assert.deepEqual(slugs('# Team IAM & Security\n\n## Agenda\n\n## Agenda\n\n# agenda\n'), [
      'team-iam--security',
      'agenda',
      'agenda-1',
      'agenda-2',
    ]);
  });

  it('are named as rendered: no URLs, tags and image descriptions', () => {
    assert.deepEqual(
      texts(
        [
          '## <font color="#0f5fe1">SCS *Community* Call</font> 2023-11-30',
          '### [Topic `x`](https://example.org/1) by @ada <!-- new -->',
          '### ![a diagram](a.png) Network &amp; ~~Storage~~',
          '### :telephone: Community call',
        ].join('\n'),
      ),
      [
        'SCS Community Call 2023-11-30',
        'Topic x by @ada',
        'Network & Storage',
        ':telephone: Community call',
      ],
    );
    assert.deepEqual(slugs('### :telephone: [Community](x.md) *call*'), [
      'telephone-community-call',
    ]);
  });

  it('keep in their anchor the blank beside what is not shown as text', () => {
    assert.deepEqual(
      slugs('## ![a diagram](a.png) Network\n## Storage <!-- new -->\n## 🚀 Start\n## Start\n'),
      ['-network', 'storage-', '-start', 'start'],
    );
    const [network, , start] = texts('## ![a](a.png) Network\n## b\n## 🚀 Start\n');
    assert.deepEqual([network, start], ['Network', '🚀 Start']);
  });

  it('can be empty, and need a blank behind the marks', () => {
    const text = '#\n\n##Agenda\n\n## \n';
    const { headings } = readMinute(text);
    assert.deepEqual(
      headings.map(({ text: title, contentSpan }) => [title, contentSpan.start, contentSpan.end]),
      [
        ['', 1, 1],
        ['', 16, 16],
      ],
    );
  });

  it('are not read from code or comments', () => {
    assert.deepEqual(
      texts('```sh\n# install\n```\n\n<!--\n# Hidden\n-->\n\n    # shown as code\n'),
      [],
    );
  });
});

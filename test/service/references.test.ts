import assert from 'node:assert/strict';
import { lineAt } from '#base/lineMap.ts';
import { slice } from '#base/range.ts';
import type { Reference } from '#features/references/references.ts';
import { references } from '#features/references/references.ts';
import { referencesBeyond } from '#features/references/referencesBeyond.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { windmill } from '#support/windmill.ts';

const snapshot = snapshotOf(windmill, { branch: 'main' });

type Asked = typeof references;

/** What is found from the middle of the first `words` in the file: file, one-based line, and the text itself. */
function from(path: string, words: string, find: Asked = references): readonly string[] {
  const start = windmill[path]?.indexOf(words) ?? -1;
  assert.ok(start >= 0, `${words} stands in ${path}`);
  return find(snapshot, path, start + Math.floor(words.length / 2)).map(shown);
}

function shown({ path, span }: Reference): string {
  const source = snapshot.texts.get(path);
  assert.ok(source);
  const line = lineAt(source.lines, span.start) + 1;
  return `${path}:${line} ${slice(source.text, span)}`;
}

const url = 'https://github.com/windmill/minutes/blob/main/millers/20240506.md';

describe('references', () => {
  const linksToMinute = [
    'millers/20240513.md:17 20240506.md#mill-stones-ada',
    `weekly/20240509.md:11 ${url}`,
    `weekly/20240509.md:13 ${url}#mill-stones-ada`,
    'millers/README.md:3 20240506.md',
  ];

  it('to a minute are all links to it, from its title, a relative link or a URL', () => {
    assert.deepEqual(from('millers/20240506.md', '# 2024'), linksToMinute);
    assert.deepEqual(from('millers/README.md', 'first'), linksToMinute);
    assert.deepEqual(from('weekly/20240509.md', url), linksToMinute);
    assert.deepEqual(from('millers/20240513.md', '(2024050'), linksToMinute);
  });

  it('to a heading are the links to it, with itself', () => {
    const found = [
      'millers/20240513.md:17 20240506.md#mill-stones-ada',
      `weekly/20240509.md:13 ${url}#mill-stones-ada`,
      'millers/20240506.md:10 ### Mill stones (@ada)',
    ];
    assert.deepEqual(from('millers/20240513.md', 'last week'), found);
    assert.deepEqual(from('weekly/20240509.md', '#mill-stones'), found);
    assert.deepEqual(from('millers/20240513.md', '## Agenda'), ['millers/20240513.md:8 ## Agenda']);
  });

  it('to a topic are all meetings with it, newest first, and links to it', () => {
    assert.deepEqual(from('millers/20240506.md', 'Mill stones'), [
      'millers/20240513.md:10 ### Mill-stones',
      'millers/20240513.md:17 20240506.md#mill-stones-ada',
      `weekly/20240509.md:13 ${url}#mill-stones-ada`,
      'millers/20240506.md:10 ### Mill stones (@ada)',
    ]);
  });

  it('to a topic that names its issue give the heading once', () => {
    const link = '[sails#12](https://github.com/windmill/sails/issues/12)';
    const texts = {
      ...windmill,
      'millers/20240520.md': `# 2024-05-20\n## Agenda\n### The ropes ${link}\n`,
      'millers/20240527.md': `# 2024-05-27\n## Agenda\n### The ropes ${link}\n- more in ${link}\n`,
    };
    const found = references(snapshotOf(texts), 'millers/20240520.md', 30);
    assert.deepEqual(
      found.slice(0, 4).map(({ path, kind }) => `${path} ${kind}`),
      [
        'millers/20240527.md place',
        'millers/20240527.md link',
        'millers/20240520.md place',
        'weekly/20240516.md place',
      ],
    );
  });

  it('to an issue are its links and shorthands in all forms', () => {
    const found = [
      'weekly/20240516.md:13 sails#12',
      'millers/20240513.md:12 sails/#12',
      'weekly/20240509.md:14 https://github.com/windmill/sails/pull/12',
      'millers/20240506.md:12 [sails#12](https://github.com/windmill/sails/issues/12)',
    ];
    assert.deepEqual(from('weekly/20240516.md', 'sails#12'), found);
    assert.deepEqual(from('millers/20240513.md', 'sails/#12'), found);
    assert.deepEqual(from('weekly/20240509.md', 'sails/pull/12'), found);
    assert.deepEqual(from('millers/20240506.md', '[sails#'), found);
    assert.equal(from('weekly/20240516.md', '[12]').length, 1);
  });

  it('to a person are the handle in any letter case, lists, and the full name beside it', () => {
    assert.deepEqual(from('millers/20240506.md', '@ada'), [
      'weekly/20240516.md:5 @ada',
      'weekly/20240516.md:13 @ADA',
      'millers/20240513.md:6 ada',
      'millers/20240506.md:5 @ada',
      'millers/20240506.md:10 @ada',
      'millers/20240506.md:13 @Ada',
    ]);
    const bo = [
      'millers/20240513.md:5 @bolarsen',
      'weekly/20240509.md:5 Bo Larsen',
      'millers/20240506.md:6 @BoLarsen',
    ];
    assert.deepEqual(from('millers/20240513.md', '@bolarsen'), bo);
    assert.deepEqual(from('weekly/20240509.md', 'Bo Larsen'), bo);
  });

  it('to a team are its sections under any spelling, from a heading or its name', () => {
    assert.deepEqual(from('weekly/20240509.md', '### Team Millers'), [
      'weekly/20240516.md:9 ### Grinding crew',
      'weekly/20240509.md:9 ### Team Millers',
    ]);
    const sails = [
      'weekly/20240516.md:15 ### Team Sails',
      'weekly/20240509.md:16 ### Team Sails and Wings',
    ];
    assert.deepEqual(from('weekly/20240516.md', 'Team Sails'), sails);
    assert.deepEqual(from('weekly/20240509.md', 'Sails and'), sails);
  });

  it('to any other page of the web are its links, whatever the fragment', () => {
    const found = [
      'weekly/20240509.md:18 https://EXAMPLE.org/windmill',
      'millers/README.md:3 https://example.org/windmill/#news',
    ];
    assert.deepEqual(from('weekly/20240509.md', 'EXAMPLE'), found);
    assert.deepEqual(from('millers/README.md', 'example.org'), found);
  });

  it('to a page that a fragment leads to are the links to that one alone', () => {
    const texts = {
      'millers/20240520.md':
        '<https://matrix.to/#/#mill:x.org> <https://matrix.to/#/#sails:x.org>\n',
      'millers/20240527.md': '[x](https://matrix.to/#/#sails:x.org)\n',
    };
    const found = references(snapshotOf({ ...windmill, ...texts }), 'millers/20240520.md', 50);
    assert.deepEqual(
      found.map(({ path, span }) => `${path} ${span.start}`),
      ['millers/20240527.md 4', 'millers/20240520.md 35'],
    );
  });

  it('are none for plain words and outside of texts', () => {
    assert.deepEqual(from('millers/20240506.md', 'nothing'), []);
    assert.deepEqual(references(snapshot, 'millers/gone.md', 3), []);
    assert.deepEqual(references(snapshot, 'millers/20240506.md', 1e9), []);
  });
});

describe('references beside the Markdown support of VS Code', () => {
  const beyond = (path: string, words: string): readonly string[] =>
    from(path, words, referencesBeyond);

  it('leave out the heading itself and relative links to it', () => {
    assert.deepEqual(beyond('millers/20240506.md', 'Mill stones'), [
      'millers/20240513.md:10 ### Mill-stones',
      `weekly/20240509.md:13 ${url}#mill-stones-ada`,
    ]);
    assert.deepEqual(beyond('millers/20240513.md', '## Agenda'), []);
  });

  it('are on a title all links to the file that lead to no heading, or not to this one', () => {
    assert.deepEqual(beyond('millers/20240506.md', '# 2024'), [
      'millers/20240513.md:17 20240506.md#mill-stones-ada',
      `weekly/20240509.md:11 ${url}`,
      `weekly/20240509.md:13 ${url}#mill-stones-ada`,
      'millers/README.md:3 20240506.md',
    ]);
  });

  it('are URLs of the repository on a relative destination, and paths on a URL', () => {
    const urls = [`weekly/20240509.md:11 ${url}`, `weekly/20240509.md:13 ${url}#mill-stones-ada`];
    assert.deepEqual(beyond('millers/20240513.md', '(2024050'), urls);
    assert.deepEqual(beyond('weekly/20240509.md', `(${url}`), [
      'millers/20240513.md:17 20240506.md#mill-stones-ada',
      `weekly/20240509.md:11 ${url}`,
      'millers/README.md:3 20240506.md',
    ]);
  });

  it('are all on a text, a URL without brackets, a person and a team', () => {
    assert.equal(beyond('millers/README.md', 'first').length, 4);
    assert.equal(beyond('weekly/20240509.md', url).length, 4);
    assert.equal(beyond('millers/20240506.md', '@ada').length, 6);
    assert.equal(beyond('weekly/20240516.md', 'Team Sails').length, 2);
  });
});

describe('references to an action item', () => {
  const files = {
    'minutes.yaml': windmill['minutes.yaml'] ?? '',
    'millers/20240506.md': '# 2024-05-06\n\n## Agenda\n\n- AI @ada: ask the quarry for a price\n',
    'millers/20240513.md':
      '# 2024-05-13\n\n## Agenda\n\n- AI @ada: ask the quarry for a price\n- AI @bo: sweep\n',
  };

  it('are its appearances in the series, the newest first', () => {
    const items = snapshotOf(files);
    const path = 'millers/20240513.md';
    const found = references(items, path, files[path].indexOf('the quarry'));
    assert.deepEqual(
      found.map((one) => one.path),
      ['millers/20240513.md', 'millers/20240506.md'],
    );
  });
});

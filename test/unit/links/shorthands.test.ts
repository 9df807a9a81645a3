import assert from 'node:assert/strict';
import { repositoryNamed, shorthandsIn } from '#links/shorthands.ts';
import type { ShorthandConfig } from '#links/shorthandTable.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { withoutMarkdown } from '#support/withoutMarkdown.ts';

const tidewater = 'https://github.com/tidewater';
const config: ShorthandConfig = {
  repository: { url: `${tidewater}/minutes`, branch: 'main', rootIsKnown: true },
  shorthands: new Map([
    ['standards', `${tidewater}/standards`],
    ['issues', `${tidewater}/issues`],
    ['docs', `${tidewater}/docs`],
    ['TW', tidewater],
    ['shell', 'command:run'],
  ]),
};

/** What is found in `text`: `written → path of the address`. */
function found(text: string, own?: string, by: ShorthandConfig = config): readonly string[] {
  return shorthandsIn(readMinute(text), by, own).map(
    ({ span, url }) =>
      `${text.slice(span.start, span.end)} → ${url.replace('https://github.com/', '')}`,
  );
}

const boats = `${tidewater}/boats`;

describe('shorthands of issues', () => {
  it('reads short names of the table, with and without a slash, in any letter case', () => {
    assert.deepEqual(found('See standards#1183, issues/#355 and Docs#7.'), [
      'standards#1183 → tidewater/standards/issues/1183',
      'issues/#355 → tidewater/issues/issues/355',
      'Docs#7 → tidewater/docs/issues/7',
    ]);
    assert.deepEqual(found('- _AI @ada: review standards#12_\n- *issue/#3*, (issues#4)'), [
      'standards#12 → tidewater/standards/issues/12',
      'issue/#3 → tidewater/issues/issues/3',
      'issues#4 → tidewater/issues/issues/4',
    ]);
  });

  it('reads owner and repository as GitHub means them, or an owner that the table names', () => {
    assert.deepEqual(
      found('osism/testbed#12, kubernetes-sigs/image-builder/#7, osism/issues#3, TW/boats#1'),
      [
        'osism/testbed#12 → osism/testbed/issues/12',
        'kubernetes-sigs/image-builder/#7 → kubernetes-sigs/image-builder/issues/7',
        'osism/issues#3 → osism/issues/issues/3',
        'TW/boats#1 → tidewater/boats/issues/1',
      ],
    );
  });

  it('knows where a pull request is by the words around it, or by the series alone', () => {
    assert.deepEqual(found('standards PR #12, docs/PR#3, standards issue #190'), [
      'standards PR #12 → tidewater/standards/pull/12',
      'docs/PR#3 → tidewater/docs/pull/3',
      'standards issue #190 → tidewater/standards/issues/190',
    ]);
    const bare = 'PR #148, PR#7, PR 76, pull request #5, issue #9, and/or PR #4';
    assert.deepEqual(found(bare), []);
    assert.deepEqual(found(bare, boats), [
      'PR #148 → tidewater/boats/pull/148',
      'PR#7 → tidewater/boats/pull/7',
      'PR 76 → tidewater/boats/pull/76',
      'pull request #5 → tidewater/boats/pull/5',
      'issue #9 → tidewater/boats/issues/9',
      'PR #4 → tidewater/boats/pull/4',
    ]);
    const table = { ...config, shorthands: new Map([['PR', boats]]) };
    assert.deepEqual(found('PR #1, issue #2', undefined, table), [
      'PR #1 → tidewater/boats/pull/1',
    ]);
  });

  it('takes a bare number, a path, a version and half a word for nothing', () => {
    const text = `# Hackathon #6
#12, step #3, C#12, GAIA-X#1, shell#5, Issue 1, PR 2, SCS/PR#9
docs/guide.md#12, ../docs#4, a/b/c#5, standards#12-draft, standards#1.5, standards#1a, x=docs#3, @tw/docs#4
Größe#1 und ÄDocs#1, docs\\#4, team.standards#1, &docs#2`;
    assert.deepEqual(found(text, boats), []);
  });

  it('reads nothing in code, comments, links, addresses and front matter', () => {
    const text = `---
note: standards#1
---
\`standards#2\` <!-- standards#3 --> [standards#4](https://github.com/a/b/issues/4) <https://h.org/docs#5>
https://example.org/docs#6 [r][docs#7] <a href="docs#8">x</a>

    standards#9

~~~
docs#10
~~~

[docs#7]: docs#11`;
    assert.deepEqual(found(text), []);
  });

  it('goes to where other servers have issues', () => {
    const at = (url: string): ShorthandConfig => ({
      repository: { url, branch: 'main', rootIsKnown: true },
      shorthands: new Map([['boats', url]]),
    });
    assert.deepEqual(
      found(
        'boats#1 boats PR #2 crew/oars#3',
        undefined,
        at('https://gitlab.example.org/crew/boats'),
      ),
      [
        'boats#1 → https://gitlab.example.org/crew/boats/-/issues/1',
        'boats PR #2 → https://gitlab.example.org/crew/boats/-/merge_requests/2',
        'crew/oars#3 → https://gitlab.example.org/crew/oars/-/issues/3',
      ],
    );
    assert.deepEqual(found('boats PR #2', undefined, at('https://codeberg.org/crew/boats')), [
      'boats PR #2 → https://codeberg.org/crew/boats/pulls/2',
    ]);
  });

  it('tells the same issue by the same id', () => {
    const [one, other] = shorthandsIn(
      readMinute('Standards#012 TideWater/standards PR#12'),
      config,
      undefined,
    );
    assert.equal(one?.id, 'github.com/tidewater/standards#12');
    assert.equal(other?.id, one?.id);
  });

  it('finds the repository that a series names', () => {
    assert.equal(repositoryNamed(config, 'Standards'), `${tidewater}/standards`);
    assert.equal(repositoryNamed(config, 'tidewater/boats'), boats);
    assert.equal(repositoryNamed(config, `${boats}.git`), boats);
    assert.equal(repositoryNamed(config, 'boats'), undefined);
    assert.equal(repositoryNamed(config, 'shell'), undefined);
  });

  it('is linear on hostile text', () => {
    const pieces = ['#1', 'a/b#1', '_a_', 'pr ', 'pull request ', 'a/', `${'a'.repeat(99)}/#1`];
    const texts = pieces.map((piece) =>
      withoutMarkdown(`${piece.repeat(Math.floor(60 / piece.length) + 1)}\n\n`.repeat(1000)),
    );
    const assertQuick = processorTimeBelow(300);
    for (const text of texts) shorthandsIn(text, config, boats);
    assertQuick();
  });
});

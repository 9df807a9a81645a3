import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { discussed } from '#features/discussed/discussed.ts';
import { references } from '#features/references/references.ts';
import { sectionsOfTeam } from '#features/references/teamSections.ts';
import { corpusFiles } from '#support/corpus.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { linksTo } from '#workspace/backlinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const limits = { meetings: 1000, places: 1000 };

describe('what real minutes come back to', () => {
  let files: Readonly<Record<RepoPath, string>>;
  let snapshot: Snapshot;

  before(function () {
    this.timeout(20_000);
    const found = corpusFiles();
    if (found === undefined) this.skip();
    files = found;
    snapshot = snapshotOf(files, {
      remoteUrl: 'https://github.com/SovereignCloudStack/minutes',
      branch: 'main',
      today: '2024-06-01',
    });
  });

  /** Files in which `pattern` occurs, as `grep -l` finds them. */
  const holding = (pattern: RegExp): readonly string[] =>
    Object.keys(files)
      .filter((path) => path.endsWith('.md') && pattern.test(files[path] ?? ''))
      .toSorted();

  const meetingsOf = (query: string): readonly string[] =>
    discussed(snapshot, query, limits)
      .meetings.map(({ path }) => path)
      .toSorted();

  it('is an issue, in all its forms', () => {
    const paths = holding(
      /SovereignCloudStack\/issues\/(?:issues|pull)\/181(?!\d)|\bissues\/?#181(?!\d)/i,
    );
    assert.equal(paths.length, 15);
    for (const query of ['issues#181', 'https://github.com/SovereignCloudStack/issues/pull/181']) {
      assert.deepEqual(meetingsOf(query), paths, query);
    }
    const standard = holding(
      /SovereignCloudStack\/standards\/(?:issues|pull)\/265(?!\d)|(?<![\w/-])standards\/?#265(?!\d)/i,
    );
    assert.equal(standard.length, 7);
    assert.deepEqual(meetingsOf('standards/#265'), standard);
  });

  it('is a topic, whatever its blanks and marks, the newest meeting first', () => {
    const paths = holding(/^#+ +Status[ -]?page(?: \(#\d+\))? *$/im);
    assert.equal(paths.length, 28);
    const newest = 'ops/20231214.md';
    const places = references(snapshot, newest, files[newest]?.indexOf('Status Page') ?? -1);
    assert.deepEqual(places.map(({ path }) => path).toSorted(), paths);
    assert.deepEqual([places[0]?.path, places.at(-1)?.path], [newest, 'ops-iam/20220825.md']);
  });

  it('is a person and a word', () => {
    const person = holding(/@berendt\b/i);
    assert.equal(person.length, 164);
    assert.deepEqual(meetingsOf('@Berendt'), person);
    const word = holding(/(?<![\p{L}\p{N}])zuul/iu);
    assert.equal(word.length, 128);
    assert.deepEqual(meetingsOf('zuul'), word);
  });

  it('is a team, under any spelling', () => {
    const paths = holding(/^#+ +(?:Team (?:Container|KaaS|CaaS)|Container Team)\b/im).filter(
      (path) => path.startsWith('community-call/2'),
    );
    assert.equal(paths.length, 34);
    const sections = sectionsOfTeam(snapshot, 'Team Container').map(({ path }) => path);
    assert.deepEqual(sections.toSorted(), paths);
    const spellings = sectionsOfTeam(snapshot, 'SIG Standardization/Certification').map(
      ({ value }) => value.node.heading.text,
    );
    assert.equal(new Set(spellings).size, 8);
  });

  it('is a folder, by URLs alone', () => {
    assert.deepEqual(
      linksTo(snapshot, 'iaas')
        .map(({ from }) => from)
        .toSorted(),
      ['community-call/20221103.md', 'iaas/20220803.md', 'iaas/20220810.md'],
    );
  });

  it('is found quickly', () => {
    const ask = (): number => {
      let asked = 0;
      for (const [path, { links, headings, handles }] of snapshot.texts) {
        for (const { span } of [...links, ...headings, ...handles].filter(
          (_, at) => at % 4 === 0,
        )) {
          references(snapshot, path, span.start + 1);
          asked++;
        }
      }
      return asked;
    };
    const search = (): void => {
      for (const query of ['status page', 'kubernets upgrade', 'nothing like this', 'zuul']) {
        discussed(snapshot, query, { meetings: 100, places: 8 });
      }
    };
    ask();
    search();
    // A third of a millisecond each.
    const mayAsk = processorTimeBelow(1000);
    assert.ok(ask() > 3000);
    mayAsk();
    const maySearch = processorTimeBelow(120);
    search();
    maySearch();
  }).timeout(60_000);
});

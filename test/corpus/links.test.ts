import assert from 'node:assert/strict';
import { checkOf } from '#features/findings.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { linksOf } from '#workspace/linksOf.ts';
import { openQuestions } from '#workspace/questions.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

describe('links of real minutes', () => {
  let snapshot: Snapshot;

  before(function () {
    const files = corpusFiles();
    if (files === undefined) this.skip();
    else {
      const remoteUrl = 'https://github.com/SovereignCloudStack/minutes';
      snapshot = snapshotOf(files, { remoteUrl, branch: 'main' });
    }
  });

  it('are followed wherever no network is needed', () => {
    const local = [...snapshot.texts.keys()]
      .flatMap((path) => linksOf(snapshot, path))
      .filter(({ target }) => ['local', 'anchor', 'inRepository', 'empty'].includes(target.kind));
    assert.equal(local.length, 75);
    assert.deepEqual(openQuestions(snapshot, snapshot.texts.keys()), []);
  });

  // Every one of these was looked at and is true.
  it('give only findings that are true', () => {
    assert.deepEqual(countsOf(snapshot), trueFindings);
  });

  it('give the same findings where git says nothing', () => {
    const files = [...snapshot.texts].map(([path, { text }]) => [path, text] as const);
    const others = [...snapshot.files.paths()].map((path) => [path, ''] as const);
    assert.deepEqual(countsOf(snapshotOf(Object.fromEntries([...others, ...files]))), trueFindings);
  });

  it('are left alone where one series was copied elsewhere', () => {
    for (const depth of [0, 1]) {
      const files = [...snapshot.texts]
        .filter(([path]) => path.startsWith('community-call/'))
        .map(([path, { text }]) => [path.split('/').slice(depth).join('/'), text]);
      const counts = countsOf(snapshotOf(Object.fromEntries(files)));
      assert.deepEqual(counts, { 'information link/malformed': 2 });
    }
  });
});

const trueFindings = {
  'hint link/file-missing': 1,
  'information link/malformed': 3,
  'warning link/empty': 1,
  'warning link/heading-missing': 1,
  'warning link/malformed': 3,
};

function countsOf(snapshot: Snapshot): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const path of snapshot.texts.keys()) {
    const { problems, failures } = checkOf(snapshot, path);
    assert.deepEqual(failures, []);
    for (const { code, severity } of problems) {
      const key = `${severity} ${code}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

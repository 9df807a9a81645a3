import assert from 'node:assert/strict';
import { checkOf } from '#features/diagnostics/findings.ts';
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

  it('give the same findings where git says nothing', () => {
    const files = [...snapshot.texts].map(([path, { text }]) => [path, text] as const);
    const others = [...snapshot.files.paths()].map((path) => [path, ''] as const);
    const unversioned = snapshotOf(Object.fromEntries([...others, ...files]));
    assert.deepEqual(countsOf(unversioned), countsOf(snapshot));
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

/** Whether findings of this code follow from what lies where, and not from the words of a link. */
const isAboutTargets = (code: string): boolean =>
  code.startsWith('link/') &&
  code !== 'link/upload-not-archived' &&
  code !== 'link/number-mismatch';

function countsOf(snapshot: Snapshot): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const path of snapshot.texts.keys()) {
    const { problems, failures } = checkOf(snapshot, path);
    assert.deepEqual(failures, []);
    for (const { code, severity } of problems) {
      if (!isAboutTargets(code)) continue;
      const key = `${severity} ${code}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

import assert from 'node:assert/strict';
import { safeEdits } from '#features/actions/fixAll.ts';
import { checkOf, type FoundProblem } from '#features/diagnostics/findings.ts';
import type { Fix } from '#rules/model.ts';
import { corpusFiles } from '#support/corpus.ts';
import {
  afterFix,
  afterFixAll,
  codesOf,
  type Files,
  problemsIn,
  readAgain,
} from '#support/fixing.ts';
import { type SnapshotOptions, snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const options: SnapshotOptions = {
  remoteUrl: 'https://github.com/SovereignCloudStack/minutes',
  branch: 'main',
  today: '2024-06-01',
};

describe('fixes in real minutes', () => {
  let files: Files = {};
  let snapshot: Snapshot;

  before(function () {
    const found = corpusFiles();
    if (found === undefined) this.skip();
    else {
      files = found;
      snapshot = snapshotOf(files, options);
    }
  });

  it('mend what they say, and break nothing', () => {
    const tried = spread(problemsIn(snapshot)).flatMap((problem) =>
      (problem.finding.fixes?.() ?? [])
        .filter(({ command }) => command === undefined)
        .map((fix) => wrongWith(files, snapshot, problem, fix)),
    );
    assert.deepEqual(tried.flat(), []);
    assert.ok(tried.length > 80, `${tried.length} fixes tried`);
  });

  it('leave nothing to do when all that are safe were made', () => {
    const first = afterFixAll(files, snapshot);
    assert.ok(first.count > 50, `${first.count} findings mended`);
    let last = first;
    let state = readAgain(first.files, options, snapshot);
    for (let round = 0; round < 3 && last.count > 0; round++) {
      last = afterFixAll(last.files, state);
      state = readAgain(last.files, options, state);
    }
    assert.equal(last.count, 0);
    assert.deepEqual(
      problemsIn(state).filter((problem) => safeEdits(problem).length > 0),
      [],
    );
  });
});

/** Of each kind a few findings, from everywhere: the others are mended in the same way. */
function spread(problems: readonly FoundProblem[]): readonly FoundProblem[] {
  return [...new Set(problems.map(({ code }) => code))].flatMap((code) => {
    const all = problems.filter((problem) => problem.code === code);
    const step = Math.ceil(all.length / mostOfOneKind);
    return all.filter((_, index) => index % step === 0);
  });
}

const mostOfOneKind = 10;

/** What is wrong after `fix`: its finding is still there, or there is a new warning. */
function wrongWith(
  files: Files,
  snapshot: Snapshot,
  { path, code, finding }: FoundProblem,
  fix: Fix,
): readonly string[] {
  const after = readAgain(afterFix(files, path, fix), options, snapshot);
  const own = checkOf(snapshot, path).problems;
  const here = after.texts.has(path) ? checkOf(after, path).problems : [];
  const name = `${path}: ${code}: ${fix.title}`;
  const key = `${path} ${code} ${finding.message}`;
  const isLess = (codesOf(here, false).get(key) ?? 0) < (codesOf(own, false).get(key) ?? 0);
  const warnings = codesOf(own, true);
  const isNew = ([found, count]: readonly [string, number]): boolean =>
    count > (warnings.get(found) ?? 0);
  return [
    ...(isLess ? [] : [`${name} mends nothing`]),
    ...[...codesOf(here, true)].filter(isNew).map(([found]) => `${name} makes ${found}`),
  ];
}

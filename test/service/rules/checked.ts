import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { applyEdits } from '#base/range.ts';
import { checkOf, type FoundProblem } from '#features/diagnostics/findings.ts';
import { assertFindings, fixture } from '#support/fixture.ts';
import { assertSentence } from '#support/sentence.ts';
import { type SnapshotOptions, snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const options: SnapshotOptions = {
  remoteUrl: 'https://github.com/tidewater/minutes',
  branch: 'main',
};

/** A repository of minutes with the fixture's files. */
export function repositoryOf(
  files: Readonly<Record<RepoPath, string>>,
  more: SnapshotOptions = {},
): Snapshot {
  return snapshotOf({ 'minutes.yaml': '', ...files }, { ...options, ...more });
}

/** All findings of the fixture's files. */
export function problemsOf(snapshot: Snapshot): readonly FoundProblem[] {
  return [...snapshot.texts.keys()].flatMap((path) => {
    const { problems, failures } = checkOf(snapshot, path);
    assert.deepEqual(failures, []);
    for (const { finding } of problems) assertSentence(finding.message);
    return problems;
  });
}

/**
 * Checks that the carets of `source` are just what is found, in all of its files, and that the first fix of every
 * finding gives the texts behind `-- after … --`.
 */
export function checkFixture(source: string, more: SnapshotOptions = {}): readonly FoundProblem[] {
  const marked = fixture(source);
  const problems = problemsOf(repositoryOf(marked.files, more));
  assertFindings(marked, problems);
  for (const [path, text] of Object.entries(marked.after)) {
    const own = problems.filter((problem) => problem.path === path);
    const edits = own.flatMap(({ finding }) => finding.fixes?.()[0]?.edits ?? []);
    const repaired = applyEdits(marked.files[path] ?? '', edits);
    assert.equal(repaired.trimEnd(), text.trimEnd());
  }
  return problems;
}

/** The messages of {@link checkFixture}. */
export const messagesOf = (source: string, more: SnapshotOptions = {}): readonly string[] =>
  problemsOf(repositoryOf(fixture(source).files, more)).map(({ finding }) => finding.message);

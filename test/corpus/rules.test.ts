import assert from 'node:assert/strict';
import { checkOf } from '#features/diagnostics/findings.ts';
import { allRules } from '#rules/allRules.ts';
import { corpusFiles } from '#support/corpus.ts';
import { assertSentence } from '#support/sentence.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** What somebody thought who read the findings of one kind, one by one: all of them, else fifty taken at random. */
interface Judgement {
  readonly found: number;
  readonly true: number;
  readonly false: number;
  /** Right by the letter, and still nobody may want to hear it. */
  readonly arguable: number;
}

const judged: Readonly<Record<string, Judgement>> = {
  'warning link/empty': { found: 1, true: 1, false: 0, arguable: 0 },
  'warning link/heading-missing': { found: 1, true: 1, false: 0, arguable: 0 },
  'warning link/malformed': { found: 3, true: 3, false: 0, arguable: 0 },
  'information link/malformed': { found: 3, true: 3, false: 0, arguable: 0 },
  'hint link/file-missing': { found: 1, true: 1, false: 0, arguable: 0 },
  // One is `#PR226` on issue 228, which can be on purpose.
  'information link/number-mismatch': { found: 4, true: 3, false: 0, arguable: 1 },
  'information link/upload-not-archived': { found: 88, true: 50, false: 0, arguable: 0 },
  'warning minute/date-mismatch': { found: 10, true: 10, false: 0, arguable: 0 },
  'warning minute/title-missing': { found: 6, true: 6, false: 0, arguable: 0 },
  // The day as a line of text: the `#` is missing.
  'information minute/title-missing': { found: 2, true: 2, false: 0, arguable: 0 },
  'warning minute/title-form': { found: 13, true: 13, false: 0, arguable: 0 },
  'warning minute/duplicate-file': { found: 1, true: 1, false: 0, arguable: 0 },
  'warning minute/section-duplicate': { found: 1, true: 1, false: 0, arguable: 0 },
  // One is `AOB`, where nothing is no news.
  'hint minute/section-empty': { found: 9, true: 8, false: 0, arguable: 1 },
  'hint minute/placeholder': { found: 15, true: 15, false: 0, arguable: 0 },
  // In one of them nobody had anything to report that week.
  'information minute/taker-missing': { found: 11, true: 10, false: 0, arguable: 1 },
  'information minute/participants-empty': { found: 3, true: 3, false: 0, arguable: 0 },
  'information person/spelling': { found: 33, true: 33, false: 0, arguable: 0 },
  'hint person/spelling': { found: 17, true: 17, false: 0, arguable: 0 },
  // Some were the usual spelling of their year: those are hints.
  'warning team/spelling': { found: 1, true: 1, false: 0, arguable: 0 },
  'information team/spelling': { found: 11, true: 10, false: 0, arguable: 1 },
  'hint team/spelling': { found: 23, true: 23, false: 0, arguable: 0 },
  'information team/link-missing': { found: 61, true: 50, false: 0, arguable: 0 },
  'warning team/link-wrong-week': { found: 1, true: 1, false: 0, arguable: 0 },
  'information team/link-wrong-week': { found: 1, true: 1, false: 0, arguable: 0 },
  'information action/no-assignee': { found: 11, true: 11, false: 0, arguable: 0 },
  // A note for the reader rather than a task, here and there.
  'hint action/no-assignee': { found: 40, true: 35, false: 0, arguable: 5 },
  'warning markdown/hidden-text': { found: 8, true: 8, false: 0, arguable: 0 },
};

/** Share that has to be true. */
const needed: Readonly<Record<string, number>> = { warning: 0.98, information: 0.9, hint: 0.75 };

describe('rules in real minutes', () => {
  let snapshot: Snapshot;

  before(function () {
    const files = corpusFiles();
    if (files === undefined) this.skip();
    else {
      const remoteUrl = 'https://github.com/SovereignCloudStack/minutes';
      snapshot = snapshotOf(files, { remoteUrl, branch: 'main', today: '2024-06-01' });
    }
  });

  it('find what was looked at, and nothing else', () => {
    const counts: Record<string, number> = {};
    for (const path of snapshot.texts.keys()) {
      const { problems, failures } = checkOf(snapshot, path);
      assert.deepEqual(failures, []);
      for (const { code, severity, finding } of problems) {
        assertSentence(finding.message);
        const key = `${severity} ${code}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
    const expected = Object.entries(judged).map(([key, { found }]) => [key, found] as const);
    assert.deepEqual(counts, Object.fromEntries(expected));
  });

  it('are true as often as their severity asks', () => {
    for (const [key, judgement] of Object.entries(judged)) {
      const [severity = '', code] = key.split(' ');
      assert.ok(
        allRules.some((rule) => rule.code === code),
        key,
      );
      const all = judgement.true + judgement.false + judgement.arguable;
      // Of a handful one that can be argued about says nothing.
      if (judgement.false === 0 && judgement.arguable <= 1) continue;
      assert.ok(
        judgement.true >= all * (needed[severity] ?? 1),
        `${key}: ${judgement.true} of ${all}`,
      );
    }
  });
});

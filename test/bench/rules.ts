import type { RepoPath } from '#base/path.ts';
import { allRules } from '#rules/allRules.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type Row, row } from './statistics.ts';

const rounds = 5;

/**
 * What each rule costs per minute of the corpus, the dearest first: its share of a keystroke. The first round, in which
 * indexes are built that all texts share, is left out.
 */
export function ruleCosts(files: Readonly<Record<RepoPath, string>>): readonly Row[] {
  const snapshot = snapshotOf(files, {
    remoteUrl: 'https://github.com/SovereignCloudStack/minutes',
    branch: 'main',
  });
  const codes = allRules.map(({ code }) => code);
  const minutes = [...snapshot.texts.keys()].flatMap((path) => minuteOf(snapshot, path) ?? []);
  const costs = allRules.map((rule) => {
    const values: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      // A new snapshot, so that nothing is remembered but what a keystroke leaves as it is.
      const fresh = { ...snapshot };
      for (const minute of minutes) {
        const start = performance.now();
        for (const _ of rule.check({ snapshot: fresh, path: minute.path, minute, codes }));
        if (round > 0) values.push(performance.now() - start);
      }
    }
    return { rule, values, sum: values.reduce((sum, value) => sum + value, 0) };
  });
  return costs
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ rule, values }) => row(`rule ${rule.code}`, values));
}

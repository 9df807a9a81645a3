import assert from 'node:assert/strict';
import { findingsOf } from '#features/diagnostics/diagnostics.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { outlineOf } from '#features/outline/outline.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { windowOf } from '#workspace/window.ts';

const url = 'https://github.com/SovereignCloudStack/minutes';
const weekly = (date: string, link = `${url}/blob/main/iaas/20230215.md`): string => `\
# SCS Tech Weekly ${date}

## Team updates

### Team IaaS

Minutes: ${link}
`;

const codes = (snapshot: Snapshot, path: string): readonly string[] =>
  findingsOf(snapshot, path).map(({ code }) => code);

const stateOf = (snapshot: Snapshot, path: string): string | undefined =>
  outlineOf(snapshot, path)
    .flatMap((row) => [row, ...row.children, ...row.children.flatMap((child) => child.children)])
    .find(({ label }) => label === 'Team IaaS')?.link;

describe('a minute outside of its repository', () => {
  it('is told nothing about what its URLs name', () => {
    for (const path of ['20230216.md', 'notes.md', 'community-call/20230216.md']) {
      const alone = snapshotOf({ [path]: weekly('2023-02-16'), 'README.md': '# Mine\n' });
      assert.deepEqual(codes(alone, path), [], path);
      assert.equal(stateOf(alone, path), 'linked', path);
      for (const below of ['tree/iaas', 'blob/iaas/20230215.md', 'blob/main/README.md#install']) {
        const other = snapshotOf({
          [path]: weekly('2023-02-16', `${url}/${below}`),
          'README.md': '',
        });
        assert.deepEqual(codes(other, path), [], below);
      }
    }
  });

  it('is told of what is missing in a folder that is there, in any letter case', () => {
    const path = 'community-call/20230216.md';
    for (const folder of ['iaas', 'IaaS']) {
      const files = snapshotOf({
        [path]: weekly('2023-02-16'),
        [`${folder}/20230208.md`]: '# 2023-02-08\n',
      });
      assert.deepEqual(codes(files, path), ['link/file-missing'], folder);
      assert.equal(stateOf(files, path), 'broken');
    }
  });

  it('is told of everything that is missing where git knows the repository, or a fork', () => {
    const path = 'community-call/20230216.md';
    for (const remoteUrl of [url, 'git@github.com:ada/minutes.git']) {
      const files = snapshotOf({ [path]: weekly('2023-02-16') }, { remoteUrl });
      assert.deepEqual(codes(files, path), ['link/file-missing']);
    }
  });

  it('is one of its series, and the next one goes beside it', () => {
    const alone = snapshotOf({
      '20230209.md': weekly('2023-02-09'),
      '20230216.md': weekly('2023-02-16'),
      '20230216-extra.md': weekly('2023-02-16'),
    });
    const series = alone.config.series.find(({ id }) => id === 'weekly');
    assert(series);
    const dates = minutesOfSeries(alone, series).map(({ date }) => date);
    assert.deepEqual(dates, ['2023-02-09', '2023-02-16', '2023-02-16']);
    const last = dates.at(-1);
    assert(last);
    assert.equal(windowOf(alone, series, last).after, '2023-02-09');
    const next = newMinute(alone, 'weekly', '2023-02-23');
    assert('path' in next);
    assert.equal(next.path, '20230223.md');
    assert.match(next.text, /^### Team IaaS$/m);
    const named = newMinute(
      snapshotOf({ 'notes.md': weekly('2023-02-16') }),
      'weekly',
      '2023-02-23',
    );
    assert('path' in named);
    assert.equal(named.path, '20230223.md');
  });
});

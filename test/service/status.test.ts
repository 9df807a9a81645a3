import assert from 'node:assert/strict';
import { statusOf } from '#features/outline/status.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { tidewater } from '#support/tidewater.ts';

describe('status', () => {
  it('names series, date and weekday, and counts findings', () => {
    const path = 'weekly/2024-05-15.md';
    const source = '# Tidewater Weekly 2024-05-15\n## AOB\n[plan](../plans/gone.md)\n';
    assert.deepEqual(statusOf(tidewater({ [path]: source }), path), {
      active: true,
      series: 'Tidewater Weekly',
      date: '2024-05-15',
      weekday: 'Wednesday',
      findings: 1,
      minuteTaker: undefined,
      reporter: undefined,
    });
  });

  it('says who takes the minutes and who reports, as it is written', () => {
    const path = 'weekly/2024-05-15.md';
    const roles = (lines: string): readonly (string | undefined)[] => {
      const source = `# Tidewater Weekly 2024-05-15\n## Meta\n${lines}\n## AOB\n`;
      const { minuteTaker, reporter } = statusOf(tidewater({ [path]: source }), path);
      return [minuteTaker, reporter];
    };
    assert.deepEqual(roles('- Minutes: Jörg\n- Reporter: @bo and @kim'), ['Jörg', '@bo, @kim']);
    assert.deepEqual(roles('- Who takes the minutes and reports in the weekly?\n  - @bo'), [
      '@bo',
      '@bo',
    ]);
    assert.deepEqual(roles('- Minutes:'), [undefined, undefined]);
  });

  it('is silent in a repository without minutes', () => {
    const snapshot = snapshotOf({ 'README.md': '# A program\n', 'docs/usage.md': '# Usage\n' });
    assert.deepEqual(statusOf(snapshot, 'README.md').active, false);
    assert.deepEqual(statusOf(snapshot, undefined).active, false);
  });

  it('is active beside minutes, also for a document of no series', () => {
    const status = statusOf(tidewater({ 'README.md': '# Minutes\n' }), 'README.md');
    assert.deepEqual([status.active, status.series, status.date], [true, undefined, undefined]);
  });
});

import assert from 'node:assert/strict';
import { dayOffer } from '#features/newMinute/dayOffer.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const made = (snapshot: Snapshot, series: string, date: string) => {
  const result = newMinute(snapshot, series, date);
  assert(!('problem' in result), 'problem' in result ? result.problem : '');
  return result;
};

const problem = (snapshot: Snapshot, series: string, date: string): string => {
  const result = newMinute(snapshot, series, date);
  assert('problem' in result);
  return result.problem;
};

describe('New Minute with what is not as it should be', () => {
  it('says which days the calendar does not have', () => {
    const snapshot = lakeside({});
    for (const day of ['2023-02-29', '2023-04-31', '2023-13-01', '2100-02-29']) {
      assert.equal(
        problem(snapshot, 'weekly', day),
        `The calendar has no ${day}. Is the day right?`,
      );
    }
    assert.match(problem(snapshot, 'weekly', '31.6.2023'), /calendar has no 31\.6\.2023\./);
    assert.match(problem(snapshot, 'weekly', 'soon'), /“soon” is no date\. Write it as YYYY-MM-DD/);
    assert.equal(made(snapshot, 'weekly', '2024-02-29').path, 'weekly/20240229.md');
  });

  it('understands a day as people type it', () => {
    const snapshot = lakeside({}, { today: '2023-07-04' });
    assert.equal(made(snapshot, 'weekly', 'thursday').path, 'weekly/20230706.md');
    assert.equal(made(snapshot, 'weekly', '6.7.').path, 'weekly/20230706.md');
    assert.match(made(snapshot, 'weekly', 'tomorrow').text, /^# Lakeside Weekly 2023-07-05\n/);
    const offer = dayOffer(snapshot, 'weekly', 'thursday');
    assert.deepEqual(offer, {
      date: '2023-07-06',
      weekday: 'Thursday',
      detail: 'in 2 days',
      exists: false,
    });
    assert.deepEqual(dayOffer(snapshot, 'weekly', '+999'), {
      date: '2026-03-29',
      weekday: 'Sunday',
      detail: 'in 999 days',
      exists: false,
    });
    assert('problem' in dayOffer(snapshot, 'weekly', '2203-07-06'));
    assert('problem' in dayOffer(snapshot, 'weekly', '2023-06-31'));
  });

  it('finds both of two files for one date, and makes no third', () => {
    const snapshot = snapshotOf({
      'calls/20230622.md': '# Call 2023-06-22\n\n## Attendees\n\n- @ada\n',
      'calls/20230629.md': '# Call 2023-06-29\n\n## Attendees\n\n- @ada\n',
      'calls/2023-06-22.md': '# Call 2023-06-22\n\n## Attendees\n\n- @bo\n',
      'calls/2023-06-29.md': '# Call 2023-06-29\n\n## Attendees\n\n- @bo\n',
    });
    const [series] = snapshot.config.series;
    const { exists, path, others } = made(snapshot, series?.id ?? '', '2023-06-29');
    assert.equal(exists, true);
    assert.deepEqual([path, ...others].toSorted(), ['calls/2023-06-29.md', 'calls/20230629.md']);
  });

  it('names a file of that day that the description does not know', () => {
    const snapshot = lakeside({
      'boats/20230703-fair.md': '# The fair\n',
      'boats/20230710-fair.md': '# The fair\n',
    });
    assert.deepEqual(made(snapshot, 'boats', '2023-07-03').others, ['boats/20230703-fair.md']);
    assert.deepEqual(made(snapshot, 'water', '2023-07-03').others, []);
  });

  it('names an extra meeting of the day, and a file whose name is a slip', () => {
    const snapshot = lakeside({
      'water/20230627-divers.md': '# 2023-06-27\n',
      'boats/20230605.md': '# 2023-06-05\n',
      'boats/20230619.md': '# 2023-06-19\n',
      // The third of July was meant.
      'boats/20230307.md': '# 2023-07-03\n',
    });
    const water = made(snapshot, 'water', '2023-06-27');
    assert.deepEqual(
      [water.path, water.exists, water.others],
      ['water/20230627.md', false, ['water/20230627-divers.md']],
    );
    const boats = made(snapshot, 'boats', '2023-07-03');
    assert.deepEqual(
      [boats.path, boats.exists, boats.others],
      ['boats/20230703.md', false, ['boats/20230307.md']],
    );
    assert.deepEqual(made(snapshot, 'boats', '2023-07-17').others, []);
  });

  it('links no minutes of a team whose folder is gone', () => {
    const snapshot = lakeside({
      'weekly/20230622.md': weekly('2023-06-22', { 'Team Boats': 'Minutes: none yet' }),
      'weekly/20230629.md': weekly('2023-06-29', { 'Team Boats': 'Minutes: none yet' }),
    });
    assert.match(made(snapshot, 'weekly', '2023-07-06').text, /### Team Boats\n\nMinutes:\n\n/);
  });

  it('never writes where a folder is in the way', () => {
    const snapshot = lakeside({ 'water/20230706.md/note.txt': 'x' });
    assert.equal(made(snapshot, 'water', '2023-07-06').exists, true);
  });
});

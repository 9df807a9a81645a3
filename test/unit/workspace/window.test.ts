import assert from 'node:assert/strict';
import { type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { tidewater } from '#support/tidewater.ts';
import { teamMinutesInWindow, windowOf } from '#workspace/window.ts';

const day = (text: string): CalendarDate => {
  const date = parseDate(text);
  assert(date);
  return date;
};

function window(paths: readonly string[], date: string): readonly string[] {
  const snapshot = tidewater(Object.fromEntries(paths.map((path) => [path, ''])));
  const weekly = snapshot.config.series.find((series) => series.id === 'weekly');
  assert(weekly);
  const { after, until } = windowOf(snapshot, weekly, day(date));
  return [after, until];
}

describe('window', () => {
  it('begins after the last minute that exists, not a week ago', () => {
    const paths = ['weekly/2024-05-01.md', 'weekly/2024-05-08.md', 'weekly/2024-05-22.md'];
    assert.deepEqual(window(paths, '2024-05-15'), ['2024-05-08', '2024-05-15']);
    assert.deepEqual(window(paths, '2024-05-22'), ['2024-05-08', '2024-05-22']);
  });

  it('is never longer than 14 days', () => {
    assert.deepEqual(window(['weekly/2024-01-03.md'], '2024-05-15'), ['2024-05-01', '2024-05-15']);
    assert.deepEqual(window([], '2024-01-03'), ['2023-12-20', '2024-01-03']);
  });

  it('holds team minutes of its last day, not of the day before its first', () => {
    const snapshot = tidewater({
      'harbour/20240508.md': '',
      'harbour/20240509.md': '',
      'harbour/20240515.md': '',
      'harbour/20240516.md': '',
    });
    const [harbour] = snapshot.config.teams;
    assert(harbour);
    const found = teamMinutesInWindow(snapshot, harbour, {
      after: day('2024-05-08'),
      until: day('2024-05-15'),
    });
    assert.deepEqual(
      found.map((it) => it.date),
      ['2024-05-09', '2024-05-15'],
    );
  });
});

import assert from 'node:assert/strict';
import { type CalendarDate, parseDate, weekdayOf } from '#base/calendarDate.ts';
import { missedDates, missedMeetings } from '#features/meetings/missedMeetings.ts';
import type { Rhythm } from '#features/newMinute/candidateDates.ts';

const days = (...dates: readonly string[]): readonly CalendarDate[] =>
  dates.flatMap((date) => parseDate(date) ?? []);

const missed = (
  dates: readonly string[],
  rhythm: Rhythm = { cadence: 7, weekdays: ['Thursday'] },
): readonly string[] => missedMeetings(days(...dates), rhythm).flatMap(missedDates);

describe('missed meetings', () => {
  it('are those between two existing ones', () => {
    assert.deepEqual(missed(['2023-06-08', '2023-06-22']), ['2023-06-15']);
    assert.deepEqual(missed(['2023-06-08', '2023-06-29']), ['2023-06-15', '2023-06-22']);
    assert.deepEqual(missed(['2023-06-08', '2023-06-15']), []);
    assert.deepEqual(missed(['2023-06-08']), []);
    assert.deepEqual(missed([]), []);
  });

  it('are none where a meeting was only moved', () => {
    // Friday instead of Thursday, Monday instead of Thursday, and for good from Thursday to Monday.
    assert.deepEqual(missed(['2023-06-08', '2023-06-16', '2023-06-22']), []);
    assert.deepEqual(missed(['2023-06-08', '2023-06-19', '2023-06-22']), []);
    assert.deepEqual(missed(['2023-06-01', '2023-06-08', '2023-06-19', '2023-06-26']), []);
    // One was missed before the day was changed.
    assert.deepEqual(missed(['2023-06-01', '2023-06-08', '2023-06-26', '2023-07-03']), [
      '2023-06-15',
    ]);
  });

  it('go by how often the series met at that time', () => {
    const fortnightly = ['2023-01-05', '2023-01-19', '2023-02-02', '2023-02-16', '2023-03-02'];
    const weekly = ['2023-03-09', '2023-03-16', '2023-03-23', '2023-04-06', '2023-04-13'];
    assert.deepEqual(missed([...fortnightly, ...weekly]), ['2023-03-30']);
    assert.deepEqual(missed([...fortnightly, '2023-03-30', '2023-04-13']), ['2023-03-16']);
  });

  it('are none where there is no rule: irregular, ad hoc, several times a week', () => {
    const irregular = [
      '2023-01-05',
      '2023-01-12',
      '2023-02-09',
      '2023-03-02',
      '2023-06-08',
      '2023-06-22',
    ];
    assert.deepEqual(missed(irregular), []);
    assert.deepEqual(
      missed(['2023-06-08', '2023-06-29'], { cadence: undefined, weekdays: [] }),
      [],
    );
    assert.deepEqual(missed(['2023-06-08', '2023-06-29'], { cadence: 7, weekdays: [] }), []);
    const standUps = [
      '2023-06-05',
      '2023-06-07',
      '2023-06-09',
      '2023-06-12',
      '2023-06-14',
      '2023-07-03',
    ];
    assert.deepEqual(
      missed(standUps, { cadence: 2, weekdays: ['Monday', 'Wednesday', 'Friday'] }),
      [],
    );
  });

  it('keep the weekday over months and years', () => {
    const monthly = [
      '2022-10-03',
      '2022-10-31',
      '2022-11-28',
      '2023-01-23',
      '2023-02-20',
      '2023-03-20',
    ];
    const found = missed(monthly, { cadence: 28, weekdays: ['Monday'] });
    assert.deepEqual(found, ['2022-12-26']);
    assert.equal(days(...found).map(weekdayOf)[0], 'Monday');
  });

  it('stay a number where a year was mistyped', () => {
    const [gap] = missedMeetings(days('0023-06-08', '2023-06-15'), {
      cadence: 7,
      weekdays: ['Thursday'],
    });
    assert.ok((gap?.count ?? 0) > 100_000);
  });
});

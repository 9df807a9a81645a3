import assert from 'node:assert/strict';
import { type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { candidateDates, type Rhythm } from '#features/newMinute/candidateDates.ts';

const day = (text: string): CalendarDate => {
  const date = parseDate(text);
  assert(date);
  return date;
};

const dates = (rhythm: Rhythm, last: string | undefined, today: string): readonly string[] =>
  candidateDates(rhythm, last === undefined ? undefined : day(last), day(today));

describe('candidateDates', () => {
  it('offers the next three weeks on the weekday of the last minute', () => {
    const found = dates({ weekdays: ['Thursday'], cadence: 7 }, '2023-06-29', '2023-07-03');
    assert.deepEqual(found, ['2023-07-06', '2023-07-13', '2023-07-20']);
  });

  it('offers a fortnightly meeting a week earlier and later too', () => {
    const found = dates({ weekdays: ['Monday'], cadence: 14 }, '2023-06-26', '2023-06-27');
    const weeks = ['2023-07-03', '2023-07-10', '2023-07-17', '2023-07-24', '2023-08-07'];
    assert.deepEqual(found, weeks);
  });

  it('offers a meeting that comes once a month, or is thought to, on the next such weekday too', () => {
    const found = dates({ weekdays: ['Thursday'], cadence: 28 }, '2022-11-03', '2022-11-24');
    assert.deepEqual(found, ['2022-11-24', '2022-12-01', '2022-12-08', '2022-12-29', '2023-01-26']);
  });

  it('offers the first and the latest missed meeting to whom is behind', () => {
    const found = dates({ weekdays: [], cadence: 7 }, '2023-06-01', '2023-06-30');
    assert.deepEqual(found, ['2023-06-08', '2023-06-29', '2023-07-06', '2023-07-13', '2023-07-20']);
  });

  it('offers today when the meeting is today, and the minute that is there already', () => {
    const rhythm: Rhythm = { weekdays: ['Thursday'], cadence: 7 };
    assert.equal(dates(rhythm, '2023-06-29', '2023-07-06')[0], '2023-07-06');
    assert.equal(dates(rhythm, '2023-07-06', '2023-07-06')[0], '2023-07-06');
  });

  it('keeps the weekday over a monthly gap, a year end and a leap day', () => {
    const monthly = dates({ weekdays: [], cadence: 30 }, '2023-12-28', '2024-01-02');
    assert.equal(monthly[1], '2024-01-25');
    const leap = dates({ weekdays: [], cadence: 7 }, '2024-02-22', '2024-02-23');
    assert.deepEqual(leap, ['2024-02-29', '2024-03-07', '2024-03-14']);
  });

  it('goes on after a meeting that was cancelled, and after two', () => {
    const rhythm: Rhythm = { weekdays: ['Thursday'], cadence: 7 };
    const one = dates(rhythm, '2023-06-29', '2023-07-07');
    assert.deepEqual(one, ['2023-07-06', '2023-07-13', '2023-07-20', '2023-07-27']);
    const two = dates(rhythm, '2023-06-29', '2023-07-14');
    assert.deepEqual(two, ['2023-07-06', '2023-07-13', '2023-07-20', '2023-07-27', '2023-08-03']);
    const fortnightly = dates({ weekdays: ['Monday'], cadence: 14 }, '2023-06-26', '2023-07-25');
    assert(
      ['2023-07-10', '2023-07-24', '2023-07-31', '2023-08-07'].every((date) =>
        fortnightly.includes(date),
      ),
    );
  });

  it('offers the usual weekday after a meeting on another one', () => {
    const found = dates({ weekdays: ['Thursday'], cadence: 7 }, '2023-07-11', '2023-07-12');
    assert.deepEqual(found, ['2023-07-13', '2023-07-18', '2023-07-25', '2023-08-01']);
  });

  it('follows a meeting that comes twice a week', () => {
    const rhythm: Rhythm = { weekdays: ['Monday', 'Thursday'], cadence: 3 };
    const found = dates(rhythm, '2023-06-29', '2023-06-30');
    assert.deepEqual(found, ['2023-07-03', '2023-07-06', '2023-07-10']);
  });

  it('starts from today where no minute exists', () => {
    const found = dates({ weekdays: ['Thursday'], cadence: 14 }, undefined, '2023-07-01');
    assert.deepEqual(found, ['2023-07-06', '2023-07-20', '2023-08-03']);
    assert.equal(dates({ weekdays: [], cadence: undefined }, undefined, '2023-07-01').length, 3);
  });

  it('reaches today when the last minute is ages ago', () => {
    for (const cadence of [1, 3, 7, 30, 366]) {
      const rhythm: Rhythm = { weekdays: ['Monday', 'Thursday'], cadence };
      const found = dates(rhythm, '1970-01-01', '2023-07-01');
      const coming = found.filter((date) => date >= '2023-07-01');
      assert(coming.length >= 3, `${cadence}: ${found.join(', ')}`);
      assert((coming[0] ?? '') <= '2024-07-02', `${cadence}: ${found.join(', ')}`);
    }
  });
});

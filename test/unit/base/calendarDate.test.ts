import assert from 'node:assert/strict';
import { addDays, calendarDate, daysBetween, parseDate, weekdayOf } from '#base/calendarDate.ts';

const date = (text: string) => {
  const parsed = parseDate(text);
  assert.ok(parsed !== undefined, text);
  return parsed;
};

describe('calendar dates', () => {
  it('are only days that exist', () => {
    assert.equal(calendarDate(2024, 2, 29), '2024-02-29');
    assert.equal(calendarDate(2023, 2, 29), undefined);
    assert.equal(calendarDate(2023, 13, 1), undefined);
    assert.equal(calendarDate(50, 1, 1), '0050-01-01');
    assert.equal(parseDate('2023-6-29'), undefined);
    assert.equal(parseDate('2023-06-31'), undefined);
  });

  it('know their weekday', () => {
    assert.equal(weekdayOf(date('2023-06-29')), 'Thursday');
    assert.equal(weekdayOf(date('1969-12-31')), 'Wednesday');
    assert.equal(weekdayOf(date('2000-01-02')), 'Sunday');
  });

  it('are moved and compared by days, over the end of a year too', () => {
    assert.equal(addDays(date('2023-12-28'), 7), '2024-01-04');
    assert.equal(addDays(date('2024-03-01'), -1), '2024-02-29');
    assert.equal(addDays(date('9999-12-31'), 1), '9999-12-31');
    assert.equal(daysBetween(date('2023-12-28'), date('2024-01-04')), 7);
    assert.equal(daysBetween(date('2024-01-04'), date('2023-12-28')), -7);
  });
});

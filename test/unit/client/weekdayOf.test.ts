import assert from 'node:assert/strict';
import { weekdayOf } from '#client/commands/weekdayOf.ts';

describe('A date that somebody types', () => {
  it('has a weekday, whatever the time zone', () => {
    assert.equal(weekdayOf('2025-10-02'), 'Thursday');
    assert.equal(weekdayOf('2024-02-29'), 'Thursday');
  });

  it('is none where the calendar has no such day', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-1-2', 'tomorrow', '']) {
      assert.equal(weekdayOf(text), undefined, text);
    }
  });
});

import assert from 'node:assert/strict';
import { type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { typedDay } from '#features/newMinute/typedDay.ts';

const day = (text: string): CalendarDate => parseDate(text) ?? assert.fail(text);

/** A Thursday. */
const today = day('2023-06-29');

const read = (text: string, on = today): string | undefined => typedDay(text, on);

describe('typedDay', () => {
  it('reads dates as people write them', () => {
    for (const text of ['2023-07-06', ' 2023-07-06 ', '2023-7-6', '20230706', '2023/7/6']) {
      assert.equal(read(text), '2023-07-06', text);
    }
    for (const text of ['6.7.2023', '06.07.2023', '6. 7. 2023', '6 July 2023', '6. Juli 2023']) {
      assert.equal(read(text), '2023-07-06', text);
    }
    for (const text of ['July 6 2023', 'jul 6, 2023', 'July 6th 2023']) {
      assert.equal(read(text), '2023-07-06', text);
    }
  });

  it('reads days from today on', () => {
    const days = ['today', 'Heute', 'tomorrow', 'morgen', 'yesterday', '+7', '-14', '+0'].map(
      (text) => read(text),
    );
    assert.deepEqual(days, [
      '2023-06-29',
      '2023-06-29',
      '2023-06-30',
      '2023-06-30',
      '2023-06-28',
      '2023-07-06',
      '2023-06-15',
      '2023-06-29',
    ]);
  });

  it('reads weekdays: the next one, which can be today', () => {
    assert.equal(read('thursday'), '2023-06-29');
    assert.equal(read('Fri'), '2023-06-30');
    assert.equal(read('wednesday'), '2023-07-05');
    assert.equal(read('Mittwoch'), '2023-07-05');
    assert.equal(read('next thursday'), '2023-07-06');
    assert.equal(read('last thursday'), '2023-06-22');
    assert.equal(read('last Monday'), '2023-06-26');
    assert.equal(read('so.'), '2023-07-02', 'Sonntag');
  });

  it('takes the nearest year where none is written', () => {
    assert.equal(read('6.7.'), '2023-07-06');
    assert.equal(read('6.7'), '2023-07-06');
    assert.equal(read('29 June'), '2023-06-29');
    assert.equal(read('30.12.', day('2024-01-02')), '2023-12-30');
    assert.equal(read('January 3', day('2023-12-30')), '2024-01-03');
    assert.equal(read('29.2.', day('2024-01-15')), '2024-02-29');
  });

  it('guesses nothing', () => {
    const words = [
      '',
      'next week',
      's',
      't',
      'm',
      'soon',
      '2023',
      '12',
      '29',
      'constructor',
      '+',
      '6-7',
    ];
    for (const text of [
      ...words,
      '2023-02-30',
      '31.6.',
      '29.2.2023',
      '2023-13-01',
      'x'.repeat(1e5),
    ]) {
      assert.equal(read(text), undefined, text.slice(0, 20));
    }
  });
});

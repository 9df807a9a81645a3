import assert from 'node:assert/strict';
import { type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { dateOffers, seriesChoices } from '#features/newMinute/seriesChoices.ts';
import { lakeside, weekly } from '#support/lakeside.ts';

const files = {
  'weekly/20230622.md': weekly('2023-06-22', { 'Team Water': '- x' }),
  'weekly/20230629.md': weekly('2023-06-29', { 'Team Water': '- x' }),
  'boats/20230612.md': '# 2023-06-12\n',
  'jetty/20230630.md': '# 2023-06-30\n',
};

const ids = (at: string | undefined): readonly string[] =>
  seriesChoices(lakeside(files), at).map(({ id }) => id);

const day = (text: string): CalendarDate => {
  const date = parseDate(text);
  assert(date);
  return date;
};

describe('seriesChoices', () => {
  it('puts the series of the open file first, then the others by their last meeting, ended ones last', () => {
    assert.deepEqual(ids(undefined), ['weekly', 'boats', 'water', 'jetty']);
    assert.deepEqual(ids('boats/20230612.md'), ['boats', 'weekly', 'water', 'jetty']);
  });

  it('understands a folder, and a file in the folder that is no minute', () => {
    assert.equal(ids('water')[0], 'water');
    assert.equal(ids('water/picture.png')[0], 'water');
    assert.equal(ids('')[0], 'weekly');
  });

  it('says when and where a series meets and when it met last', () => {
    const [first] = seriesChoices(lakeside(files), undefined);
    assert.equal(first?.name, 'Lakeside Weekly');
    assert.equal(first?.detail, 'weekly · Thursdays · last 2023-06-29');
  });

  it('offers the next dates with weekday and distance', () => {
    const [first] = seriesChoices(lakeside(files, { today: '2023-07-03' }), undefined);
    assert.deepEqual(first?.dates, [
      {
        date: '2023-07-06',
        weekday: 'Thursday',
        detail: 'in 3 days, 7 days after the last',
        exists: false,
      },
      {
        date: '2023-07-13',
        weekday: 'Thursday',
        detail: 'in 10 days, 14 days after the last',
        exists: false,
      },
      {
        date: '2023-07-20',
        weekday: 'Thursday',
        detail: 'in 17 days, 21 days after the last',
        exists: false,
      },
    ]);
  });

  it('says so where the minute of today is there already', () => {
    const [first] = seriesChoices(lakeside(files, { today: '2023-06-29' }), undefined);
    const [today] = first?.dates ?? [];
    assert.deepEqual(today, {
      date: '2023-06-29',
      weekday: 'Thursday',
      detail: 'today, exists already',
      exists: true,
    });
  });

  it('suggests the nearest day without a minute: that of yesterday’s meeting, today’s, or the next', () => {
    const suggested = (today: string): string | undefined =>
      seriesChoices(lakeside(files, { today }), undefined)[0]?.suggested;
    assert.equal(suggested('2023-06-29'), '2023-07-06', 'today has a minute');
    assert.equal(suggested('2023-07-05'), '2023-07-06');
    assert.equal(suggested('2023-07-06'), '2023-07-06');
    assert.equal(suggested('2023-07-08'), '2023-07-06');
    assert.equal(suggested('2023-07-11'), '2023-07-13');
    assert.equal(suggested('2026-06-30'), '2026-07-02', 'years later');
  });

  it('suggests the day a month later, and today if the group meets in between', () => {
    const rhythm = { weekdays: ['Thursday'], cadence: 28 } as const;
    const suggested = (today: string): string | undefined =>
      dateOffers(rhythm, [day('2023-05-04'), day('2023-06-01')], day(today)).suggested;
    assert.equal(suggested('2023-06-05'), '2023-06-29');
    assert.equal(suggested('2023-06-08'), '2023-06-08');
  });

  it('goes on from the last meeting where the year of a file was mistyped', () => {
    const mistyped = { ...files, 'weekly/20330706.md': weekly('2033-07-06', {}) };
    const [first] = seriesChoices(lakeside(mistyped, { today: '2023-07-03' }), 'weekly');
    assert.equal(first?.detail, 'weekly · Thursdays · last 2023-06-29');
    assert.equal(first?.suggested, '2023-07-06');
    assert.equal(first?.dates[0]?.detail, 'in 3 days, 7 days after the last');
  });

  it('has dates for a series without any minute', () => {
    const water = seriesChoices(lakeside(files), undefined).find(({ id }) => id === 'water');
    assert.equal(water?.detail, 'water · no minutes yet');
    assert.equal(water?.dates.length, 3);
  });
});

import assert from 'node:assert/strict';
import { meetingPlace } from '#features/meetings/meetingPlace.ts';
import { meetingsOf } from '#features/meetings/meetings.ts';
import { meetingsOfYear } from '#features/meetings/meetingsOfYear.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const call = (date: string): string => weekly(date, { 'Team Water': '- calm' });
const calls = (...dates: string[]): Record<string, string> =>
  Object.fromEntries(dates.map((date) => [`weekly/${date.replaceAll('-', '')}.md`, call(date)]));

const overview = (snapshot: Snapshot): readonly string[] =>
  meetingsOf(snapshot).map(({ id, description, hasEnded, next, years }) =>
    [
      hasEnded ? `(${id})` : id,
      description,
      next === undefined ? '' : `${next.label} ${next.description}`,
      years.map(({ year, count }) => `${year}: ${count}`).join(', '),
    ].join(' | '),
  );

const rows = (snapshot: Snapshot, series: string, year: string): readonly string[] =>
  meetingsOfYear(snapshot, series, year).map(({ label, description }) =>
    [label, description].filter((part) => part !== '').join(' '),
  );

describe('the overview of meetings', () => {
  it('has every described series in order, with its years, its next date, and what has ended', () => {
    const snapshot = lakeside(
      {
        ...calls('2022-12-22', '2023-06-22', '2023-06-29'),
        'boats/20230626.md': '# 2023-06-26\n',
        'jetty/20221003.md': '# 2022-10-03\n',
      },
      { today: '2023-07-03' },
    );
    assert.deepEqual(overview(snapshot), [
      'weekly | Thursdays | next: Thu 2023-07-06 in 3 days | 2023: 2, 2022: 1',
      'boats | Mondays | next: Mon 2023-07-10 in 7 days | 2023: 1',
      'water |  |  | ',
      '(jetty) | last 2022-10-03 |  | 2022: 1',
    ]);
    assert.equal(
      meetingsOf(snapshot)[0]?.tooltip,
      'Lakeside Weekly\nThursdays, every 7 days\n3 minutes from 2022-12-22 to 2023-06-29\nin weekly',
    );
  });

  it('names a date that has no minutes yet as the next one, be it today', () => {
    const at = (today: string, ...dates: string[]): string | undefined =>
      meetingsOf(lakeside(calls(...dates), { today }))[0]?.next?.label;
    assert.equal(at('2023-07-06', '2023-06-22', '2023-06-29'), 'next: Thu 2023-07-06');
    assert.equal(at('2023-07-06', '2023-06-29', '2023-07-06'), 'next: Thu 2023-07-13');
    assert.equal(at('2023-07-06', '2023-06-29', '2023-07-13'), 'next: Thu 2023-07-20');
    assert.equal(at('2023-07-06', '2023-05-04'), 'next: Thu 2023-07-06');
    // A year that was mistyped is not what comes before the next meeting.
    assert.equal(at('2023-07-06', '2023-06-29', '2024-06-27'), 'next: Thu 2023-07-06');
    // A first meeting.
    assert.equal(at('2023-07-03'), 'next: Thu 2023-07-06');
  });

  it('takes a series for ended after a year without minutes, unless all others are as old', () => {
    const old = { 'water/20220111.md': '# 2022-01-11\n', 'boats/20220110.md': '# 2022-01-10\n' };
    const state = (files: Record<string, string>): readonly string[] =>
      overview(
        lakeside({ 'jetty/20210104.md': '# 2021-01-04\n', ...files }, { today: '2023-07-03' }),
      );
    assert.deepEqual(state({ ...old, ...calls('2023-06-22', '2023-06-29') }), [
      'weekly | Thursdays | next: Thu 2023-07-06 in 3 days | 2023: 2',
      '(boats) | last 2022-01-10 |  | 2022: 1',
      '(water) | last 2022-01-11 |  | 2022: 1',
      '(jetty) | last 2021-01-04 |  | 2021: 1',
    ]);
    const archive = snapshotOf(
      {
        'minutes.yaml':
          'series: [{ id: water, include: "water/{YYYYMMDD}.md", weekday: Tuesday, cadence: 7 }]\n',
        'water/20220111.md': '# 2022-01-11\n',
      },
      { today: '2023-07-03' },
    );
    assert.deepEqual(overview(archive), [
      'water | Tuesdays | next: Tue 2023-07-04 tomorrow | 2022: 1',
    ]);
  });

  it('is empty where there are no meetings, and leaves out what only a preset knows', () => {
    assert.deepEqual(overview(snapshotOf({ 'README.md': '# A program\n' })), []);
    const snapshot = snapshotOf({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20230628.md': '# 2023-06-28\n',
    });
    assert.deepEqual(
      meetingsOf(snapshot).map(({ id }) => id),
      ['iaas'],
    );
  });
});

describe('the minutes of a year', () => {
  it('come latest first, with the meetings that have none', () => {
    const snapshot = lakeside(calls('2023-06-01', '2023-06-08', '2023-06-22', '2023-06-29'));
    assert.deepEqual(meetingsOfYear(snapshot, 'weekly', '2023'), [
      {
        kind: 'minute',
        path: 'weekly/20230629.md',
        label: '2023-06-29',
        description: 'Thu',
        tooltip: 'Lakeside Weekly, Thursday, 2023-06-29\nweekly/20230629.md',
      },
      {
        kind: 'minute',
        path: 'weekly/20230622.md',
        label: '2023-06-22',
        description: 'Thu',
        tooltip: 'Lakeside Weekly, Thursday, 2023-06-22\nweekly/20230622.md',
      },
      {
        kind: 'missed',
        date: '2023-06-15',
        label: '2023-06-15',
        description: 'no minutes',
        tooltip: 'There are no minutes of Lakeside Weekly for Thursday, 2023-06-15.',
      },
      {
        kind: 'minute',
        path: 'weekly/20230608.md',
        label: '2023-06-08',
        description: 'Thu',
        tooltip: 'Lakeside Weekly, Thursday, 2023-06-08\nweekly/20230608.md',
      },
      {
        kind: 'minute',
        path: 'weekly/20230601.md',
        label: '2023-06-01',
        description: 'Thu',
        tooltip: 'Lakeside Weekly, Thursday, 2023-06-01\nweekly/20230601.md',
      },
    ]);
    assert.deepEqual(meetingsOfYear(snapshot, 'weekly', '2022'), []);
    assert.deepEqual(meetingsOfYear(snapshot, 'tea-party', '2023'), []);
  });

  it('have each missed meeting in its own year, and a long pause as one row', () => {
    const snapshot = lakeside(
      calls('2022-12-08', '2022-12-15', '2023-01-05', '2023-01-12', '2023-01-19', '2023-03-02'),
    );
    assert.deepEqual(rows(snapshot, 'weekly', '2023'), [
      '2023-03-02 Thu',
      '6 weeks without minutes',
      '2023-01-19 Thu',
      '2023-01-12 Thu',
      '2023-01-05 Thu',
    ]);
    assert.deepEqual(rows(snapshot, 'weekly', '2022'), [
      '2022-12-29 no minutes',
      '2022-12-22 no minutes',
      '2022-12-15 Thu',
      '2022-12-08 Thu',
    ]);
  });

  it('name the file where the date does not say it', () => {
    const snapshot = lakeside({
      ...calls('2023-06-08', '2023-06-22'),
      'weekly/20230613.md': call('2023-06-15'),
      'water/20230620.md': '# 2023-06-20\n',
      'water/20230620-evening.md': '# 2023-06-20\n',
      'water/20230627-evening.md': '# 2023-06-27\n',
    });
    assert.deepEqual(rows(snapshot, 'weekly', '2023'), [
      '2023-06-22 Thu',
      '2023-06-15 Thu · 20230613.md',
      '2023-06-08 Thu',
    ]);
    assert.deepEqual(rows(snapshot, 'water', '2023'), [
      '2023-06-27 Tue · 20230627-evening.md',
      '2023-06-20 Tue · 20230620.md',
      '2023-06-20 Tue · 20230620-evening.md',
    ]);
  });

  it('without a date come last, under their names', () => {
    const snapshot = lakeside({
      ...calls('2023-06-08'),
      'weekly/20230231.md': '# Lakeside Weekly\n',
    });
    assert.deepEqual(meetingsOf(snapshot)[0]?.years, [
      { year: '2023', count: 1 },
      { year: '', count: 1 },
    ]);
    assert.deepEqual(rows(snapshot, 'weekly', ''), ['20230231.md no date']);
  });

  it('say nothing of gaps in a series without a rhythm', () => {
    const dates = ['20230105', '20230117', '20230321', '20230414', '20230601'];
    const snapshot = lakeside(
      Object.fromEntries(dates.map((date) => [`water/${date}.md`, '# Water\n'])),
    );
    assert.equal(rows(snapshot, 'water', '2023').length, 5);
  });
});

describe('the place of a minute in the overview', () => {
  const snapshot = lakeside({
    ...calls('2023-06-08'),
    'weekly/20230613.md': call('2023-06-15'),
    'weekly/20230231.md': '# Lakeside Weekly\n',
    'drafts/next.md': call('2023-07-06'),
    'README.md': '# Minutes\n',
  });

  it('is its series and year, with what it is about', () => {
    assert.deepEqual(meetingPlace(snapshot, 'weekly/20230613.md'), {
      series: 'weekly',
      year: '2023',
      topics: ['Team Water'],
    });
    assert.equal(meetingPlace(snapshot, 'weekly/20230231.md')?.year, '');
  });

  it('is nowhere for other documents', () => {
    for (const path of ['drafts/next.md', 'README.md', 'nowhere.md']) {
      assert.equal(meetingPlace(snapshot, path), undefined, path);
    }
  });
});

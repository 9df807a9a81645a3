import assert from 'node:assert/strict';
import { addDays, type CalendarDate, calendarDate } from '#base/calendarDate.ts';
import {
  canFormat,
  formatPattern,
  hasDate,
  matchPattern,
  patternFolder,
  patternProblem,
} from '#config/datePattern.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';

function day(year: number, month: number, date: number): CalendarDate {
  const result = calendarDate(year, month, date);
  assert.ok(result);
  return result;
}

describe('date patterns', () => {
  const forms: readonly (readonly [pattern: string, written: string])[] = [
    ['community-call/{YYYYMMDD}.md', 'community-call/20230209.md'],
    ['meetings/{YYYY-MM-DD}.md', 'meetings/2023-02-09.md'],
    ['meetings/{YYYY}-{MM}/{DD}.md', 'meetings/2023-02/09.md'],
    ['main/{YYYY}/CG-{MM}-{DD}.md', 'main/2023/CG-02-09.md'],
    ['meetings/{YYYY-MM}/{mon}-{DD}.md', 'meetings/2023-02/feb-09.md'],
    ['{YYYY}/{Mon}-{DD}.md', '2023/Feb-09.md'],
    ['{Month} {D}, {YYYY} Meeting Notes', 'February 9, 2023 Meeting Notes'],
    ['{month} {Do} {YYYY}', 'february 9th 2023'],
    ['{D}.{M}.{YYYY}', '9.2.2023'],
    ['Protokoll vom {D}. {Monat} {YYYY}', 'Protokoll vom 9. Februar 2023'],
    ['{Weekday}, {DD.MM.YY}', 'Thursday, 09.02.23'],
    ['{Wochentag}, {D}. {Monat} {YYYY}', 'Donnerstag, 9. Februar 2023'],
    ['notes/{YYYY}/Q{Q}/{YYYY-MM-DD}.md', 'notes/2023/Q1/2023-02-09.md'],
    ['{YYYY}/{YYYYMMDD}{-text}.md', '2023/20230209.md'],
  ];

  for (const [pattern, written] of forms) {
    it(`writes and reads ${pattern}`, () => {
      const date = day(2023, 2, 9);
      assert.equal(formatPattern(pattern, date), written);
      assert.deepEqual(matchPattern(pattern, written), { date, text: undefined });
      assert.equal(hasDate(pattern), true);
    });
  }

  it('reads back every day of two years, leap day included', () => {
    for (let date = day(2023, 6, 1); date < '2025-06-01'; date = addDays(date, 3)) {
      for (const [pattern] of forms) {
        assert.equal(matchPattern(pattern, formatPattern(pattern, date))?.date, date, pattern);
      }
    }
  });

  it('takes an optional suffix with its text', () => {
    const pattern = 'iam/{YYYYMMDD}{-text}.md';
    assert.deepEqual(matchPattern(pattern, 'iam/20231211-keycloak-kubernetes.md'), {
      date: day(2023, 12, 11),
      text: 'keycloak-kubernetes',
    });
    assert.equal(
      formatPattern(pattern, day(2023, 12, 11), { text: 'workshop' }),
      'iam/20231211-workshop.md',
    );
    assert.equal(matchPattern(pattern, 'iam/20231211keycloak.md'), undefined);
    assert.equal(matchPattern(pattern, 'iam/20231211-.md'), undefined);
    assert.equal(matchPattern(pattern, 'iam/20231211-notes/x.md'), undefined);
  });

  it('reads month and weekday names in any letter case', () => {
    for (const text of ['JAN-05', 'jan-05', 'Jan-05']) {
      assert.equal(matchPattern('{YYYY}/{mon}-{DD}', `2017/${text}`)?.date, '2017-01-05');
    }
    assert.equal(matchPattern('{Mon} {D}, {YYYY}', 'Sept 5, 2017')?.date, '2017-09-05');
    assert.equal(matchPattern('{Weekday} {YYYY-MM-DD}', 'thu 2023-02-09')?.date, '2023-02-09');
  });

  it('reads month names in full and cut, whichever of them is written', () => {
    for (const month of ['sep', 'sept', 'Sept', 'september']) {
      for (const token of ['{mon}', '{Month}', '{Monat}']) {
        assert.equal(
          matchPattern(`{YYYY-MM}/${token}-{DD}`, `2017-09/${month}-05`)?.date,
          '2017-09-05',
        );
      }
    }
    assert.equal(matchPattern('{D}. {Month} {YYYY}', '5. März 2024')?.date, '2024-03-05');
    assert.equal(matchPattern('{YYYY}{mon}{DD}', '2024june05')?.date, '2024-06-05');
    assert.equal(matchPattern('{mon}-{DD}', 'june-january-05'), undefined);
    assert.equal(matchPattern('{YYYY-MM}/{mon}-{DD}', '2017-08/sept-05'), undefined);
  });

  it('matches * within one folder and ** over folders', () => {
    assert.ok(matchPattern('hackathons/**', 'hackathons/a/b/minutes.md'));
    assert.ok(matchPattern('**/{YYYYMMDD}.md', '20230209.md'));
    assert.ok(matchPattern('**/{YYYYMMDD}.md', 'a/b/20230209.md'));
    assert.equal(matchPattern('**/{YYYYMMDD}.md', 'a/b20230209.md'), undefined);
    assert.ok(matchPattern('*/{YYYYMMDD}.md', 'a/20230209.md'));
    assert.equal(matchPattern('*/{YYYYMMDD}.md', 'a/b/20230209.md'), undefined);
    assert.equal(matchPattern('a/**', 'b/a/x.md'), undefined);
    assert.equal(canFormat('*/{YYYYMMDD}.md'), false);
  });

  it('says no date where the calendar has none', () => {
    assert.deepEqual(matchPattern('{YYYYMMDD}.md', '20230230.md'), {
      date: undefined,
      text: undefined,
    });
    assert.deepEqual(matchPattern('{YYYY}/notes.md', '2023/notes.md'), {
      date: undefined,
      text: undefined,
    });
    assert.equal(hasDate('{YYYY}/{MM}.md'), false);
  });

  it('wants a date that is written twice to agree', () => {
    const pattern = '{YYYY}/{YYYYMMDD}.md';
    assert.equal(matchPattern(pattern, '2023/20230209.md')?.date, '2023-02-09');
    assert.equal(matchPattern(pattern, '2022/20230209.md'), undefined);
    assert.equal(matchPattern('Q{Q}/{YYYY-MM-DD}', 'Q2/2023-02-09'), undefined);
  });

  it('takes what stands outside braces literally', () => {
    assert.ok(matchPattern('[a-z]+(x)/{YYYYMMDD}.md', '[a-z]+(x)/20230209.md'));
    assert.equal(matchPattern('a.b/{YYYYMMDD}.md', 'aXb/20230209.md'), undefined);
    assert.equal(matchPattern('{YYYYMMDD}.md', 'x20230209.md'), undefined);
    assert.equal(matchPattern('{YYYYMMDD}.md', '20230209.md.bak'), undefined);
  });

  it('names the folder that no token touches', () => {
    assert.equal(patternFolder('meetings/{YYYY}-{MM}/{DD}.md'), 'meetings');
    assert.equal(patternFolder('a/b/CG-{YYYYMMDD}.md'), 'a/b');
    assert.equal(patternFolder('{YYYYMMDD}.md'), '');
  });

  it('says what is wrong with a pattern', () => {
    assert.match(patternProblem('x/{YYYYMMDX}.md') ?? '', /YYYYMMDX/);
    assert.match(patternProblem('x/{YYYY.md') ?? '', /}/);
    assert.match(patternProblem('{}') ?? '', /not known/);
    assert.match(patternProblem('x'.repeat(501)) ?? '', /500/);
    assert.match(patternProblem('{D}*'.repeat(40)) ?? '', /too many/);
    assert.equal(patternProblem('{YYYY_MM_DD}{-text}.md'), undefined);
    assert.equal(matchPattern('x/{YYYYMMDX}.md', 'x/{YYYYMMDX}.md'), undefined);
  });

  it('stays fast for hostile patterns and names', () => {
    const checkTime = processorTimeBelow();
    const pattern = `${'**{-text}*{text}'.repeat(15)}b`;
    for (let round = 0; round < 2; round++) matchPattern(pattern, 'a'.repeat(2048));
    for (let round = 0; round < 2; round++) matchPattern(pattern, '-'.repeat(2048));
    matchPattern(pattern, 'a'.repeat(1_000_000));
    checkTime();
  });
});

import assert from 'node:assert/strict';
import { addDays, type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { reportingTeams } from '#features/newMinute/reportingTeams.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';

const start = parseDate('2023-05-04') ?? assert.fail();
const day = (week: number, weekday = 0): CalendarDate => addDays(start, 7 * week + weekday);
const compact = (date: CalendarDate): string => date.replaceAll('-', '');

/** One row a team: `R` reports, `m` has minutes two days before, `*` both, `.` neither; a column for each weekly. */
function community(
  rows: Readonly<Record<string, string>>,
  options: { readonly today?: string } = {},
): readonly string[] {
  const folders: Readonly<Record<string, string>> = {
    'Team Boats': 'boats',
    'Team Water': 'water',
    'SIG Maps & Charts': 'sig-kartographie',
  };
  const weeks = Math.max(...Object.values(rows).map((row) => row.length)) - 1;
  const files: Record<string, string> = {};
  for (let week = 0; week <= weeks; week++) {
    const reporting: Record<string, string> = {};
    for (const [team, row] of Object.entries(rows)) {
      const mark = row[week] ?? '.';
      if ('R*'.includes(mark)) reporting[team] = '- x';
      const date = day(week, -2);
      if ('m*'.includes(mark)) files[`${folders[team]}/${compact(date)}.md`] = `# ${date}\n`;
    }
    // The last column is the week in question.
    if (week < weeks) files[`weekly/${compact(day(week))}.md`] = weekly(day(week), reporting);
  }
  const snapshot = lakeside(files, { today: '2024-01-01', ...options });
  const series = snapshot.config.series.find(({ id }) => id === 'weekly') ?? assert.fail();
  return reportingTeams(snapshot, series, day(weeks)).map(({ name }) => name);
}

describe('reportingTeams', () => {
  const water = { 'Team Water': '*****m' };

  it('keeps who reports every week, with or without minutes', () => {
    assert.deepEqual(community({ 'Team Boats': '*****.', 'Open Harbour Evening': 'RRRRR.' }), [
      'Team Boats',
      'Open Harbour Evening',
    ]);
  });

  it('expects who meets every second week when it has met', () => {
    const alternating = 'SIG Maps & Charts';
    assert.deepEqual(community({ ...water, [alternating]: '.*.*.m' }), ['Team Water', alternating]);
    assert.deepEqual(community({ ...water, [alternating]: '*.*.*.' }), ['Team Water']);
  });

  it('expects who reports every second week by that alone where it has no minutes', () => {
    assert.deepEqual(community({ ...water, 'Open Harbour Evening': '.R.R..' }), [
      'Team Water',
      'Open Harbour Evening',
    ]);
    assert.deepEqual(community({ ...water, 'Open Harbour Evening': 'R.R.R.' }), ['Team Water']);
  });

  it('forgets who no longer reports though it meets', () => {
    const rows = { 'Team Water': '*******m', 'Team Boats': '****mmmm' };
    assert.deepEqual(community(rows), ['Team Water']);
  });

  it('keeps who began with the last minute, and adds a described team with its first minutes', () => {
    assert.deepEqual(community({ ...water, 'Open Harbour Evening': '....R.' }), [
      'Team Water',
      'Open Harbour Evening',
    ]);
    assert.deepEqual(community({ ...water, 'Team Boats': '.....m' }), ['Team Boats', 'Team Water']);
    assert.deepEqual(community({ ...water, 'Team Boats': '...mmm' }), ['Team Water']);
  });

  it('adds who meets again after a pause, though it reported in none of the last minutes', () => {
    const rows = { 'Team Water': '*****m', 'Team Boats': 'm....m' };
    assert.deepEqual(community(rows), ['Team Boats', 'Team Water']);
  });

  it('takes minutes that are due for there as long as most have not come', () => {
    const rows = {
      'Team Water': '******.',
      'Team Boats': '*.*.*..',
      'SIG Maps & Charts': '**.....',
    };
    assert.deepEqual(community(rows), ['Team Water']);
    assert.deepEqual(community({ ...rows, 'Team Boats': '.*.*.*.' }, { today: day(6) }), [
      'Team Water',
    ]);
    assert.deepEqual(community(rows, { today: day(6) }), ['Team Water', 'Team Boats']);
  });

  it('adds a team that nobody described and whose first minutes are of this week, no board', () => {
    const weeklyOf = (date: string): string =>
      `# Crew Weekly ${date}\n\n## Team updates\n\n### Team Boats\n\n- x\n\n### Team Water\n\n- x\n`;
    const own = (date: string): string => `# ${date}\n\n## Participants\n\n- @ada\n\n## Agenda\n`;
    const snapshot = snapshotOf({
      'weekly/20230615.md': weeklyOf('2023-06-15'),
      'weekly/20230622.md': weeklyOf('2023-06-22'),
      'weekly/20230629.md': weeklyOf('2023-06-29'),
      'sig-ropes/20230704.md': own('2023-07-04'),
      'crew-board/20230704.md': own('2023-07-04'),
      'sig-sails/20230601.md': own('2023-06-01'),
    });
    const series = snapshot.config.series.find(({ kind }) => kind === 'weekly') ?? assert.fail();
    const names = (date: string): readonly string[] =>
      reportingTeams(snapshot, series, parseDate(date) ?? assert.fail()).map(({ name }) => name);
    assert.deepEqual(names('2023-07-06'), ['Team Boats', 'Team Water', 'SIG Ropes']);
    assert.deepEqual(names('2023-07-20'), ['Team Boats', 'Team Water']);
  });
});

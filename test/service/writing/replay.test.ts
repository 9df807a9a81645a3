import assert from 'node:assert/strict';
import { addDays, type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { precision, recall, replay, type SeriesReplay } from '#support/replay.ts';

const start = parseDate('2023-01-04') ?? assert.fail();
const compact = (date: CalendarDate): string => date.replaceAll('-', '');

/** The history of an invented community: so many weeks, each with what `week` writes. */
const history = (
  weeks: number,
  week: (date: CalendarDate, index: number) => Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...Array.from({ length: weeks }, (_, index) => week(addDays(start, 7 * index), index)),
  );

/** Started again as on its day, with nothing known but the files. */
function replayed(files: Readonly<Record<string, string>>): ReadonlyMap<string, SeriesReplay> {
  return new Map(replay(files, { undescribed: true }).map((one) => [one.series, one]));
}

function assertRight({ files, titles, links, each }: SeriesReplay): void {
  const misses = JSON.stringify(each.flatMap((one) => one.misses));
  assert.deepEqual([files.right, titles.right], [files.known, titles.known], misses);
  assert.deepEqual([links.right, links.wrong], [links.due, 0], misses);
}

/** Teams report in a round under second-level headings; one meets every second week; links are paths. */
const crew = history(8, (date, index) => {
  const day = addDays(date, -1);
  const own = (name: string): string =>
    `# ${name} ${day}\n\n## Present\n\n- @ada\n\n## Agenda\n\n- x\n`;
  const meets = index % 2 === 0;
  return {
    [`teams/deck/${day}.md`]: own('Team Deck'),
    ...(meets ? { [`teams/sails/${day}.md`]: own('Team Sails') } : {}),
    [`round/${date}.md`]: [
      `# Crew round of ${date}`,
      '## Present',
      '- @ada',
      '## Team Deck',
      `[Minutes](../teams/deck/${day}.md)`,
      '- clean',
      ...(meets ? ['## Team Sails', `[Minutes](../teams/sails/${day}.md)`, '- mended'] : []),
      '## Any other business',
      '- none',
    ].join('\n\n'),
  };
});

/** German, `+` as bullet, a folder for each year, titles with the name of the month; a title that changes once. */
const months = 'Januar Februar März April Mai Juni'.split(' ');
const choir = history(10, (date, index) => {
  const [, month = '', day = ''] = date.split('-');
  const title = `${Number(day)}. ${months[Number(month) - 1]} 2023`;
  return {
    [`protokolle/2023/${compact(date)}.md`]: [
      `${index < 5 ? '# Protokoll' : '## Chorprobe'} vom ${title}`,
      '### Anwesende',
      '+ Ada Stein',
      '### Tagesordnung',
      `#### Lied ${index}`,
      '+ gesungen',
    ].join('\n\n'),
  };
});

describe('replay of communities that nobody described', () => {
  it('gives a round of teams its file, title, teams and links', () => {
    const round = replayed(crew).get('round');
    assert(round);
    assertRight(round);
    assert(round.links.due >= 9, `${round.links.due}`);
    assert(recall(round.teams) === 1, `${recall(round.teams)}`);
    assert(precision(round.teams) >= 0.75, `${precision(round.teams)}`);
    // From a single minute nobody can tell that its last section comes back.
    assert(recall(round.headings) >= 0.95, `${recall(round.headings)}`);
    assert(precision(round.headings) >= 0.85, `${precision(round.headings)}`);
  });

  it('follows a change of the title after two minutes at the latest', () => {
    const [series] = replayed(choir).values();
    assert(series);
    const { files, titles, headings, each } = series;
    assert.equal(files.right, files.known);
    const wrong = each.filter(({ title }) => title === 'wrong').map(({ path }) => path);
    assert.deepEqual(wrong, ['protokolle/2023/20230208.md', 'protokolle/2023/20230215.md']);
    assert.equal(titles.known, 9);
    assert.equal(precision(headings), 1);
  });

  it('counts what nobody can know apart', () => {
    const own = (title: string): string => `${title}\n\n## Present\n\n- @ada\n`;
    const [series] = replayed({
      'calls/20230104.md': own('# Call 2023-01-04'),
      'calls/20230111.md': own('# Call 2023-01-11'),
      'calls/20230118-fair.md': own('# The fair'),
      'calls/20230125.md': own('# Call 2023-01-18'),
      'calls/20230201.md': own(''),
    }).values();
    assert.deepEqual(series?.files, { right: 3, known: 3, unknowable: 1 });
    assert.deepEqual(series?.titles, { right: 2, known: 2, unknowable: 2 });
    assert.equal(series?.disagreeing, 1);
  });
});

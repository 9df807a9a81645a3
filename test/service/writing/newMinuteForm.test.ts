import assert from 'node:assert/strict';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';

/** The minute of the only series that the files show. */
function next(files: Readonly<Record<string, string>>, date: string) {
  const snapshot = snapshotOf(files, { today: date });
  const [series, other] = snapshot.config.series;
  assert(series && !other, snapshot.config.series.map(({ id }) => id).join());
  const made = newMinute(snapshot, series.id, date);
  assert(!('problem' in made), 'problem' in made ? made.problem : '');
  return made;
}

const written = (files: Readonly<Record<string, string>>, date: string): string =>
  next(files, date).text;

/** Minutes in `notes`, one for each date. */
const notes = (
  dates: readonly string[],
  minute: (date: string, index: number) => string,
): Record<string, string> =>
  Object.fromEntries(dates.map((date, index) => [`notes/${date}.md`, minute(date, index)]));

const thursdays = ['2023-06-08', '2023-06-15', '2023-06-22', '2023-06-29'];

describe('the form of a new minute in a series that nobody described', () => {
  it('is that of the recent ones: title, levels, sections, standing lines, bullet and indent', () => {
    const files = notes(thursdays, (date, index) =>
      text(`
        ## Garden meeting, ${date}

        ### Attendees

        + @ada
        + @bo

        ### Orga

        + Minutes: Ada ${index}
        + Next meeting in the shed

        ### Agenda

        #### Topic ${index}

        + first
            + second
        `),
    );
    assert.equal(
      written(files, '2023-07-06'),
      text(`
        ## Garden meeting, 2023-07-06

        ### Attendees

        +

        ### Orga

        + Minutes:
        + Next meeting in the shed

        ### Agenda
        `),
    );
  });

  it('nests a line as the recent minutes do', () => {
    const files = notes(
      thursdays,
      (date) =>
        `# Call ${date}\n\n## Orga\n\n* Please add\n    * your name\n\n## Agenda\n\n* x\n    * y\n`,
    );
    assert.match(written(files, '2023-07-06'), /\* Please add\n {4}\* your name\n/);
  });

  it('follows a title, a level or a section that came twice, and no slip of the last minute', () => {
    const titled = (title: (index: number) => string) =>
      written(
        notes(thursdays, (date, index) => `${title(index)} ${date}\n\n## Attendees\n\n- @ada\n`),
        '2023-07-06',
      ).split('\n')[0];
    assert.equal(
      titled((index) => (index < 2 ? '# Call' : '# Round')),
      '# Round 2023-07-06',
    );
    assert.equal(
      titled((index) => (index < 3 ? '# Call' : '# Party')),
      '# Call 2023-07-06',
    );
    assert.equal(
      titled((index) => (index < 2 ? '# Call' : '## Call')),
      '## Call 2023-07-06',
    );
    assert.equal(
      titled((index) => (index < 3 ? '# Call' : '## Call')),
      '# Call 2023-07-06',
    );
  });

  it('has the sections that the last minutes have, not those that they gave up', () => {
    const parts = ['## Old news\n\n- x\n', '## Old news\n\n- x\n', '', ''];
    const files = notes(thursdays, (date, index) =>
      [
        `# Call ${date}`,
        '## Attendees',
        '- @ada',
        parts[index],
        index > 0 ? '## Budget\n\n- 3 €' : '',
      ].join('\n\n'),
    );
    const made = written(files, '2023-07-06');
    assert.match(made, /## Budget\n/);
    assert.doesNotMatch(made, /Old news/);
  });

  it('names files as the last ones are named', () => {
    const minute = (date: string): string => `# Call ${date}\n\n## Attendees\n\n- @ada\n`;
    const named = (names: Readonly<Record<string, string>>): string =>
      next(
        Object.fromEntries(Object.entries(names).map(([path, date]) => [path, minute(date)])),
        '2023-07-06',
      ).path;
    const [first, second, third] = ['2023-06-15', '2023-06-22', '2023-06-29'];
    assert.equal(
      named({ 'm/20230615.md': first, 'm/2023-06-22.md': second, 'm/2023-06-29.md': third }),
      'm/2023-07-06.md',
    );
    assert.equal(
      named({ 'm/20230615.md': first, 'm/20230622.md': second, 'm/2023-06-29.md': third }),
      'm/20230706.md',
    );
    assert.equal(
      named({ 'm/2023-06-22-notes.md': second, 'm/2023-06-29-notes.md': third }),
      'm/2023-07-06-notes.md',
    );
    assert.equal(
      named({ 'm/2023-06-15.md': first, 'm/2023-06-22.md': second, 'm/2023-06-29-fair.md': third }),
      'm/2023-07-06.md',
    );
    assert.equal(named({ 'm/2023/06-22.md': second, 'm/2023/06-29.md': third }), 'm/2023/07-06.md');
  });

  it('writes the date without slips: an en dash, a missing zero, two blanks', () => {
    const files = notes(
      ['2023-06-01', ...thursdays],
      (date, index) =>
        `# Call on ${index % 2 ? date.replace(/-(\d+)$/, '–$1') : ` ${date}`}\n\n## Attendees\n\n- @ada\n`,
    );
    assert.match(written(files, '2023-07-06'), /^# Call on 2023-07-06\n/);
  });

  it('keeps front matter with the new date, and of what changes only the key', () => {
    const files = notes(thursdays.slice(-2), (date, index) =>
      text(`
        ---
        layout: minutes
        date: ${date} 10:00
        chair: ${index === 0 ? 'Ada' : 'Bo'}
        tags: [garden]
        ---

        # Call ${date}

        ## Attendees

        - @ada
        `),
    );
    assert.equal(
      written(files, '2023-07-06'),
      text(`
        ---
        layout: minutes
        date: 2023-07-06 10:00
        chair:
        tags: [garden]
        ---

        # Call 2023-07-06

        ## Attendees

        -
        `),
    );
  });

  it('asks for the minute-taker where the last minutes ask', () => {
    const files = notes(
      thursdays,
      (date, index) =>
        `# Call ${date}\n\n## Attendees\n\n- @ada\n\n${['Notes taken by', 'Note taker', 'Notes by', 'Minutes'][index]}: @ada\n\n## Agenda\n\n- x\n`,
    );
    assert.match(written(files, '2023-07-06'), /## Attendees\n\n-\n\nMinutes:\n\n## Agenda\n/);
  });

  it('counts on where meetings are counted', () => {
    const minute = (title: string): string => `# ${title}\n\n## Attendees\n\n- @ada\n`;
    const files = {
      'm/008-2023-06-22.md': minute('Council meeting #8, 2023-06-22'),
      'm/009-2023-06-29.md': minute('Council meeting #9, 2023-06-29'),
    };
    const made = next(files, '2023-07-06');
    assert.equal(made.path, 'm/010-2023-07-06.md');
    assert.match(made.text, /^# Council meeting #10, 2023-07-06\n/);
    const again = next(files, '2023-06-29');
    assert.deepEqual([again.path, again.exists, again.others], ['m/009-2023-06-29.md', true, []]);
  });

  it('counts meetings of several days once', () => {
    const files = [
      ['2023-01-24', '109th'],
      ['2023-01-25', '109th'],
      ['2023-03-21', '110th'],
      ['2023-03-22', '110th'],
      ['2023-05-16', '111th'],
      ['2023-05-17', '111th'],
    ].map(([day, count]) => [
      `m/${day}.md`,
      `# ${count} council\n\n${day}\n\n## Attendees\n\n- @a\n`,
    ]);
    const titleOf = (date: string, last: number): string =>
      written(Object.fromEntries(files.slice(0, last)), date).split('\n')[0] ?? '';
    assert.equal(titleOf('2023-07-18', 6), '# 112th council');
    assert.equal(titleOf('2023-05-17', 5), '# 111th council');
  });

  it('begins the table of those who take part, where that is one', () => {
    const head = '| Name | GitHub |\n| :--- | :----- |\n';
    const files = notes(
      thursdays,
      (date, index) =>
        `# Call ${date}\n\n## Attendees\n\n${head}| Ada Quist | @ada |\n| Bo ${index} | @bo |\n\n## Agenda\n\n1. Add your topics\n1. Topic ${index}\n`,
    );
    assert.equal(
      written(files, '2023-07-06'),
      `# Call 2023-07-06\n\n## Attendees\n\n${head}|  | |\n\n## Agenda\n\n1. Add your topics\n`,
    );
  });

  it('underlines headings where the last minute does', () => {
    const files = notes(
      thursdays,
      (date) =>
        `Rowing club ${date}\n======================\n\nAttendees\n---------\n\n- @a\n\nBoats\n-----\n\n### Oars\n\nx\n`,
    );
    assert.equal(
      written(files, '2023-07-06'),
      'Rowing club 2023-07-06\n======================\n\nAttendees\n---------\n\n-\n\nBoats\n-----\n\n### Oars\n',
    );
  });

  it('has a title that came back, where no title ever has a date', () => {
    const titles = [
      'Opening',
      'Rowing',
      'Picnic',
      'Round table',
      'Winter',
      'Round table',
      'Talk',
      'Round table',
    ];
    const days = titles.map((_, index) => `2023-0${index + 1}-05`);
    const files = notes(days, (_, index) => `# ${titles[index]}\n\n## Attendees\n\n- @a\n`);
    assert.match(written(files, '2023-09-05'), /^# Round table\n/);
  });

  it('names the weekday of the new day, in German too', () => {
    const files = notes(
      ['2024-05-07', '2024-05-14', '2024-05-21', '2024-05-28'],
      (date) => `# Dienstag, den ${Number(date.slice(8))}. Mai 2024\n\n## Anwesend\n\n- Ada\n`,
    );
    assert.match(written(files, '2024-06-05'), /^# Mittwoch, den 5\. Juni 2024\n/);
  });

  it('gives a series with a single minute a second one like it', () => {
    const files = notes(['2023-06-29'], (date) =>
      text(`
        # Founding of the choir, ${date}

        Thursday, 29 June 2023
        **Host:** Ada
        We met in the pub.

        ## Attendees

        * @ada

        ## Agenda

        ### Which songs

        * all
        `),
    );
    const made = next(files, '2023-07-13');
    assert.equal(made.path, 'notes/2023-07-13.md');
    assert.equal(
      made.text,
      '# Founding of the choir, 2023-07-13\n\nThursday, 13 July 2023\n**Host:**\n\n## Attendees\n\n*\n\n## Agenda\n',
    );
  });

  it('keeps no empty bullet below a line, which would make that a heading', () => {
    const description =
      "series: [{ id: a, include: 'a/{YYYYMMDD}.md', sections: [{ name: Orga, body: ['Who writes?', '- {taker}'] }] }]\n";
    const made = newMinute(snapshotOf({ 'minutes.yaml': description }), 'a', '2023-07-06');
    assert(!('problem' in made));
    assert.equal(made.text, '# 2023-07-06\n\n## Orga\n\nWho writes?\n');
    assert.match(made.snippet, /Who writes\?\n- \$\{1\}/);
  });
});

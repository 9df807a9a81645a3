import assert from 'node:assert/strict';
import type { Form, Series } from '#config/model.ts';
import { findingsOf } from '#features/diagnostics/diagnostics.ts';
import { type NewMinute, newMinute } from '#features/newMinute/newMinute.ts';
import { seriesChoices } from '#features/newMinute/seriesChoices.ts';
import { outlineOf } from '#features/outline/outline.ts';
import { statusOf } from '#features/outline/status.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';

type Files = Readonly<Record<string, string>>;

const today = '2024-06-01';

function seriesOf(files: Files): readonly Series[] {
  return snapshotOf(files, { today }).config.series;
}

function only(files: Files): Series & { readonly form: Form; readonly dates: readonly string[] } {
  const snapshot = snapshotOf(files, { today });
  const [series, ...others] = snapshot.config.series;
  assert.ok(series && others.length === 0, snapshot.config.series.map(({ id }) => id).join());
  const dates = minutesOfSeries(snapshot, series).map(({ date }) => date);
  return { ...series, form: series.forms.at(-1) ?? series.forms[0], dates };
}

function made(files: Files, date: string): NewMinute {
  const snapshot = snapshotOf(files, { today });
  const minute = newMinute(snapshot, snapshot.config.series[0]?.id ?? '', date);
  assert.ok(!('problem' in minute), JSON.stringify(minute));
  return minute;
}

/** The same text in files of these names. */
const files = (text: string, ...paths: readonly string[]): Files =>
  Object.fromEntries(paths.map((path) => [path, text]));

describe('minutes of other communities', () => {
  it('spell months as they like, and meet over the end of one', () => {
    const text = '# Assembly meeting\n\n## Opening\n';
    const series = only(
      files(
        text,
        'meetings/2022-09/sept-6.md',
        'meetings/2022-09/sept-7.md',
        'meetings/2022-11/nov-29.md',
        'meetings/2022-11/dec-1.md',
        'meetings/2023-06/june-05.md',
        'meetings/2023-06/june-06.md',
        'meetings/2023-09/september-04.md',
        'meetings/2023-09/september-05.md',
        'meetings/2023-12/december-11.md',
      ),
    );
    assert.equal(series.id, 'meetings');
    assert.deepEqual(series.form.include, [
      'meetings/{YYYY}-{MM}/{month}-{DD}.md',
      'meetings/{YYYY}-{MM}/{mon}-{D}.md',
      'meetings/{YYYY}-*/{mon}-{D}.md',
    ]);
    assert.equal(series.dates.length, 9);
    assert.equal(series.dates[3], '2022-12-01');
    // Days in a row are one meeting.
    assert.ok((series.cadence ?? 0) >= 56, `${series.cadence}`);
  });

  it('put new files into the folder of their year and name them as of late', () => {
    const text = '# Choir board 2023\n\n## Attendees\n\n- Jo\n';
    const choir = files(
      text,
      'choir/2021/CB-11-30.md',
      'choir/2022/CB-03-01.md',
      'choir/2022/CB-06-07.md',
      'choir/2023/CB-2023-03-07.md',
      'choir/2023/CB-2023-06-06.md',
      'choir/2023/CB-2023-09-05.md',
      'choir/2023/CB-2023-12-05.md',
      'choir/2024/CB-2024-03-05.md',
    );
    assert.deepEqual(only(choir).form.include, [
      'choir/{YYYY}/CB-{YYYY-MM-DD}.md',
      'choir/{YYYY}/CB-{MM}-{DD}.md',
    ]);
    assert.equal(made(choir, '2025-03-04').path, 'choir/2025/CB-2025-03-04.md');
  });

  it('rename their files over the years', () => {
    const title = (day: string): string =>
      `## Agenda of ${day}, rowing club\n\n## Attendees\n\n- Jo\n`;
    const club = {
      'club/2021/RC-10-04.md': title('October 4th'),
      'club/2021/RC-11-01.md': title('November 1st'),
      'club/2022/rc-1-10.md': title('Jan 10th'),
      'club/2022/rc-2-7.md': title('Feb 7th'),
      'club/2022/3-7-2022.md': title('March 7th'),
      'club/2022/4-25-22.md': title('April 25th'),
      'club/2022/5-9-22.md': title('May 9th'),
      'club/2023/club-2023-01-09.md': title('January 9th'),
      'club/2023/club-2023-02-06.md': title('February 6th'),
      'club/2023/club-2023-03-06.md': title('March 6th'),
      'club/2023/club-2023-09-04.md': title('Sept 4th'),
    };
    const series = only(club);
    assert.deepEqual([series.id, series.name, series.dates.length], ['club', 'rowing club', 11]);
    assert.equal(series.form.include[0], 'club/{YYYY}/club-{YYYY-MM-DD}.md');
    const { path, text } = made(club, '2024-06-03');
    assert.equal(path, 'club/2024/club-2024-06-03.md');
    assert.match(text, /^## Agenda of June 3rd, rowing club\n\n## Attendees\n/);
  });

  it('name the day first: one name that can only be read so tells for all', () => {
    const text = '# Vorstandssitzung\n\n## Anwesend\n\n- Jo\n';
    const paths = ['vorstand/2024/05-03-2024.md', 'vorstand/2024/02-04-2024.md'];
    assert.deepEqual(only(files(text, ...paths, 'vorstand/2024/19-01-2024.md')).dates, [
      '2024-01-19',
      '2024-03-05',
      '2024-04-02',
    ]);
    assert.deepEqual(only(files(text, ...paths, 'vorstand/2024/01-19-2024.md')).dates, [
      '2024-01-19',
      '2024-02-04',
      '2024-05-03',
    ]);
  });

  it('write German', () => {
    const text = (day: string): string =>
      `# Protokoll vom ${day}\n\n## Anwesend\n\n* Anna\n\n## Tagesordnung\n\n## Beschlüsse\n`;
    const house = {
      'protokolle/2023/Protokoll_2023-12-05.md': text('5. Dezember 2023'),
      'protokolle/2024/Protokoll_2024-02-06.md': text('6. Februar 2024'),
      'protokolle/2024/Protokoll_2024-03-05.md': text('5. März 2024'),
    };
    const series = only(house);
    assert.deepEqual([series.id, series.name], ['protokolle', 'Protokolle']);
    assert.equal(series.form.title.pattern, 'Protokoll vom {D}. {Monat} {YYYY}');
    assert.deepEqual(
      series.form.sections.map(({ kind }) => kind),
      ['participants', 'agenda', 'free'],
    );
    const { path, text: written } = made(house, '2024-05-07');
    assert.equal(path, 'protokolle/2024/Protokoll_2024-05-07.md');
    assert.match(written, /^# Protokoll vom 7\. Mai 2024\n\n## Anwesend\n/);
  });

  it('count their meetings, and the next one gets the next number', () => {
    const text = (number: number, day: string): string =>
      `# Council meeting #${number}, Friday ${day}\n\n## Present\n\n- Jo\n`;
    const council = {
      'council/2024-01-19.md': text(41, '19 January 2024'),
      'council/2024-02-16.md': text(42, '16 February 2024'),
      'council/2024-03-15.md': text(43, '15 March 2024'),
    };
    assert.equal(
      only(council).form.title.pattern,
      'Council meeting #{text}, {Weekday} {D} {Month} {YYYY}',
    );
    const { snippet, text: plain } = made(council, '2024-05-16');
    assert.match(plain, /^# Council meeting #44, Thursday 16 May 2024\n/);
    assert.match(snippet, /^# Council meeting #\$\{1:44\}, Thursday 16 May 2024\n/);
    const named = only({
      'council/041-2024-01-19.md': text(41, '19 January 2024'),
      'council/042-2024-02-16.md': text(42, '16 February 2024'),
    });
    assert.deepEqual([named.id, named.form.include], ['council', ['council/*-{YYYY-MM-DD}.md']]);
  });

  it('have titles without year or without date', () => {
    const minutes = (title: string): string => `# ${title}\n\n## Attendees\n\n- Jo\n`;
    const summit = {
      'summits/2022-05-02--04/Readme.md': minutes('Summit May 2–4, 2022'),
      'summits/2023-05-01--03/Readme.md': minutes('Summit May 1–3, 2023'),
      'summits/2023-11-06-berlin/Readme.md': minutes('Summit November 6–8, 2023'),
    };
    assert.deepEqual(only(summit).form.include, ['summits/{YYYY-MM-DD}{-text}/Readme.md']);
    assert.equal(only(summit).form.title.pattern, 'Summit {Month} {D}–{text}, {YYYY}');
    assert.equal(only(summit).name, 'Summit');

    const plain = files(minutes('Repair café'), 'cafe/2024-01-09.md', 'cafe/2024-02-13.md');
    assert.equal(only(plain).form.title.pattern, 'Repair café');
    const none = files('## Attendees\n\n- Jo\n', 'cafe/2024-01-09.md', 'cafe/2024-02-13.md');
    assert.equal(only(none).form.title.pattern, '{YYYY-MM-DD}');
  });

  it('name the month alone in titles, because they meet once in each', () => {
    const minutes = (month: string): string =>
      `# Reading Circle – ${month}\n\n## Attendees\n\n- Jo\n`;
    const circle = {
      'circle/2024-03-07.md': minutes('March 2024'),
      'circle/2024-04-04.md': minutes('April 2024'),
      'circle/2024-05-02.md': minutes('May 2024'),
    };
    assert.equal(only(circle).form.title.pattern, 'Reading Circle – {Month} {YYYY}');
    assert.match(made(circle, '2024-06-06').text, /^# Reading Circle – June 2024\n/);
    const snapshot = snapshotOf(circle, { today });
    for (const path of Object.keys(circle)) {
      assert.deepEqual(findingsOf(snapshot, path), [], path);
    }
  });

  it('never have those who were there again, also where a list of them is wrapped', () => {
    const minute = (day: string): string =>
      `# Circle ${day}\n\n* Present: Ann Smith,\n  Bob Miller, Kim Doe\n\nLee Moor (until 13:00),\nZoe Hill\n\n## Agenda\n\n- Books\n`;
    const circle = {
      'circle/2024-03-07.md': minute('2024-03-07'),
      'circle/2024-04-04.md': minute('2024-04-04'),
      'circle/2024-05-02.md': minute('2024-05-02'),
    };
    assert.doesNotMatch(made(circle, '2024-06-06').text, /Ann|Bob|Kim|Lee|Zoe/);
  });

  it('never have an issue again that they spoke of several times', () => {
    const minute = (day: string): string =>
      `# Circle ${day}\n\n## Announcements\n\n- Be kind to each other\n- [A new lamp](https://github.com/circle/circle/issues/12)\n\n## Agenda\n\n- Books\n`;
    const circle = {
      'circle/2024-03-07.md': minute('2024-03-07'),
      'circle/2024-04-04.md': minute('2024-04-04'),
      'circle/2024-05-02.md': minute('2024-05-02'),
    };
    const { text } = made(circle, '2024-06-06');
    assert.match(text, /## Announcements\n\n- Be kind to each other\n\n## Agenda/);
  });

  it('ask for a role in new words: the last ones count', () => {
    const minute = (day: string, question: string): string =>
      `# Circle ${day}\n\n## Housekeeping\n\n- Rooms for next time\n- ${question}\n\n## Agenda\n\n- Books\n`;
    const old = 'Who takes the minutes and reports in the weekly call?\n@jo';
    const circle = {
      'circle/2024-03-07.md': minute('2024-03-07', old),
      'circle/2024-04-04.md': minute('2024-04-04', old),
      'circle/2024-05-02.md': minute(
        '2024-05-02',
        'Who presents in the weekly call and transfers the minutes?\n@mo',
      ),
    };
    const { text } = made(circle, '2024-06-06');
    assert.match(
      text,
      /\n- Rooms for next time\n- Who presents in the weekly call and transfers the minutes\?\n\n## Agenda/,
    );
  });

  it('leave out the year in titles: the path says it', () => {
    const call = (day: string): string =>
      `## Agenda for the ${day} video call\n\n### Attendees\n\n- Jo\n\n## Agenda items\n\n1. Opening\n`;
    const calls = snapshotOf({
      'main/2022/CG-04-26.md': call('April 26'),
      'main/2022/CG-05-10.md': call('May 10'),
      'main/2022/CG-05-24.md': call('May 24th'),
      'main/2022/CG-06-07.md': `# Club\n\n${call('7 June')}`,
    });
    const rows = ['04-26', '05-24', '06-07'].map((day) =>
      outlineOf(calls, `main/2022/CG-${day}.md`)
        .map(({ label, description }) => `${label}: ${description}`)
        .find((row) => row.startsWith('Agenda for')),
    );
    assert.deepEqual(rows, [
      'Agenda for the April 26 video call: 2022-04-26 · Tuesday',
      'Agenda for the May 24th video call: 2022-05-24 · Tuesday',
      'Agenda for the 7 June video call: 2022-06-07 · Tuesday',
    ]);
  });

  it('have words of their own for everything', () => {
    const days = ['01-02', '02-06', '03-05', '04-02', '05-07'];
    const months = ['January 2', 'February 6', 'March 5', 'April 2', 'May 7'];
    const all = (
      path: (day: string) => string,
      text: (month: string, index: number) => string,
      dates = days,
    ): Files =>
      Object.fromEntries(dates.map((day, at) => [path(day), text(months[at] ?? day, at)]));
    const club = ['Who came', 'What we read', 'What we thought', 'Next time'];
    const body = (sections: readonly string[], said = 'Jo said so.'): string =>
      sections.map((name) => `\n## ${name}\n\n${said}\n`).join('');
    const books = ['emma', 'dune', 'momo', 'solaris', 'ulysses'];
    const notes = all(
      (day) => `notes/2024-${day}-${books[days.indexOf(day)]}.md`,
      (month, at) => `# Book club — ${month}, 2024\n${body(club, `About ${books[at]}`)}`,
    );
    const series = only(notes);
    assert.deepEqual([series.name, series.dates.length], ['Book club', 5]);
    assert.deepEqual(
      series.form.sections.map(({ name }) => name),
      club,
    );
    assert.match(
      made(notes, '2024-06-04').text,
      /^# Book club — June 4, 2024\n\n## Who came\n\n## What we read\n/,
    );

    // Dated and alike, but nobody met.
    const silent: Readonly<Record<string, Files>> = {
      releases: all(
        (day) => `notes/2024-${day}.md`,
        (month) => `# Boats ${month}, 2024\n${body(['Added', 'Fixed'])}`,
      ),
      changelog: all(
        (day) => `changelog/2024-${day}.md`,
        (month) => `# Boats ${month}, 2024\n${body(['Sails', 'Oars'])}`,
      ),
      posts: all(
        (day) => `notes/2024-${day}-post.md`,
        (month, at) => `# ${books[at]}, ${month}, 2024\n${body(['Plot', 'Verdict'])}`,
      ),
      site: all(
        (day) => `notes/2024-${day}-post.md`,
        (month) => `---\nlayout: page\n---\n\n# Boats ${month}, 2024\n${body(['Plot', 'Verdict'])}`,
      ),
      diary: Object.fromEntries(
        ['06-03', '06-04', '06-05', '06-06'].map((day) => [
          `notes/2024-${day}.md`,
          `# Today 2024-${day}\n${body(['Morning', 'Evening'])}`,
        ]),
      ),
      decisions: all(
        (day) => `adr/2024-${day}.md`,
        (month) => `# Oars ${month}, 2024\n${body(['Context', 'Consequences'])}`,
      ),
      bare: all(
        (day) => `notes/2024-${day}.md`,
        (month) => `# ${month}, 2024\n${body(club)}`,
      ),
      two: all(
        (day) => `notes/2024-${day}.md`,
        (month) => `# Book club — ${month}, 2024\n${body(club)}`,
        days.slice(0, 2),
      ),
    };
    for (const [name, given] of Object.entries(silent)) assert.deepEqual(seriesOf(given), [], name);
  });

  it('have sections beside the title and never copy who was there', () => {
    const text = (day: string): string =>
      `## Call of ${day}\n\n### How to join\n\nAsk in the chat.\n\n## Agenda\n\n## Notes\n\n- Jo Doe\n- @jo\n`;
    const calls = {
      'calls/2024-01-09.md': text('January 9'),
      'calls/2024-01-23.md': text('January 23'),
      'calls/2024-02-06.md': text('February 6'),
    };
    assert.equal(
      made(calls, '2024-02-20').text,
      '## Call of February 20\n\n### How to join\n\nAsk in the chat.\n\n## Agenda\n\n## Notes\n',
    );
  });

  it('write headings a level higher or lower from one minute to the next', () => {
    const minute = (day: string, title: string, who: string, agenda: string): string =>
      `${title} ${day}\n\n${who} Participants\n\n- Jo\n\n${agenda} Agenda\n\n${agenda}# On ${day}\n\n- leaks\n`;
    const varied = {
      'sig-roof/2024-01-09.md': minute('2024-01-09', '#', '####', '##'),
      'sig-roof/2024-01-23.md': minute('2024-01-23', '##', '###', '###'),
      'sig-roof/2024-02-06.md': minute('2024-02-06', '##', '####', '####'),
      'sig-roof/2024-02-20.md': minute('2024-02-20', '##', '####', '####'),
    };
    assert.match(
      made(varied, '2024-03-05').text,
      /^## 2024-03-05\n\n#### Participants\n\n- ?\n\n#### Agenda\n$/,
    );
    const skipped = (day: string, topic: string): string =>
      `# Council meeting ${day}\n\n### Attendees\n\n- Jo\n\n### Decisions\n\n#### ${topic}\n`;
    const council = {
      'council/2024-01-09.md': skipped('2024-01-09', 'Roof'),
      'council/2024-01-23.md': skipped('2024-01-23', 'Boats'),
      'council/2024-02-06.md': skipped('2024-02-06', 'Fees'),
    };
    assert.match(
      made(council, '2024-02-20').text,
      /^# Council meeting 2024-02-20\n\n### Attendees\n\n- ?\n\n### Decisions\n/,
    );
    assert.ok(!made(council, '2024-02-20').text.includes('Fees'));
  });

  it('look as they did in the last year, whatever they were before', () => {
    const old = (day: string): string => `# ${day}\n\n## Attendees\n\n- Jo\n\n## Topics\n`;
    const now = (day: string): string => `# ${day}\n\n## Participants\n\n- Jo\n\n## Harbour\n`;
    const days = ['2020-01-07', '2020-02-04', '2020-03-03', '2020-04-07', '2020-05-05'];
    const recent = ['2024-01-09', '2024-02-06', '2024-03-05'];
    const all = Object.fromEntries([
      ...days.map((day) => [`sig-roof/${day}.md`, old(day)]),
      ...recent.map((day) => [`sig-roof/${day}.md`, now(day)]),
    ]);
    assert.deepEqual(
      only(all).form.sections.map(({ name }) => name),
      ['Participants', 'Harbour'],
    );
  });

  it('name a file wrongly: the side that falls on the usual weekday is right', () => {
    const minute = (day: string): string => `## ${day}\n\n### Participants\n\n- Jo\n`;
    const ops = {
      'ops/20230417.md': minute('2023-04-17'),
      'ops/20230515.md': minute('2023-05-15'),
      'ops/20230612.md': minute('2023-06-12'),
      'ops/20230710.md': minute('2023-07-10'),
      // A Saturday; the title says the Monday.
      'ops/20230708.md': minute('2023-08-07'),
    };
    const snapshot = snapshotOf(ops, { today: '2023-08-20' });
    const [series] = snapshot.config.series;
    assert.deepEqual([series?.weekdays, series?.cadence], [['Monday'], 28]);
    const [offer] = seriesChoices(snapshot, undefined);
    assert.match(offer?.detail ?? '', /Mondays · last 2023-08-07$/);
    assert.deepEqual(new Set(offer?.dates.map(({ weekday }) => weekday)), new Set(['Monday']));
    assert.equal(statusOf(snapshot, 'ops/20230708.md').weekday, 'Monday');
    // A title that was not changed is wrong, not the name.
    const copied = { ...ops, 'ops/20230708.md': '', 'ops/20230807.md': minute('2023-07-10') };
    assert.equal(statusOf(snapshotOf(copied), 'ops/20230807.md').date, '2023-08-07');
  });

  it('get ids that tell folders of the same name apart, and series of one folder', () => {
    const text = '# Notes\n\n## Attendees\n\n- Jo\n';
    const days = (path: string): readonly string[] =>
      ['2024-01-09', '2024-01-16', '2024-01-23'].map((day) => path.replace('*', day));
    const series = seriesOf(
      files(
        text,
        ...days('wgs/a/meetings/*.md'),
        ...days('wgs/b/meetings/*.md'),
        ...days('board/*.md'),
      ),
    );
    assert.deepEqual(
      series.map(({ id, name }) => [id, name]),
      [
        ['a-meetings', 'A Meetings'],
        ['b-meetings', 'B Meetings'],
        ['board', 'Board'],
      ],
    );
    const shared = seriesOf(files(text, ...days('minutes/HR-*.md'), ...days('minutes/IT-*.md')));
    assert.deepEqual(
      shared.map(({ id }) => id),
      ['minutes-hr', 'minutes-it'],
    );
  });

  it('say no day in their names: nothing is made up', () => {
    const text = '# Parish council, 12 March 2024\n\n## Present\n\n- Jo\n';
    assert.deepEqual(
      seriesOf(files(text, 'minutes/2024/02-february.md', 'minutes/2024/03-march.md')),
      [],
    );
    assert.deepEqual(seriesOf(files(text, 'minutes/2024-W09.md', 'minutes/2024-W10.md')), []);
    assert.deepEqual(seriesOf(files(text, 'minutes/3-7-24.md', 'minutes/4-25-24.md')), []);
    // The folder is of another month: which year is January in?
    assert.deepEqual(
      seriesOf(files(text, 'minutes/2023-12/jan-03.md', 'minutes/2023-12/jan-04.md')),
      [],
    );
  });
});

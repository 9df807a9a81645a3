import assert from 'node:assert/strict';
import type { Form, Series } from '#config/model.ts';
import { type NewMinute, newMinute } from '#features/newMinute.ts';
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

  it('count their meetings: the number is left to fill in', () => {
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
    assert.match(plain, /^# Council meeting #, Thursday 16 May 2024\n/);
    assert.match(snippet, /^# Council meeting #\$\{1\}, Thursday 16 May 2024\n/);
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

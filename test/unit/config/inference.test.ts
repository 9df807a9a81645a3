import assert from 'node:assert/strict';
import type { Config, Series } from '#config/model.ts';
import { resolveConfig } from '#config/resolveConfig.ts';
import { readMinute } from '#minutes/readMinute.ts';

type Files = Readonly<Record<string, string>>;

function configOf(files: Files, yaml?: string): Config {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, readMinute(text)]));
  return resolveConfig({
    configFile: yaml === undefined ? undefined : { path: 'minutes.yaml', text: yaml },
    remoteUrl: undefined,
    branch: undefined,
    texts,
    paths: texts.keys(),
  }).config;
}

function onlySeries(files: Files): Series {
  const { series } = configOf(files);
  const [only, ...others] = series;
  assert.ok(only && others.length === 0, `${series.map(({ id }) => id)}`);
  return only;
}

const form = (series: Series) => series.forms[series.forms.length - 1] ?? series.forms[0];

/** Minutes of several days, `{date}` filled in. */
const daily = (path: string, text: string, ...dates: readonly string[]): Files =>
  Object.fromEntries(
    dates.map((date) => [
      path.replace('{date}', date).replace('{compact}', date.replaceAll('-', '')),
      text.replaceAll('{date}', date),
    ]),
  );

describe('inference from existing minutes', () => {
  it('describes a folder of dated minutes', () => {
    const text =
      '# Data Weekly {date}\n\n## Present\n\n* @jo\n\n## Agenda\n\n### Some topic {date}\n\n## AOB\n';
    const series = onlySeries({
      ...daily('data/{compact}.md', text, '2023-03-07', '2023-03-14', '2023-03-21', '2023-04-04'),
      'data/template.md': '# Data Weekly YYYY-MM-DD\n',
      'README.md': '# Our minutes\n',
    });
    assert.equal(series.id, 'data');
    assert.equal(series.name, 'Data Weekly');
    assert.equal(series.origin, 'inferred');
    assert.deepEqual(series.weekdays, ['Tuesday']);
    assert.equal(series.cadence, 7);
    const { include, title, sections, bullet } = form(series);
    assert.deepEqual(include, ['data/{YYYYMMDD}.md']);
    assert.equal(bullet, '*');
    assert.deepEqual(title, { levels: [1], pattern: 'Data Weekly {YYYY-MM-DD}', variants: [] });
    assert.deepEqual(
      sections.map(({ name, level, kind }) => [name, level, kind]),
      [
        ['Present', 2, 'participants'],
        ['Agenda', 2, 'agenda'],
        ['AOB', 2, 'free'],
      ],
    );
  });

  it('finds a weekly, the teams that report and their folders', () => {
    const weekly =
      '# All Hands {date}\n\n## Meta\n\n- Minutes: Jo\n\n## Reports\n\n### Team Data\n\n- x\n\n### SIG Release\n\n- y\n\n### Team mission\n';
    const own = '# {date}\n\n## Participants\n\n- @jo\n';
    const { series, teams } = configOf({
      ...daily('weekly/{date}.md', weekly, '2023-03-02', '2023-03-09', '2023-03-16'),
      ...daily('data/{date}.md', own, '2023-03-01', '2023-03-08'),
      ...daily('sig-release/{date}.md', own, '2023-03-01', '2023-03-15'),
    });
    const byId = new Map(series.map((one) => [one.id, one]));
    assert.deepEqual(
      series.map(({ id, kind, name }) => [id, kind, name]),
      [
        ['weekly', 'weekly', 'All Hands'],
        ['data', 'team', 'Team Data'],
        ['sig-release', 'sig', 'SIG Release'],
      ],
    );
    assert.deepEqual(byId.get('weekly')?.reports, ['Team Data', 'SIG Release']);
    assert.deepEqual(
      teams.map(({ name, folder }) => [name, folder]),
      [
        ['Team Data', 'data'],
        ['SIG Release', 'sig-release'],
      ],
    );
    const sections = form(byId.get('weekly') ?? assert.fail()).sections;
    assert.deepEqual(
      sections.map(({ name, kind, body }) => [name, kind, body]),
      [
        ['Meta', 'roles', ['- Minutes: {taker}']],
        ['Reports', 'teams', []],
      ],
    );
  });

  it('reads dates that are spread over folders', () => {
    const notes = (title: string): string => `# ${title} Meeting Notes\n\nAttendees: jo\n`;
    const months = onlySeries({
      'meetings/2017-01/jan-24.md': notes('January 24, 2017'),
      'meetings/2017-01/jan-25.md': notes('January 25, 2017'),
      'meetings/2017-03/mar-07.md': notes('March 7, 2017'),
    });
    assert.deepEqual(form(months).include, ['meetings/{YYYY}-{MM}/{mon}-{DD}.md']);
    assert.equal(form(months).title.pattern, '{Month} {D}, {YYYY} Meeting Notes');

    const years = onlySeries({
      'main/2022/CG-12-06.md':
        '# Agenda for the December 6th video call\n\n## Agenda items\n\n## Attendees\n',
      'main/2023/CG-01-03.md':
        '# Agenda for the January 3rd video call\n\n## Agenda items\n\n## Attendees\n',
      'main/2023/CG-01-17.md':
        '# Agenda for the January 17th video call\n\n## Agenda items\n\n## Attendees\n',
    });
    assert.deepEqual(form(years).include, ['main/{YYYY}/CG-{MM}-{DD}.md']);
    assert.deepEqual([years.id, years.weekdays, years.cadence], ['main', ['Tuesday'], 14]);
  });

  it('reads one folder per meeting', () => {
    const text = '# Steering meeting {date}\n\n## Present\n\n- Jo @jo (chair)\n';
    const series = onlySeries(daily('{date}/Readme.md', text, '2018-08-29', '2018-09-05'));
    assert.deepEqual(form(series).include, ['{YYYY-MM-DD}/Readme.md']);
    const named = onlySeries({
      'calls/2018-08-29-kickoff/README.md': '# Kick-off call\n\n## Present\n',
      'calls/2018-09-05/README.md': '# Call\n\n## Present\n',
    });
    assert.deepEqual(form(named).include, ['calls/{YYYY-MM-DD}{-text}/README.md']);
  });

  it('takes meetings of several days and suffixes into the pattern', () => {
    const series = onlySeries({
      'meetings/2018-08-29.md': '# Council Meeting 2018-08-29\n\n## Present\n',
      'meetings/2018-09-26--27.md': '# Council Meeting 2018-09-26\n\n## Present\n',
      'meetings/2018-10-24-special.md': '# Council Meeting 2018-10-24\n\n## Present\n',
    });
    assert.deepEqual(form(series).include, ['meetings/{YYYY-MM-DD}{-text}.md']);
  });

  it('keeps several series of one folder apart, and one that writes its dates in two ways together', () => {
    const text = '# Meeting {date}\n\n## Attendees\n';
    const apart = configOf({
      ...daily('notes/board-{date}.md', text, '2023-01-02', '2023-02-06'),
      ...daily('notes/tech-{date}.md', text, '2023-01-04', '2023-01-11'),
    });
    assert.deepEqual(
      apart.series.map(({ id }) => id),
      ['notes-board', 'notes-tech'],
    );
    const together = onlySeries({
      ...daily('notes/{compact}.md', text, '2023-01-02', '2023-01-09', '2023-01-16'),
      ...daily('notes/{date}.md', text, '2023-01-23'),
    });
    assert.deepEqual(form(together).include, ['notes/{YYYYMMDD}.md', 'notes/{YYYY-MM-DD}.md']);
  });

  it('sees that a folder changed from texts to slides', () => {
    const text = '# Weekly {date}\n\n## Participants\n\n- @jo\n';
    const deck = '---\ntype: slide\n---\n\n# Cover\n\n## Weekly {date}\n\n---\n\n# Agenda\n';
    const series = onlySeries({
      ...daily('weekly/{date}.md', text, '2023-01-05', '2023-01-12'),
      ...daily('weekly/{date}.md', deck, '2023-01-19', '2023-01-26'),
    });
    assert.deepEqual(
      series.forms.map(({ from, until, deck, title }) => [from, until, deck, title.levels]),
      [
        [undefined, '2023-01-18', false, [1]],
        ['2023-01-19', undefined, true, [2]],
      ],
    );
  });

  it('works on one loose minute with a dated title', () => {
    const series = onlySeries({
      '2023-05-04.md': '# Garden club meeting 2023-05-04\n\n## Present\n',
    });
    assert.deepEqual([series.id, series.name], ['garden-club-meeting', 'Garden club meeting']);
    assert.deepEqual(form(series).include, ['{YYYY-MM-DD}.md']);
  });

  it('says no weekday and no gap where meetings have none', () => {
    const text = '# Meeting {date}\n\n## Attendees\n';
    const series = onlySeries(daily('ad-hoc/{date}.md', text, '2023-01-02', '2023-02-10'));
    assert.deepEqual(series.weekdays, []);
  });

  it('infers nothing where there are no minutes', () => {
    const nothing = (files: Files): void => {
      const { series, teams } = configOf(files);
      assert.deepEqual([series, teams], [[], []]);
    };
    nothing({});
    nothing({
      'README.md': '# Tool\n\n## Usage\n',
      'docs/guide.md': '# Guide\n',
      'CHANGELOG.md': '# 2023-01-02\n',
    });
    nothing(
      daily(
        '_posts/{date}-hello.md',
        '# Hello world\n\nWe released.\n',
        '2023-01-02',
        '2023-02-03',
      ),
    );
    nothing(
      daily(
        'journal/{date}.md',
        '# {date}\n\nSlept well.\n\n## Food\n',
        '2023-01-02',
        '2023-01-03',
      ),
    );
    nothing(
      daily(
        'adr/{compact}-use-x.md',
        '# Use X\n\n## Status\n\n## Context\n',
        '2023-01-02',
        '2023-01-03',
      ),
    );
    nothing({
      'rfcs/0001.md': '# RFC 1\n',
      'rfcs/0002.md': '# RFC 2\n',
      'releases/2023/12.md': '# 12\n',
    });
    nothing(
      daily(
        '.github/{date}.md',
        '# Meeting {date}\n\n## Participants\n',
        '2023-01-02',
        '2023-01-09',
      ),
    );
  });

  it('refines what the file describes and never contradicts it', () => {
    const text = '# Data {date}\n\n## Participants\n\n* @jo\n\n## Agenda\n';
    const files = daily('data/{date}.md', text, '2023-03-07', '2023-03-14', '2023-03-21');
    const { series } = configOf(
      files,
      "series:\n  - id: data\n    weekday: friday\n    include: data/{YYYY-MM-DD}.md\n    title: 'D {YYYY-MM-DD}'\n",
    );
    const [data] = series;
    assert.ok(data && series.length === 1);
    assert.deepEqual([data.origin, data.weekdays, data.cadence], ['file', ['Friday'], 7]);
    assert.equal(form(data).title.pattern, 'D {YYYY-MM-DD}');
    assert.equal(form(data).bullet, '*');
    assert.deepEqual(
      form(data).sections.map(({ name }) => name),
      ['Participants', 'Agenda'],
    );
  });

  it('finds folders for teams that the file names', () => {
    const own = '# {date}\n\n## Participants\n\n- @jo\n';
    const { teams } = configOf(
      daily('minutes/data/{date}.md', own, '2023-03-01', '2023-03-08'),
      'teams:\n  - name: Team Data\n    aliases: [Data]\n',
    );
    assert.deepEqual(
      teams.map(({ name, folder, aliases, origin }) => [name, folder, aliases, origin]),
      [['Team Data', 'minutes/data', ['Data'], 'file']],
    );
  });
});

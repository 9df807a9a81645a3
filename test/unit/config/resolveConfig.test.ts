import assert from 'node:assert/strict';
import { calendarDate } from '#base/calendarDate.ts';
import { matchPattern } from '#config/datePattern.ts';
import { configurationDocs } from '#config/docs.ts';
import { schemaAt } from '#config/jsonSchema.ts';
import type { Config, Section } from '#config/model.ts';
import type { ConfigProblem } from '#config/problem.ts';
import { resolveConfig } from '#config/resolveConfig.ts';
import { unknownRules } from '#config/ruleCodes.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { allRules } from '#rules/allRules.ts';

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly yaml?: string;
  readonly remoteUrl?: string;
  readonly branch?: string;
}

function resolved({ files = {}, yaml, remoteUrl, branch }: Given): {
  config: Config;
  problems: readonly ConfigProblem[];
} {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, readMinute(text)]));
  return resolveConfig({
    configFile: yaml === undefined ? undefined : { path: 'minutes.yaml', text: yaml },
    remoteUrl,
    branch,
    texts,
    paths: Object.keys(files),
  });
}

const configOf = (given: Given): Config => resolved(given).config;

const told = (yaml: string, files: Given['files'] = {}): readonly string[] =>
  resolved({ yaml, files }).problems.map(
    ({ span, message }) => `${yaml.slice(span.start, span.end)}: ${message}`,
  );

const founding =
  '# SCS Tech Weekly 2023-06-29\n\n## Meta\n\n- Minutes: Matej\n\n## Team updates\n\n### Team Container\n';

describe('the layers of a description', () => {
  it('is empty where there is nothing', () => {
    const config = configOf({});
    assert.deepEqual(
      [config.series, config.teams, config.presets, config.repository, config.actionMarkers],
      [[], [], [], { url: undefined, branch: 'main', rootIsKnown: false }, ['AI', 'TODO']],
    );
  });

  it('applies the preset to its own repository, however git writes the address', () => {
    for (const remoteUrl of [
      'https://github.com/SovereignCloudStack/minutes',
      'https://token@github.com/SovereignCloudStack/minutes.git',
      'git@github.com:SovereignCloudStack/minutes.git',
      'ssh://git@github.com/sovereigncloudstack/minutes/',
    ]) {
      const config = configOf({ remoteUrl });
      assert.deepEqual(config.presets, ['scs'], remoteUrl);
      assert.equal(config.repository.url, 'https://github.com/SovereignCloudStack/minutes');
    }
  });

  it('applies the preset to one loose minute with its title, wherever that lies', () => {
    for (const path of ['20230629.md', 'old/calls/20230629.md', 'community-call/20230629.md']) {
      const config = configOf({ files: { [path]: founding } });
      assert.deepEqual(config.presets, ['scs'], path);
      const weekly = config.series.find(({ id }) => id === 'weekly');
      const date = calendarDate(2023, 6, 29);
      const form = weekly?.forms.find(({ until }) => until !== undefined);
      assert.ok(
        form?.include.some((pattern) => matchPattern(pattern, path)?.date === date),
        path,
      );
      assert.equal(config.series.filter(({ origin }) => origin === 'inferred').length, 0, path);
    }
  });

  it('applies the preset where its folders are, and not for one of them', () => {
    const minute = '# 2023-06-28\n\n## Participants\n';
    const folders = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [`${name}/20230628.md`, minute]));
    assert.deepEqual(configOf({ files: folders(['ops', 'iam']) }).presets, []);
    const files = folders(['ops', 'iam', 'sig-release', 'product-board']);
    assert.deepEqual(configOf({ files }).presets, ['scs']);
  });

  it('leaves the preset to those who want it', () => {
    const remoteUrl = 'https://github.com/example/minutes';
    assert.deepEqual(configOf({ remoteUrl }).presets, []);
    const asked = configOf({ remoteUrl, branch: 'trunk', yaml: 'extends: scs\n' });
    assert.deepEqual(asked.presets, ['scs']);
    assert.deepEqual(asked.repository, { url: remoteUrl, branch: 'trunk', rootIsKnown: true });
    const refused = configOf({ files: { '20230629.md': founding }, yaml: 'extends: []\n' });
    assert.deepEqual(refused.presets, []);
  });

  it('never shows a token of the remote', () => {
    const { repository } = configOf({
      remoteUrl: 'https://jo:secret@git.example.org:8443/a/b.git',
    });
    assert.equal(repository.url, 'https://git.example.org:8443/a/b');
  });

  it('lets the file change one thing of a preset and keep the rest', () => {
    const config = configOf({
      yaml: 'extends: scs\nseries:\n  - id: weekly\n    weekday: friday\n    bullet: "+"\nteams:\n  - name: Team IaaS\n    aliases: Infra\n',
    });
    const weekly = config.series.find(({ id }) => id === 'weekly');
    assert.deepEqual(weekly?.weekdays, ['Friday']);
    assert.deepEqual(
      weekly?.forms.map(({ bullet }) => bullet),
      ['-', '+'],
    );
    assert.equal(weekly?.forms[0].title.pattern, 'SCS Tech Weekly {YYYY-MM-DD}');
    const team = config.teams.find(({ name }) => name === 'Team IaaS');
    assert.deepEqual([team?.folder, team?.aliases, team?.origin], ['iaas', ['Infra'], 'file']);
    assert.equal(config.teams.length, configOf({ yaml: 'extends: scs\n' }).teams.length);
  });

  it('works out levels and kinds of sections', () => {
    const config = configOf({
      yaml: `
series:
  - id: board
    include: board/{YYYYMMDD}.md
    title: {pattern: 'Board {YYYY-MM-DD}', level: [2, 1]}
    sections:
      - Attendees
      - name: Reports
        kind: teams
        children: [AOB]
      - {name: Notes, level: 5, children: [Deep]}
`,
    });
    const flat = (sections: readonly Section[]): readonly unknown[] =>
      sections.flatMap(({ name, level, kind, children }) => [
        [name, level, kind],
        ...flat(children),
      ]);
    assert.deepEqual(flat(config.series[0]?.forms[0].sections ?? []), [
      ['Attendees', 3, 'participants'],
      ['Reports', 3, 'teams'],
      ['AOB', 4, 'free'],
      ['Notes', 5, 'free'],
      ['Deep', 6, 'free'],
    ]);
  });

  it('gives every form what is written beside the forms', () => {
    const config = configOf({
      yaml: `
series:
  - id: weekly
    include: 'weekly/{YYYYMMDD}.md'
    bullet: '*'
    forms:
      - until: 2022-12-31
        title: 'Old {YYYY-MM-DD}'
      - from: 2023-01-01
        title: 'New {YYYY-MM-DD}'
        bullet: '-'
`,
    });
    assert.deepEqual(
      config.series[0]?.forms.map(({ include, title, bullet, from, until }) => [
        include[0],
        title.pattern,
        bullet,
        from,
        until,
      ]),
      [
        ['weekly/{YYYYMMDD}.md', 'Old {YYYY-MM-DD}', '*', undefined, '2022-12-31'],
        ['weekly/{YYYYMMDD}.md', 'New {YYYY-MM-DD}', '-', '2023-01-01', undefined],
      ],
    );
  });
});

describe('checks beyond the shape of minutes.yaml', () => {
  it('reports ids and teams that are there twice', () => {
    const yaml =
      'series:\n  - {id: a, include: "a/{YYYYMMDD}.md"}\n  - {id: a, include: "b/{YYYYMMDD}.md"}\nteams: [Team A, team a]\n';
    assert.deepEqual(told(yaml), [
      'a: There is a series “a” above already. Give each its own id.',
      'team a: There is a team “Team A” above already. Keep one of them.',
    ]);
  });

  it('keeps the first of two series with one id', () => {
    const yaml =
      'series:\n  - {id: a, include: "a/{YYYYMMDD}.md"}\n  - {id: a, include: "b/{YYYYMMDD}.md"}\n';
    const { series } = configOf({ yaml });
    assert.deepEqual(
      series.map(({ forms }) => forms[0].include),
      [['a/{YYYYMMDD}.md']],
    );
  });

  it('reports series with the same files, sections that stand twice and templates that are not there', () => {
    const yaml = `
series:
  - id: a
    include: a/{YYYYMMDD}.md
    sections: [Agenda, AOB, 'Agenda:']
    template: a/tempalte.md
  - id: b
    include: ["b/{YYYYMMDD}.md", "a/{YYYYMMDD}.md"]
    template: a/template.md
teams: [Team A, {name: Team B, aliases: team a}]
`;
    assert.deepEqual(told(yaml, { 'a/template.md': '# {YYYYMMDD}\n' }), [
      "'Agenda:': “Agenda:” is a section above already. Keep one of them.",
      'a/tempalte.md: There is no file “a/tempalte.md”. Did you mean “a/template.md”?',
      '"a/{YYYYMMDD}.md": The files of “a” are named so already. Name other files here.',
      'team a: “team a” is a team of its own. Take it away here.',
    ]);
  });

  it('is described with an example that is right', () => {
    const [, yaml = ''] = configurationDocs([]).split(/```(?:yaml)?\n/);
    assert.match(yaml, /^series:/);
    assert.deepEqual(told(yaml), []);
    const codes = allRules.map(({ code }) => code);
    assert.deepEqual(unknownRules(yaml, codes), []);
    const named = schemaAt(['rules'])?.description?.match(/`([^`:]+): off`/)?.[1];
    assert.ok(named && codes.includes(named), named);
  });

  it('reports an unknown preset, and offers the nearest', () => {
    const { problems } = resolved({ yaml: 'extends: scx\n' });
    assert.equal(problems[0]?.suggestion, 'scs');
    assert.deepEqual(told('extends: scs\n'), []);
  });

  it('wants to know where the minutes of a series are', () => {
    assert.match(told('series:\n  - id: lunch\n')[0] ?? '', /^lunch: Nothing says where/);
  });

  it('reports ranges that end before they begin', () => {
    const yaml =
      'series:\n  - id: a\n    include: "a/{YYYYMMDD}.md"\n    from: 2023-02-01\n    until: 2023-01-01\n';
    assert.match(told(yaml)[0] ?? '', /^2023-01-01: This is before 2023-02-01/);
  });

  it('reports rules that nobody knows', () => {
    const yaml = 'rules: {team/unknwn: off, link/file-missing: hint}\n';
    const [problem, ...others] = unknownRules(yaml, ['team/unknown', 'link/file-missing']);
    assert.deepEqual(others, []);
    assert.equal(yaml.slice(problem?.span.start, problem?.span.end), 'team/unknwn');
    assert.equal(problem?.suggestion, 'team/unknown');
  });

  it('offers a replacement in the quotes of what it replaces', () => {
    const yaml = "series:\n  - id: a\n    include: 'wekly/{YYYY-MM-DD}.md'\n";
    const files = { 'weekly/2023-06-29.md': '# 2023-06-29\n' };
    const [problem] = resolved({ yaml, files }).problems;
    assert.equal(problem?.suggestion, "'weekly/{YYYY-MM-DD}.md'");
  });

  it('reports teams that nobody knows', () => {
    const yaml = `
series:
  - id: a
    include: 'a/{YYYYMMDD}.md'
    reports: [Team Dta, Team Moon]
teams: [Team Data]
`;
    assert.deepEqual(told(yaml), [
      'Team Dta: There is no team “Team Dta”. Did you mean “Team Data”?',
      'Team Moon: There is no team “Team Moon”. Add it to teams.',
    ]);
  });

  it('reports a pattern that fits no file, only where files should fit', () => {
    const files = { 'weekly/2023-06-29.md': '# 2023-06-29\n', 'docs/guide.md': '# Guide\n' };
    const include = (pattern: string) =>
      told(`series:\n  - id: a\n    include: '${pattern}'\n`, files);
    assert.match(
      include('weekly/{YYYYMMDD}.md')[0] ?? '',
      /there is e\.g\. “weekly\/2023-06-29\.md”/,
    );
    assert.match(include('wekly/{YYYY-MM-DD}.md')[0] ?? '', /Did you mean “weekly”/);
    assert.deepEqual(include('weekly/{YYYY-MM-DD}.md'), []);
    assert.deepEqual(include('docs/{YYYY-MM-DD}.md'), []);
    assert.deepEqual(include('quite-new/{YYYY-MM-DD}.md'), []);
  });

  it('keeps all that is valid beside what is wrong', () => {
    const { config, problems } = resolved({
      yaml: `
serie: x
series:
  - id: good
    include: good/{YYYYMMDD}.md
    weekday: someday
  - include: nameless/{YYYYMMDD}.md
teams: [Team Data, 7]
rules: {team/unknown: loud}
`,
    });
    assert.equal(problems.length, 5);
    assert.deepEqual(
      config.series.map(({ id }) => id),
      ['good'],
    );
    assert.deepEqual(
      config.teams.map(({ name }) => name),
      ['Team Data'],
    );
    assert.equal(config.severities.size, 0);
  });
});

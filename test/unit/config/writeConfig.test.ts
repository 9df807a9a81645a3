import assert from 'node:assert/strict';
import type { Config } from '#config/model.ts';
import { resolveConfig } from '#config/resolveConfig.ts';
import { createConfigText } from '#config/writeConfig.ts';
import { readMinute } from '#minutes/readMinute.ts';

function resolved(files: Readonly<Record<string, string>>, yaml?: string) {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, readMinute(text)]));
  return resolveConfig({
    configFile: yaml === undefined ? undefined : { path: 'minutes.yaml', text: yaml },
    remoteUrl: 'git@example.org:club/minutes.git',
    branch: 'trunk',
    texts,
    paths: texts.keys(),
  });
}

/** Where a part comes from changes when it is written down; nothing else may. */
const withoutOrigins = ({ series, teams, ...rest }: Config) => ({
  ...rest,
  series: series.map((one) => ({ ...one, origin: 'file' })),
  teams: teams.map((one) => ({ ...one, origin: 'file' })),
});

const weekly = (date: string): string =>
  `## Weekly ${date}\n\n### Meta\n\n- Minutes: Jo\n\n### Team updates\n\n#### Team Data\n\n#### SIG Release\n\n### 2nd: "quoted" #topic\n`;
const own = (date: string): string => `# ${date}\n\n## Participants\n\n* @jo\n\n## Agenda\n`;
const deck = (date: string): string =>
  `---\ntype: slide\n---\n\n# Cover\n\n## Weekly ${date}\n\n---\n\n# Team Data\n\n---\n\n# SIG Release\n`;

const files = {
  'weekly/2023-03-02.md': weekly('2023-03-02'),
  'weekly/2023-03-09.md': weekly('2023-03-09'),
  'data/20230301.md': own('2023-03-01'),
  'data/20230308-workshop.md': own('2023-03-08'),
  'data/20230315.md': own('2023-03-15'),
  'sig-release/2023/03/07.md': own('2023-03-07'),
  'sig-release/2023/03/21.md': own('2023-03-21'),
  '2023-04-01.md': '# Fools’ meeting April 1, 2023\n',
};

describe('writing minutes.yaml', () => {
  it('says what was inferred, so that reading it gives the same', () => {
    const { config } = resolved(files);
    const text = createConfigText(config);
    const again = resolved(files, text);
    assert.deepEqual(again.problems, []);
    assert.deepEqual(withoutOrigins(again.config), withoutOrigins(config));
    const alone = resolved({}, text);
    assert.deepEqual(withoutOrigins(alone.config), withoutOrigins(config));
    assert.equal(createConfigText(again.config), text);
  });

  it('keeps two forms of one folder', () => {
    const changed = {
      ...files,
      'weekly/2023-03-16.md': deck('2023-03-16'),
      'weekly/2023-03-23.md': deck('2023-03-23'),
    };
    const { config } = resolved(changed);
    assert.equal(config.series.find(({ id }) => id === 'weekly')?.forms.length, 2);
    const again = resolved(changed, createConfigText(config));
    assert.deepEqual(again.problems, []);
    assert.deepEqual(withoutOrigins(again.config), withoutOrigins(config));
  });

  it('leaves a preset to extends', () => {
    const { config } = resolved({}, 'extends: scs\n');
    const text = createConfigText(config);
    assert.match(text, /^extends: scs$/m);
    assert.doesNotMatch(text, /iaas/);
    assert.deepEqual(resolved({}, text).config, config);
  });

  it('gives an example where there is nothing yet', () => {
    const { config } = resolveConfig({
      configFile: undefined,
      remoteUrl: undefined,
      branch: undefined,
      texts: new Map(),
      paths: [],
    });
    const text = createConfigText(config);
    const example = text.replaceAll(/^# (?=series:| )/gm, '');
    assert.deepEqual(
      resolved({}, example).config.series.map(({ id }) => id),
      ['weekly'],
    );
    assert.deepEqual(resolved({}, example).problems, []);
  });
});

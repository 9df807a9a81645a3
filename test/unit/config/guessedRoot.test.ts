import assert from 'node:assert/strict';
import { type ConfigInput, resolveConfig } from '#config/resolveConfig.ts';
import { readMinute } from '#minutes/readMinute.ts';

const weekly = '# SCS Tech Weekly 2023-02-16\n\n## Team updates\n';
const deck = '---\ntype: slide\n---\n\n## SCS Community Call 2024-01-11\n';
const ours = 'https://github.com/SovereignCloudStack/minutes';

type Given = Partial<Pick<ConfigInput, 'remoteUrl'>> & { readonly yaml?: string };

function configOf(files: Readonly<Record<string, string>>, { remoteUrl, yaml }: Given = {}) {
  return resolveConfig({
    configFile: yaml === undefined ? undefined : { path: 'minutes.yaml', text: yaml },
    remoteUrl,
    branch: undefined,
    texts: new Map(Object.entries(files).map(([path, text]) => [path, readMinute(text)])),
    paths: Object.keys(files),
  }).config;
}

describe('a root that may not be the repository’s', () => {
  const isKnown = (path: string, given: Given): boolean =>
    configOf({ [path]: weekly }, given).repository.rootIsKnown;

  it('is known by git: the repository itself, or a fork of its name', () => {
    assert.ok(isKnown('20230216.md', { remoteUrl: `${ours}.git` }));
    assert.ok(isKnown('20230216.md', { remoteUrl: 'git@github.com:ada/Minutes.git' }));
    assert.ok(!isKnown('20230216.md', { remoteUrl: 'https://github.com/ada/notebook' }));
    assert.ok(!isKnown('community-call/20230216.md', {}));
  });

  it('is known by a minutes.yaml that says the address, or whose preset fits the folders', () => {
    assert.ok(isKnown('20230216.md', { yaml: `extends: scs\nrepository: ${ours}\n` }));
    assert.ok(isKnown('community-call/20230216.md', { yaml: 'extends: scs\n' }));
    assert.ok(!isKnown('20230216.md', { yaml: 'extends: scs\n' }));
  });

  it('is known wherever no preset is involved', () => {
    const files = { 'calls/2024-05-15.md': '# Call 2024-05-15\n' };
    const remoteUrl = 'https://github.com/ada/notebook';
    assert.ok(configOf(files, { remoteUrl }).repository.rootIsKnown);
    assert.ok(configOf(files, { yaml: `repository: ${ours}\n` }).repository.rootIsKnown);
  });
});

describe('a preset in a folder of its repository', () => {
  const includes = (files: Readonly<Record<string, string>>, given?: Given) =>
    configOf(files, given)
      .series.find(({ id }) => id === 'weekly')
      ?.forms.map((it) => it.include);
  const beside = ['{YYYYMMDD}{-text}.md', '{YYYY-MM-DD}{-text}.md'];
  const usual = beside.map((name) => `community-call/${name}`);

  it('has the series where its titles are', () => {
    assert.deepEqual(includes({ '20230216.md': weekly }), [beside, beside]);
    assert.deepEqual(includes({ '20230216.md': weekly, '20240111.md': deck }), [beside, beside]);
    assert.deepEqual(includes({ 'notes.md': weekly }), [beside, beside]);
    const inNotes = beside.map((name) => `notes/${name}`);
    assert.deepEqual(includes({ 'notes/a.md': weekly, 'README.md': '# Hi\n' }), [inNotes, inNotes]);
  });

  it('keeps its folders where one of them is there, and where the root is known', () => {
    const ops = { 'ops/20230215.md': '# 2023-02-15\n' };
    assert.deepEqual(includes({ 'draft.md': weekly, ...ops }), [usual, usual]);
    assert.deepEqual(includes({ 'draft.md': weekly }, { remoteUrl: ours }), [usual, usual]);
  });

  it('takes the template along', () => {
    const { series } = configOf({ '20230216.md': weekly, 'template.md': '## {date}\n' });
    assert.equal(series.find(({ id }) => id === 'weekly')?.forms[1]?.template, 'template.md');
  });
});

import assert from 'node:assert/strict';
import { resolveConfig } from '#config/resolveConfig.ts';

const resolved = (text: string): ReturnType<typeof resolveConfig> =>
  resolveConfig({
    configFile: { path: 'minutes.yaml', text },
    remoteUrl: undefined,
    branch: undefined,
    texts: new Map(),
    paths: [],
  });

const boats = (repository: string): string => `
shorthands: { standards: tidewater/standards, Crew: https://gitlab.com/tidewater }
series:
  - { id: boats, include: 'boats/{YYYYMMDD}.md', repository: ${repository} }
`;

describe('repositories of issues', () => {
  it('a series can name the one that its pull requests are in', () => {
    const { config, problems } = resolved(boats('standards'));
    assert.deepEqual(problems, []);
    assert.equal(config.series[0]?.repository, 'standards');
    assert.equal(config.shorthands.get('standards'), 'https://github.com/tidewater/standards');
    assert.deepEqual(resolved(boats('tidewater/boats')).problems, []);
  });

  it('reports a name that the table does not have, and an address that is none', () => {
    const messages = (text: string): readonly string[] =>
      resolved(text).problems.map(({ message }) => message);
    assert.deepEqual(messages(boats('standrads')), [
      '“standrads” is none of the shorthands. Did you mean “standards”?',
    ]);
    assert.match(messages(boats('oars'))[0] ?? '', /Add it there, or write the address\.$/);
    assert.match(messages('shorthands: { standards: foo }')[0] ?? '', /no address of a repository/);
  });
});

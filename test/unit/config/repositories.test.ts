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

  it('are on the web: a folder, a drive and what could be run are no address', () => {
    const remote = (remoteUrl: string): string | undefined =>
      resolveConfig({
        configFile: undefined,
        remoteUrl,
        branch: undefined,
        texts: new Map(),
        paths: [],
      }).config.repository.url;
    assert.equal(remote('git@example.org:crew/minutes.git'), 'https://example.org/crew/minutes');
    assert.equal(remote('example.org:crew/minutes'), 'https://example.org/crew/minutes');
    assert.equal(remote('me@host:crew/minutes'), 'https://host/crew/minutes');
    for (const none of ['/srv/git/minutes.git', '../minutes', 'D:\\git\\minutes', 'alias:crew/a']) {
      assert.equal(remote(none), undefined, none);
    }
    for (const none of ['javascript:alert(1)', 'command:x.y', 'file:///srv/minutes', 'data:,x']) {
      assert.equal(remote(none), undefined, none);
      assert.equal(resolved(`repository: '${none}'`).config.repository.url, undefined);
      const { config, problems } = resolved(`shorthands: { x: '${none}' }`);
      assert.deepEqual([problems.length, config.shorthands.size], [1, 0], none);
    }
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

import assert from 'node:assert/strict';
import { githubAccess } from '#hosts/node/web/github.ts';
import { checkLinks } from '#support/testLinks.ts';
import {
  answer,
  type Route,
  redirect,
  routes,
  startWebServer,
  type WebServer,
} from '#support/webServer.ts';

const token = 'ghp_neverToBeSeen';
const servers: WebServer[] = [];

const start = async (route: Route): Promise<WebServer> => {
  const server = await startWebServer(route);
  servers.push(server);
  return server;
};

/** What each server was sent as credential, by path. */
const credentials = ({ requests }: WebServer): readonly (readonly [string, string | undefined])[] =>
  requests.map(({ path, headers }) => [path, headers.authorization] as const);

const issue = (number: number): string => `https://github.com/o/r.s/issues/${number}`;

// GitHub itself is a private place here, so that nobody asks it: a page that is looked for is `blocked`.
const names = { 'github.com': [['127.0.0.1']], 'www.github.com': [['127.0.0.1']] };

describe('GITHUB_TOKEN', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('goes to the interface of GitHub alone, for issues and pull requests', async () => {
    const other = await start(answer(''));
    const api = await start(
      routes({
        '/repos/o/r.s/issues/1': answer('{}'),
        '/repos/o/r.s/issues/2': redirect('/repositories/7/issues/2', 301),
        '/repositories/7/issues/2': answer('{}'),
        '/repos/o/r.s/issues/3': redirect(`${other.origin}/3`, 301),
        '/repos/o/r.s/issues/5': answer('', {}, 410),
      }),
    );
    const pages = ['/issues', '/issues/1?x', '/issues/new', '/pull/1/files', '/blob/main/a.md'];
    const direct = `${api.origin}/repos/o/r.s/issues/1`;
    const { results } = await checkLinks(
      [
        issue(1),
        `${issue(2)}#issuecomment-1`,
        issue(3),
        'https://www.github.com/o/r.s/pull/4/',
        issue(5),
        ...pages.map((page) => `https://github.com/o/r.s${page}`),
        'http://github.com/o/r.s/issues/1',
        'https://github.com:444/o/r.s/issues/1',
        direct,
        other.origin,
      ],
      { names, github: { api: api.origin, token } },
    );
    assert.deepEqual(Object.values(results).sort(), [
      ...new Array(7).fill('blocked'),
      'broken 404',
      'broken 410',
      ...new Array(5).fill('found'),
    ]);
    assert.equal(results['https://www.github.com/o/r.s/pull/4/'], 'broken 404');
    const sent = `Bearer ${token}`;
    assert.deepEqual(
      credentials(api).toSorted(),
      [
        ['/repos/o/r.s/issues/1', undefined],
        ['/repos/o/r.s/issues/1', sent],
        ['/repos/o/r.s/issues/2', sent],
        ['/repos/o/r.s/issues/3', sent],
        ['/repos/o/r.s/issues/4', sent],
        ['/repos/o/r.s/issues/5', sent],
        ['/repositories/7/issues/2', sent],
      ].toSorted(),
    );
    assert.deepEqual(credentials(other).toSorted(), [
      ['/', undefined],
      ['/3', undefined],
    ]);
  });

  it('is no part of what is told, and the page is named instead of the interface', async () => {
    const api = await start(answer('', {}, 404));
    const told: unknown[] = [];
    await checkLinks([issue(1)], {
      github: { api: api.origin, token },
      tell: (...all) => told.push(all),
    });
    assert.deepEqual(told, [[issue(1), { kind: 'broken', cause: 404, host: 'github.com' }]]);
  });

  it('is not used again once GitHub refused it; the page is asked instead', async () => {
    const api = await start(answer('', {}, 401));
    const urls = Array.from({ length: 40 }, (_, index) => issue(index + 1));
    const { results } = await checkLinks(urls, { names, github: { api: api.origin, token } });
    assert.deepEqual([...new Set(Object.values(results))], ['blocked']);
    assert.ok(api.requests.length <= 8, `${api.requests.length}`);
    const closed = await start(answer('', {}, 403));
    const again = await checkLinks([issue(1)], { names, github: { api: closed.origin, token } });
    assert.deepEqual(again.results, { [issue(1)]: 'blocked' });
  });

  it('is read as it is set, and left alone where it can be no token', () => {
    assert.deepEqual(githubAccess(` ${token}\n`), { api: 'https://api.github.com', token });
    for (const unusable of [undefined, '', ' ', 'two words', 'line\r\nbreak', 'ü']) {
      assert.equal(githubAccess(unusable), undefined);
    }
  });
});

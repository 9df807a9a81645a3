import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { gzipSync } from 'node:zlib';
import { selfSigned } from '#support/certificate.ts';
import { cut, cutBody, flood, headOnly, raw, silence } from '#support/rudeAnswers.ts';
import { checkLinks, type TestLinksOptions } from '#support/testLinks.ts';
import {
  answer,
  type Route,
  redirect,
  routes,
  startWebServer,
  type WebServer,
  type WebServerOptions,
} from '#support/webServer.ts';

const servers: WebServer[] = [];

const start = async (route: Route, options?: WebServerOptions): Promise<WebServer> => {
  const server = await startWebServer(route, options);
  servers.push(server);
  return server;
};

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

/** Answers in turn; the last answer stays. */
function inTurn(...all: readonly Route[]): Route {
  let count = 0;
  return (request, response) => all[Math.min(count++, all.length - 1)]?.(request, response);
}

const busy = (retryAfter: string): Route => answer('', { 'Retry-After': retryAfter }, 429);

/** What became of `origin` + each key of `expected`. */
async function assertResults(
  origin: string,
  expected: Readonly<Record<string, string>>,
  options?: TestLinksOptions,
): Promise<void> {
  const { results } = await checkLinks(
    Object.keys(expected).map((path) => origin + path),
    options,
  );
  const byPath = Object.entries(results).map(([url, result]) => [url.slice(origin.length), result]);
  assert.deepEqual(Object.fromEntries(byPath), expected);
}

describe('a check of web links', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('tells what is gone from what nobody knows', async () => {
    const statuses = [200, 204, 206, 400, 401, 403, 404, 405, 410, 418, 451, 429, 500, 503, 304];
    const table = statuses.map((status) => [`/${status}`, answer('', {}, status)] as const);
    const { origin, requests } = await start(routes(Object.fromEntries(table)));
    await assertResults(origin, {
      '/200': 'found',
      '/204': 'found',
      '/206': 'found',
      '/304': 'unverified 304',
      '/400': 'unverified 400',
      '/401': 'unverified 401',
      '/403': 'unverified 403',
      '/404': 'broken 404',
      '/405': 'unverified 405',
      '/410': 'broken 410',
      '/418': 'unverified 418',
      '/429': 'unverified 429',
      '/451': 'unverified 451',
      '/500': 'unverified 500',
      '/503': 'unverified 503',
    });
    const count = (path: string): number => requests.filter((it) => it.path === path).length;
    const often = ['/404', '/403', '/429', '/500', '/503'].map(count);
    assert.deepEqual(often, [1, 1, 4, 4, 4]);
  });

  it('asks with GET, and reads no body', async () => {
    const methods: (string | undefined)[] = [];
    const { origin } = await start((request, response) => {
      methods.push(request.method);
      if (request.method !== 'GET') return void response.writeHead(405).end();
      routes({
        '/gzip': answer(gzipSync('text'), { 'Content-Encoding': 'gzip' }),
        '/damaged': answer('no gzip at all', { 'Content-Encoding': 'gzip' }),
        '/endless': flood,
        '/slow': headOnly,
        '/cut': cutBody,
      })(request, response);
    });
    const found = Object.fromEntries(
      ['/gzip', '/damaged', '/endless', '/slow', '/cut'].map((path) => [path, 'found']),
    );
    await assertResults(origin, found);
    assert.deepEqual(methods, ['GET', 'GET', 'GET', 'GET', 'GET']);
  });

  it('follows ten redirects, and no loop', async () => {
    const steps = Array.from({ length: 12 }, (_, step): readonly [string, Route] => [
      `/${step}`,
      redirect(`/${step + 1}`, step % 2 === 0 ? 301 : 308),
    ]);
    const { origin } = await start(
      routes({
        ...Object.fromEntries(steps),
        '/12': answer(''),
        '/loop': redirect('/pool'),
        '/pool': redirect('/loop'),
        '/gone': redirect('/nothing'),
        '/script': redirect('javascript:alert(1)'),
        '/nowhere': answer('', {}, 302),
      }),
    );
    await assertResults(origin, {
      '/2': 'found',
      '/1': 'unverified redirects',
      '/loop': 'unverified redirects',
      '/gone': 'broken 404',
      '/script': 'unverified redirects',
      '/nowhere': 'unverified 302',
    });
  });

  it('follows from http to https and back', async () => {
    const certificate = selfSigned('web.example.org');
    const plain = await start(
      routes({ '/end': answer(''), '/up': (...all) => redirect(`${secure.origin}/end`)(...all) }),
    );
    const secure = await start(
      routes({ '/end': answer(''), '/down': redirect(`${plain.origin}/end`) }),
      { certificate },
    );
    const options = {
      names: { 'web.example.org': [['127.0.0.1']] },
      authorities: certificate.cert,
    };
    const name = `https://web.example.org:${secure.port}`;
    await assertResults(name, { '/down': 'found', '/end': 'found' }, options);
    // Nobody vouches for the address alone.
    await assertResults(plain.origin, { '/up': 'unverified tls' }, options);
  });

  it('can say nothing of a server whose certificate nobody vouches for', async () => {
    const { origin } = await start(answer(''), { certificate: selfSigned('web.example.org') });
    await assertResults(origin, { '/': 'unverified tls' });
  });

  it('asks no private place, whoever sends on to it, and says which it was', async () => {
    const inner = await start(answer('secret'));
    const outer = await start(redirect(`http://web.example.org:${inner.port}/`));
    const allowedHosts = [`127.0.0.1:${outer.port}`];
    const names = {
      'web.example.org': [['127.0.0.1']],
      'two.example.org': [['2d00::1', '10.0.0.1']],
    };
    const told: unknown[] = [];
    const urls = [
      `${outer.origin}/`,
      `${inner.origin}/`,
      'http://two.example.org/',
      'http://192.168.1.7/',
      'http://169.254.169.254/latest',
      'http://100.64.0.1/',
      'http://[fd00::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://224.0.0.1/',
      'http://0x7f.1/',
    ];
    const { results } = await checkLinks(urls, {
      allowedHosts,
      names,
      tell: (url, result) => told.push([url, result]),
    });
    assert.deepEqual(results, Object.fromEntries(urls.map((url) => [url, 'blocked'])));
    assert.deepEqual(
      told.find((it) => Array.isArray(it) && it[0] === urls[0]),
      [urls[0], { kind: 'blocked', host: `web.example.org:${inner.port}` }],
    );
    assert.equal(inner.connections(), 0);
  });

  it('connects to the address that was checked, and tries the next one of several', async () => {
    const server = await start(answer(''));
    const inner = await start(answer('secret'), { address: '127.0.0.2' }).catch(() => undefined);
    const url = `http://web.example.org:${server.port}`;
    const allowedHosts = [`web.example.org:${server.port}`];
    await assertResults(
      url,
      { '/': 'found' },
      { allowedHosts, names: { 'web.example.org': [['127.0.0.3', '127.0.0.1'], ['127.0.0.2']] } },
    );
    assert.deepEqual([server.requests.length, inner?.connections() ?? 0], [1, 0]);
  });

  it('speaks IPv6', async function () {
    if (!hasIPv6) return this.skip();
    const server = await start(answer(''), { address: '::1' });
    await assertResults(server.origin, { '/': 'found' });
  });

  it('knows names that nobody has, unless there is no connection at all', async () => {
    const server = await start(answer(''));
    const one = ['http://a.example.org/'];
    assert.deepEqual((await checkLinks(one)).results, {
      'http://a.example.org/': 'broken unknownHost',
    });
    const many = ['http://a.example.org/', 'http://b.example.org/', 'http://c.example.org/#x'];
    const { results } = await checkLinks(many);
    assert.deepEqual([...new Set(Object.values(results))], ['unverified noLookup']);
    const connected = await checkLinks([...many, server.origin]);
    assert.deepEqual(
      [...new Set(Object.values(connected.results))],
      ['found', 'broken unknownHost'],
    );
  });

  it('asks again after a cut connection or no answer, three times', async () => {
    const { origin, requests } = await start(
      routes({
        '/cut': inTurn(cut, cut, answer('')),
        '/cuts': cut,
        '/silence': silence,
        '/noise': raw('SSH-2.0-OpenSSH_9\r\n'),
      }),
    );
    await assertResults(
      origin,
      {
        '/cut': 'found',
        '/cuts': 'unverified reset',
        '/silence': 'unverified timeout',
        '/noise': 'unverified noHttp',
      },
      { patience: { idle: 50, attempt: 200 } },
    );
    const count = (path: string): number => requests.filter((it) => it.path === path).length;
    assert.deepEqual(['/cut', '/cuts', '/silence', '/noise'].map(count), [3, 4, 4, 1]);
  });

  it('waits as long as a busy server wants it, up to a minute', async () => {
    const inTen = new Date(Date.now() + 10_000).toUTCString();
    const waitsOf = async (first: Route): Promise<readonly [string, readonly number[]]> => {
      const { origin } = await start(inTurn(first, answer('')));
      const { results, web } = await checkLinks([origin]);
      return [results[origin] ?? '', web.waits];
    };
    assert.deepEqual(await waitsOf(busy('7')), ['found', [7_000]]);
    assert.deepEqual(await waitsOf(busy('60')), ['found', [60_000]]);
    assert.deepEqual(await waitsOf(busy('61')), ['unverified 429', []]);
    assert.deepEqual(await waitsOf(answer('', {}, 503)), ['found', [1_000]]);
    const [result, [wait = 0]] = await waitsOf(busy(inTen));
    assert.equal(result, 'found');
    assert.ok(wait > 7_000 && wait <= 10_000, `${wait}`);
    const { origin } = await start(answer('', {}, 500));
    assert.deepEqual((await checkLinks([origin])).web.waits, [1_000, 2_000, 4_000]);
  });

  it('looks a host up for few of its links where it is private or nobody has the name', async () => {
    const names = { 'inside.example.org': [['10.0.0.1']] };
    for (const [host, expected] of [
      ['inside.example.org', 'blocked'],
      ['nobody.example.org:8080', 'broken unknownHost'],
    ] as const) {
      const urls = Array.from({ length: 500 }, (_, index) => `http://${host}/${index}`);
      const { results, web } = await checkLinks(urls, { names });
      assert.deepEqual([...new Set(Object.values(results))], [expected]);
      assert.equal(Object.keys(results).length, 500);
      assert.ok(web.lookups.length < 20, `${web.lookups.length}`);
    }
  });

  it('leaves a host alone that is too busy or out of order for five links in a row', async () => {
    for (const [route, expected] of [
      [busy('60'), 'unverified 429'],
      [answer('', {}, 502), 'unverified 502'],
      [cut, 'unverified reset'],
    ] as const) {
      const { origin, requests } = await start(route);
      const urls = Array.from({ length: 100 }, (_, index) => `${origin}/${index}`);
      const { results } = await checkLinks(urls);
      assert.deepEqual([...new Set(Object.values(results))], [expected]);
      assert.equal(Object.keys(results).length, 100);
      assert.ok(requests.length <= 13 * 4, `${requests.length}`);
    }
  });

  it('asks each address once, however it is written', async () => {
    const { origin, port, requests } = await start(answer(''));
    const other = `HTTP://127.0.0.1:${port}`;
    const urls = [
      `${origin}/a#x`,
      `${origin}/a#y`,
      `${other}/a`,
      `${origin}/ü`,
      `${origin}/%C3%BC`,
    ];
    const { results } = await checkLinks(urls);
    assert.deepEqual(Object.keys(results).sort(), [...urls].sort());
    assert.deepEqual(requests.map(({ path }) => path).sort(), ['/%C3%BC', '/a']);
  });

  it('asks nothing that is no web address, or another service', async () => {
    const long = `http://127.0.0.1/${'a'.repeat(100_000)}`;
    const { results } = await checkLinks([
      'http://jo:secret@127.0.0.1/',
      'http://127.0.0.1:25/',
      'http://xn--a\u{10ffff}.example.org/',
      'http://a%00b.example.org/',
      'javascript:alert(1)',
      long,
    ]);
    assert.deepEqual(Object.values(results), [
      'unverified credentials',
      'unverified port',
      'unverified address',
      'unverified address',
      'unverified address',
      'unverified address',
    ]);
  });

  it('ends when nobody wants to wait any longer, and tells nothing more', async () => {
    const { origin } = await start(routes({ '/quick': answer(''), '*': silence }));
    const state = { cancelled: false, run: (): void => undefined };
    const cancellation = {
      get isCancellationRequested() {
        return state.cancelled;
      },
      onCancellationRequested: (run: () => void) => {
        state.run = run;
        return { dispose: () => undefined };
      },
    };
    const urls = ['/quick', ...Array.from({ length: 50 }, (_, index) => `/${index}`)];
    const { results } = await checkLinks(
      urls.map((path) => origin + path),
      {
        cancellation,
        tell: () => {
          state.cancelled = true;
          state.run();
        },
      },
    );
    assert.deepEqual(results, { [`${origin}/quick`]: 'found' });
  });
});

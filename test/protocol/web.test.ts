import assert from 'node:assert/strict';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Outcome } from '#hosts/node/web/outcome.ts';
import { Stop } from '#hosts/node/web/reason.ts';
import { thorough } from '#hosts/node/web/retry.ts';
import { selfSigned } from '#support/certificate.ts';
import {
  bomb,
  cut,
  cutBody,
  fiftyMegabytes,
  flood,
  headOnly,
  raw,
  silence,
  trickle,
} from '#support/rudeAnswers.ts';
import { asking, testWeb } from '#support/testWeb.ts';
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

/** The text of an answer, or its status, or why there is none. */
function result(outcome: Outcome): string | number {
  if (outcome.kind === 'failed') return outcome.reason;
  return outcome.status === 200 ? Buffer.from(outcome.bytes).toString() : outcome.status;
}

/** Makes waiting for nothing short. */
const impatient = { patience: { idle: 60, attempt: 150 } };

describe('fetching from the web', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('gets a text, and says who asks and nothing else', async () => {
    const server = await start(answer('# Weekly'));
    const { fetcher, lookups } = testWeb({ names: { 'pad.example.org': [['127.0.0.1']] } });
    const url = `http://pad.example.org:${server.port}/a%20b?x=1`;
    const outcome = await fetcher(asking(`${url}#top`, { accept: 'text/markdown' }));
    assert.equal(result(outcome), '# Weekly');
    assert.equal(outcome.kind === 'answer' && outcome.url, url);
    assert.deepEqual(server.requests, [
      {
        path: '/a%20b?x=1',
        headers: {
          host: `pad.example.org:${server.port}`,
          'user-agent': 'Minute-Taker/test',
          accept: 'text/markdown',
          'accept-encoding': 'gzip, deflate, br',
          connection: 'close',
        },
      },
    ]);
    assert.deepEqual(lookups, ['pad.example.org']);
  });

  it('unpacks what comes packed', async () => {
    const text = 'a'.repeat(100_000);
    const packed = (encoding: string, bytes: Uint8Array) =>
      answer(bytes, { 'Content-Encoding': encoding });
    const server = await start(
      routes({
        '/gzip': packed('gzip', gzipSync(text)),
        '/deflate': packed('deflate', deflateSync(text)),
        '/bare': packed('deflate', deflateRawSync(text)),
        '/br': packed('br', brotliCompressSync(text)),
        '/none': packed('identity', Buffer.from(text)),
        '/half': packed('gzip', gzipSync(text).subarray(0, -20)),
        '/lie': packed('gzip', Buffer.from(text)),
        '/other': packed('zstd', Buffer.from(text)),
        '/empty': packed('gzip', new Uint8Array()),
      }),
    );
    const { fetcher } = testWeb();
    for (const path of ['gzip', 'deflate', 'bare', 'br', 'none']) {
      assert.equal(result(await fetcher(asking(`${server.origin}/${path}`))), text, path);
    }
    for (const path of ['half', 'lie', 'other']) {
      assert.equal(result(await fetcher(asking(`${server.origin}/${path}`))), 'packing', path);
    }
    assert.equal(result(await fetcher(asking(`${server.origin}/empty`))), '');
  });

  it('takes no more than it wants, packed or not', async () => {
    const server = await start(
      routes({ '/announced': fiftyMegabytes, '/flood': flood, '/bomb': bomb }),
    );
    const { fetcher } = testWeb();
    for (const path of ['announced', 'flood', 'bomb']) {
      assert.equal(result(await fetcher(asking(`${server.origin}/${path}`))), 'tooLarge', path);
    }
    const head = await fetcher(asking(`${server.origin}/flood`, { limit: 0 }));
    assert.equal(result(head), '');
  });

  it('waits for nobody for ever', async () => {
    const server = await start(
      routes({ '/silence': silence, '/head': headOnly, '/trickle': trickle }),
    );
    const { fetcher } = testWeb(impatient);
    for (const path of ['silence', 'head', 'trickle']) {
      assert.equal(result(await fetcher(asking(`${server.origin}/${path}`))), 'timeout', path);
    }
  });

  it('notices servers that cut the connection, lie about the length or speak something else', async () => {
    const server = await start(
      routes({
        '/cut': cut,
        '/body': cutBody,
        '/noise': raw('SSH-2.0-OpenSSH_9.2\r\n'),
        '/headers': raw(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`),
        '/short': raw('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef'),
        '/nothing': raw(''),
        '/switch': raw(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
        ),
        '/chunks': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
      }),
    );
    const { fetcher } = testWeb();
    const get = async (path: string) => result(await fetcher(asking(`${server.origin}/${path}`)));
    assert.equal(await get('cut'), 'reset');
    assert.equal(await get('body'), 'reset');
    assert.equal(await get('noise'), 'protocol');
    assert.equal(await get('headers'), 'protocol');
    assert.match(String(await get('short')), /^abc$|^protocol$/);
    assert.equal(await get('nothing'), 'reset');
    assert.equal(await get('switch'), 'reset');
    assert.match(String(await get('chunks')), /^reset$|^protocol$/);
  });

  it('says what a status is, without reading the page', async () => {
    const server = await start(
      routes({ '/gone': answer('', {}, 410), '/error': answer('x'.repeat(1000), {}, 500) }),
    );
    const { fetcher } = testWeb();
    const outcomes = await Promise.all(
      ['missing', 'gone', 'error'].map((path) => fetcher(asking(`${server.origin}/${path}`))),
    );
    assert.deepEqual(outcomes.map(result), [404, 410, 500]);
  });

  it('stops at once when the user does', async () => {
    const server = await start((...exchange) => {
      silence(...exchange);
      controller.abort(new Stop('cancelled'));
    });
    const controller = new AbortController();
    const { fetcher } = testWeb();
    const { signal } = controller;
    assert.equal(result(await fetcher(asking(server.origin, { signal }))), 'cancelled');
    assert.equal(result(await fetcher(asking(server.origin, { signal }))), 'cancelled');
    assert.equal(server.requests.length, 1);
  });

  it('asks again when a server is busy, as late as the server wants', async () => {
    const later = new Date(Date.now() + 30_000).toUTCString();
    const replies = [
      answer('', { 'Retry-After': '7' }, 429),
      answer(
        '',
        { 'Retry-After': later, Date: new Date(Date.parse(later) - 9_000).toUTCString() },
        503,
      ),
      cut,
      answer('here'),
    ];
    const server = await start((...exchange) => replies.shift()?.(...exchange));
    const { fetcher, waits } = testWeb();
    assert.equal(result(await fetcher(asking(server.origin, { retry: thorough }))), 'here');
    assert.deepEqual(waits, [7_000, 9_000, 4_000]);
  });

  it('follows ten redirects and notices circles', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 11 }, (_, step) => [
        `/${step}`,
        redirect(`${step + 1}?`, 301 + (step % 3)),
      ]),
    );
    const steps: Route = (request, response) =>
      routes({ ...chain, '/11': answer('end') })(
        Object.assign(request, { url: (request.url ?? '').replace('?', '') }),
        response,
      );
    const server = await start(
      routes({
        '/loop': redirect('/pool'),
        '/pool': redirect('/loop#again'),
        '/self': redirect(''),
        '/nowhere': answer('', {}, 302),
        '/file': redirect('file:///etc/passwd'),
        '/secret': redirect('http://me:secret@127.0.0.1/'),
        '/umlaut': redirect(Buffer.from('/töpfe').toString('latin1')),
        '/t%C3%B6pfe': answer('pots'),
        '*': steps,
      }),
    );
    const { fetcher } = testWeb();
    const get = async (path: string) => result(await fetcher(asking(`${server.origin}${path}`)));
    assert.equal(await get('/1'), 'end');
    assert.equal(await get('/0'), 'tooManyRedirects');
    assert.equal(await get('/loop'), 'redirectLoop');
    assert.equal(await get('/self'), 'redirectLoop');
    assert.equal(await get('/nowhere'), 302);
    assert.equal(await get('/file'), 'badRedirect');
    assert.equal(await get('/secret'), 'badRedirect');
    assert.equal(await get('/umlaut'), 'pots');
  });
});

describe('encryption', () => {
  const certificate = selfSigned('pad.example.org');
  const names = { 'pad.example.org': [['127.0.0.1']], 'other.example.org': [['127.0.0.1']] };
  const allowedHosts = ['127.0.0.1', 'pad.example.org', 'other.example.org'];

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('needs a certificate that somebody vouches for, for this very name', async () => {
    const server = await start(answer('secret'), { certificate });
    const at = (host: string) => asking(`https://${host}:${server.port}/`, { allowedHosts });
    assert.equal(result(await testWeb({ names }).fetcher(at('pad.example.org'))), 'tls');
    const trusting = testWeb({ names, authorities: certificate.cert }).fetcher;
    assert.equal(result(await trusting(at('other.example.org'))), 'tls');
    assert.equal(result(await trusting(at('127.0.0.1'))), 'tls');
    assert.equal(server.requests.length, 0);
    assert.equal(result(await trusting(at('pad.example.org'))), 'secret');
  });

  it('is not given up by a redirect, unless that is wanted', async () => {
    const plain = await start(answer('open'));
    const server = await start(redirect(`${plain.origin}/`), { certificate });
    const { fetcher } = testWeb({ names, authorities: certificate.cert });
    const request = asking(`https://pad.example.org:${server.port}/`, { allowedHosts });
    assert.equal(result(await fetcher(request)), 'downgrade');
    assert.equal(plain.requests.length, 0);
    assert.equal(result(await fetcher({ ...request, allowDowngrade: true })), 'open');
  });

  it('is not found where plain HTTP is spoken, and the other way round', async () => {
    const plain = await start(answer('open'));
    const server = await start(answer('secret'), { certificate });
    const { fetcher } = testWeb({ names });
    assert.equal(result(await fetcher(asking(`https://127.0.0.1:${plain.port}/`))), 'tls');
    assert.match(
      String(result(await fetcher(asking(`http://127.0.0.1:${server.port}/`)))),
      /^(?:reset|protocol)$/,
    );
  });
});

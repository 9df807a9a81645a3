import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { asking, testWeb } from '#support/testWeb.ts';
import {
  answer,
  type Route,
  redirect,
  startWebServer,
  type WebServer,
} from '#support/webServer.ts';

const servers: WebServer[] = [];

const start = async (route: Route, address = '127.0.0.1'): Promise<WebServer> => {
  const server = await startWebServer(route, { address });
  servers.push(server);
  return server;
};

/** Nobody has this address of the public internet, so that nobody answers. */
const nobody = '2d00::1';

/** Not every machine knows IPv6. */
const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

describe('a server that must not be asked', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('is not, under any spelling of its address', async () => {
    const inner = await start(answer('secret'));
    const { fetcher } = testWeb({
      names: { localhost: [['127.0.0.1']], 'evil.example.org': [['127.0.0.1']] },
    });
    const spellings = [
      ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '017700000001', '127.0.0.1.'],
      ...['localhost', 'LOCALHOST.', 'evil.example.org', '[::ffff:127.0.0.1]', '0.0.0.0', '[::]'],
    ];
    for (const host of spellings) {
      const outcome = await fetcher(asking(`http://${host}:${inner.port}/`, { allowedHosts: [] }));
      assert.equal(outcome.kind === 'failed' && outcome.reason, 'blocked', host);
    }
    assert.equal(inner.connections(), 0);
  });

  it('is not when a redirect names it', async () => {
    const inner = await start(answer('secret'));
    const places = [
      `http://127.0.0.1:${inner.port}/`,
      `//127.1:${inner.port}/`,
      `http://localhost:${inner.port}/`,
      `http://pad.example.org:${inner.port}/`,
      `http://[::ffff:7f00:1]:${inner.port}/`,
    ];
    const names = { 'pad.example.org': [['127.0.0.1']], localhost: [['127.0.0.1']] };
    for (const place of places) {
      const outer = await start(redirect(place));
      const { fetcher } = testWeb({ names });
      const allowedHosts = [`pad.example.org:${outer.port}`];
      const outcome = await fetcher(
        asking(`http://pad.example.org:${outer.port}/`, { allowedHosts }),
      );
      assert.equal(outcome.kind === 'failed' && outcome.reason, 'blocked', place);
      assert.equal(outer.requests.length, 1);
    }
    assert.equal(inner.connections(), 0);
  });

  it('is not when a name leads to it and to a public place', async () => {
    const inner = await start(answer('secret'));
    const { fetcher } = testWeb({ names: { 'pad.example.org': [[nobody, '127.0.0.1']] } });
    const url = `http://pad.example.org:${inner.port}/`;
    const outcome = await fetcher(asking(url, { allowedHosts: [] }));
    assert.deepEqual(outcome, {
      kind: 'failed',
      reason: 'blocked',
      host: `pad.example.org:${inner.port}`,
    });
    assert.equal(inner.connections(), 0);
  });

  it('is not when a name leads to it from the second look-up on', async () => {
    const inner = await start(answer('secret'));
    const names = { 'pad.example.org': [[nobody], ['127.0.0.1']] };
    const { fetcher, lookups } = testWeb({ names, patience: { connect: 50 } });
    const url = `http://pad.example.org:${inner.port}/`;
    const outcome = await fetcher(asking(url, { allowedHosts: [] }));
    assert.equal(outcome.kind, 'failed');
    assert.deepEqual(lookups, ['pad.example.org']);
    assert.equal(inner.connections(), 0);
    const again = await fetcher(asking(url, { allowedHosts: [] }));
    assert.equal(again.kind === 'failed' && again.reason, 'blocked');
    assert.equal(inner.connections(), 0);
  });

  it('is not when its name changes between two hops', async () => {
    const inner = await start(answer('secret'));
    const outer = await start(redirect('/again'), '127.0.0.2').catch(() => undefined);
    // Only Linux has all of 127.0.0.0/8.
    if (outer === undefined) return;
    const names = { 'pad.example.org': [['127.0.0.2'], ['127.0.0.1']] };
    const { fetcher } = testWeb({ names });
    const first = `http://pad.example.org:${outer.port}`;
    await fetcher(asking(first, { allowedHosts: [`pad.example.org:${outer.port}`] }));
    assert.equal(outer.requests.length, 1);
    assert.equal(inner.connections(), 0);
  });
});

describe('a server that may be asked', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('is found at the next address when the first one is dead', async () => {
    const server = await start(answer('here'));
    const names = {
      'pad.example.org': [
        ['127.0.0.1', '::1'],
        ['::1', '127.0.0.1'],
      ],
    };
    const { fetcher } = testWeb({ names });
    const url = `http://pad.example.org:${server.port}/`;
    assert.equal((await fetcher(asking(url))).kind, 'answer');
    assert.equal((await fetcher(asking(url))).kind, 'answer');
    assert.equal(server.connections(), 2);
  });

  it('is found by IPv6', async function () {
    if (!hasIPv6) return this.skip();
    const server = await start(answer('here'), '::1');
    const { fetcher } = testWeb({ names: { 'pad.example.org': [['::1']] } });
    assert.equal((await fetcher(asking(`${server.origin}/`))).kind, 'answer');
    assert.equal((await fetcher(asking(`http://pad.example.org:${server.port}/`))).kind, 'answer');
    const blocked = await fetcher(asking(`${server.origin}/`, { allowedHosts: ['127.0.0.1'] }));
    assert.equal(blocked.kind === 'failed' && blocked.reason, 'blocked');
    assert.equal(server.connections(), 2);
  });

  it('is told apart from one that is not there', async () => {
    const server = await start(answer('here'));
    await server.close();
    const { fetcher } = testWeb();
    const reason = async (url: string) => {
      const outcome = await fetcher(asking(url));
      return outcome.kind === 'failed' ? outcome.reason : outcome.status;
    };
    assert.equal(await reason(`${server.origin}/`), 'unreachable');
    assert.equal(await reason('http://nobody.example.org/'), 'unknownHost');
  });

  it('has at most four requests at any moment, however many are wanted', async () => {
    const server = await start(
      (_request, response) => void setImmediate(() => response.end('here')),
    );
    const { fetcher } = testWeb();
    const urls = Array.from({ length: 60 }, (_, index) => `${server.origin}/${index}`);
    const outcomes = await Promise.all(urls.map((url) => fetcher(asking(url))));
    assert.ok(outcomes.every(({ kind }) => kind === 'answer'));
    assert.equal(server.requests.length, 60);
    assert.ok(server.mostAtOnce() <= 4, `${server.mostAtOnce()} at once`);
  });
});

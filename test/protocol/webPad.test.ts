import assert from 'node:assert/strict';
import { webPort } from '#hosts/node/web/nodeWeb.ts';
import { type PadServerOptions, startPadServer } from '#support/padServer.ts';
import { bomb, fiftyMegabytes, loginPage, silence, trickle } from '#support/rudeAnswers.ts';
import { testWeb } from '#support/testWeb.ts';
import { answer, redirect, startWebServer, type WebServer } from '#support/webServer.ts';
import type { WebOptions } from '#workspace/webPort.ts';

const servers: WebServer[] = [];

const start = async (options: PadServerOptions): Promise<WebServer> => {
  const server = await startPadServer(options);
  servers.push(server);
  return server;
};

const names = { localhost: [['127.0.0.1']] };

const allowing: WebOptions = { allowedHosts: ['127.0.0.1'] };

const pads = { weekly: '# SCS Weekly\n\n* Hello\n', täglich: '# Daily\n', empty: '\n' };
const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

/** The text of a pad, or the sentence for the user. */
async function read(address: string, options = allowing, patience = 5_000): Promise<string> {
  const port = webPort(testWeb({ names }).fetcher, patience);
  const result = await port.fetchPad(address, options);
  return result.kind === 'text' ? result.text : result.message;
}

async function download(address: string, options = allowing): Promise<string | undefined> {
  const result = await webPort(testWeb({ names }).fetcher).fetchUpload(address, options);
  return result.kind === 'bytes' ? result.type : result.message;
}

describe('importing from a pad server', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('gets the text of a HedgeDoc pad by every address that people share', async () => {
    const { origin } = await start({ pads });
    const ways = [
      '/weekly',
      '/weekly?both',
      '/weekly#agenda',
      '/s/weekly',
      '/p/weekly',
      '/p/weekly#/3',
      '/weekly/download',
      '/n/weekly',
    ];
    for (const way of ways) assert.equal(await read(`${origin}${way}`), pads.weekly, way);
    assert.equal(await read(`${origin}/täglich`), pads.täglich);
  });

  it('gets the text of an Etherpad pad', async () => {
    const { origin } = await start({ software: 'etherpad', pads });
    for (const way of ['/p/weekly', '/p/weekly/timeslider#3', '/p/weekly/export/pdf']) {
      assert.equal(await read(`${origin}${way}`), pads.weekly, way);
    }
  });

  it('gets the text of a HedgeDoc 2 note', async () => {
    const note = answer(JSON.stringify({ content: pads.weekly }), {
      'Content-Type': 'application/json',
    });
    const { origin } = await start({ pads: {}, others: { '/api/private/notes/new': note } });
    assert.equal(await read(`${origin}/n/new`), pads.weekly);
  });

  it('says where the text came from', async () => {
    const server = await start({ pads, others: { '/old/download': redirect('/weekly/download') } });
    const result = await webPort(testWeb().fetcher).fetchPad(`${server.origin}/old`, allowing);
    assert.equal(result.kind === 'text' && result.url, `${server.origin}/weekly/download`);
  });

  it('tells a minute-taker what is wrong', async () => {
    const { origin, port } = await start({
      pads,
      closed: ['täglich'],
      others: {
        '/busy/download': answer('', {}, 503),
        '/secret/download': answer('', {}, 403),
        '/login/download': loginPage,
        '/large/download': fiftyMegabytes,
        '/bomb/download': bomb,
        '/loop/download': redirect('/loop/download'),
        '/picture/download': answer(picture, {}),
        '/inner/download': redirect('http://10.0.0.1/weekly'),
      },
    });
    const expected: Readonly<Record<string, RegExp>> = {
      '/nobody': /^The pad server answered 404: there is no such pad\. Check the address\.$/,
      '/täglich': /a web page instead of the pad's text: is the pad readable without signing in\?/,
      '/p/täglich': /a web page instead of the pad's text/,
      '/login': /a web page instead of the pad's text/,
      '/secret': /^The pad server answered 403: the pad is not readable without signing in\./,
      '/busy': /^The pad server answered 503: .* Try again later\.$/,
      '/empty': /^The pad is empty\.$/,
      '/large': /^The pad is larger than 5 MB and was not fetched\.$/,
      '/bomb': /^The pad is larger than 5 MB/,
      '/loop': /sends on in a circle/,
      '/picture': /something that is not text/,
      '/inner': /^10\.0\.0\.1 is inside a private network.*add “10\.0\.0\.1” to your setting/,
      '/': /front page/,
    };
    for (const [path, sentence] of Object.entries(expected)) {
      assert.match(await read(`${origin}${path}`), sentence, path);
    }
    assert.match(
      await read(`${origin}/weekly`, { allowedHosts: [] }),
      new RegExp(`^127.0.0.1:${port} is inside a private`),
    );
    assert.match(
      await read('http://nobody.example.org/weekly'),
      /^There is no server called nobody\.example\.org\./,
    );
    assert.match(await read('javascript:alert(1)'), /begin with https:\/\//);
  });

  it('gives up when somebody has waited long enough, or does not want to wait', async () => {
    const server = await start({
      pads,
      others: { '/slow/download': silence, '/slower/download': trickle },
    });
    assert.match(await read(`${server.origin}/slow`, allowing, 100), /took too long to answer/);
    assert.match(await read(`${server.origin}/slower`, allowing, 100), /took too long to answer/);
    const listeners = new Set<() => void>();
    const cancelled = read(`${server.origin}/slow`, {
      ...allowing,
      cancellation: {
        isCancellationRequested: false,
        onCancellationRequested: (run) => {
          listeners.add(run);
          return { dispose: () => void listeners.delete(run) };
        },
      },
    });
    for (const run of listeners) run();
    assert.equal(await cancelled, 'The download was cancelled.');
    assert.equal(listeners.size, 0);
  });

  it('gets pictures, and no page to sign in instead of one', async () => {
    const { origin } = await start({
      pads,
      uploads: { 'upload_1.png': picture },
      others: {
        '/uploads/login.png': loginPage,
        '/uploads/moved.png': redirect('/login'),
        '/uploads/program.png': answer('MZ\0\0', { 'Content-Type': 'image/png' }),
        '/uploads/large.png': fiftyMegabytes,
      },
    });
    assert.equal(await download(`${origin}/uploads/upload_1.png`), 'image/png');
    assert.match(
      (await download(`${origin}/uploads/login.png`)) ?? '',
      /a web page instead of the file/,
    );
    assert.match(
      (await download(`${origin}/uploads/moved.png`)) ?? '',
      /a web page instead of the file/,
    );
    assert.match(
      (await download(`${origin}/uploads/missing.png`)) ?? '',
      /^The server answered 404/,
    );
    assert.match((await download(`${origin}/uploads/program.png`)) ?? '', /no picture/);
    assert.equal(await download(`${origin}/uploads/large.png`), 'The file is larger than 20 MB.');
    assert.match(
      (await download(`${origin}/uploads/upload_1.png`, { allowedHosts: [] })) ?? '',
      /private network/,
    );
  });

  it('asks no second server that the first one names, if that is a private one', async () => {
    const inner = await startWebServer(answer('secret'));
    servers.push(inner);
    const { origin } = await start({
      pads,
      others: {
        '/weekly2/download': redirect(`http://localhost:${inner.port}/`),
        '/uploads/1.png': redirect(`http://[::ffff:127.0.0.1]:${inner.port}/`),
      },
    });
    assert.match(await read(`${origin}/weekly2`), /^localhost:\d+ is inside a private network/);
    assert.match((await download(`${origin}/uploads/1.png`)) ?? '', /private network/);
    assert.equal(inner.connections(), 0);
  });
});

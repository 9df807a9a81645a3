import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFile, createLinkCache } from '#hosts/node/web/linkCache.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { checkLinks } from '#support/testLinks.ts';
import { answer, routes, startWebServer, type WebServer } from '#support/webServer.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2024-05-13T09:00:00Z');

describe('links that were found', () => {
  let folder: TemporaryFolder;
  let server: WebServer;
  let file: string;
  beforeEach(async () => {
    folder = temporaryFolder({});
    file = join(folder.path, 'cache', 'web-links.json');
    server = await startWebServer(
      routes({ '/a?key=s3cret': answer(''), '/gone': answer('', {}, 404) }),
    );
  });
  afterEach(async () => {
    await server.close();
    folder.dispose();
  });

  /** Checks the two links so many days after the start, in a run of its own; gives the paths that were asked for. */
  const run = async (days: number, fragment = ''): Promise<readonly string[]> => {
    const before = server.requests.length;
    const cache = createLinkCache(file, () => start + days * day);
    const urls = [`${server.origin}/a?key=s3cret${fragment}`, `${server.origin}/gone${fragment}`];
    const { results } = await checkLinks(urls, { cache });
    assert.deepEqual(Object.values(results).sort(), ['broken 404', 'found']);
    return server.requests.slice(before).map(({ path }) => path);
  };

  it('are not asked for again for seven days; what was not found is', async () => {
    assert.deepEqual((await run(0)).toSorted(), ['/a?key=s3cret', '/gone']);
    assert.deepEqual(await run(0.1, '#part'), ['/gone']);
    assert.deepEqual(await run(6.9), ['/gone']);
    assert.deepEqual((await run(7)).toSorted(), ['/a?key=s3cret', '/gone']);
    // Somebody set the clock back by a week.
    assert.deepEqual((await run(0)).toSorted(), ['/a?key=s3cret', '/gone']);
  });

  it('are kept in a readable file that holds no address', async () => {
    await run(0);
    const text = readFileSync(file, 'utf8');
    const { version, found } = JSON.parse(text);
    assert.equal(version, 1);
    assert.deepEqual(Object.values(found), ['2024-05-13T09:00:00.000Z']);
    assert.match(Object.keys(found)[0] ?? '', /^[\da-f]{64}$/);
    assert.ok(!/s3cret|127\.0|gone/.test(text));
    assert.deepEqual(readdirSync(join(folder.path, 'cache')), ['web-links.json']);
  });

  it('are forgotten where the file is damaged or of another version, and kept anew', async () => {
    await run(0);
    for (const text of ['', '{', '[]', 'null', '{"version":1,"found":[1]}', '{"version":2}']) {
      writeFileSync(file, text);
      assert.deepEqual((await run(0)).toSorted(), ['/a?key=s3cret', '/gone'], text);
      assert.deepEqual(await run(0), ['/gone'], text);
    }
  });

  it('are not lost when two windows check at the same time', async () => {
    const [one, two] = [0, 1].map(() => createLinkCache(file, () => start));
    assert.ok(one && two);
    await Promise.all([one.open(), two.open()]);
    one.add('https://a.example.org/');
    two.add('https://b.example.org/');
    await one.save();
    await two.save();
    const third = createLinkCache(file, () => start);
    await third.open();
    assert.ok(third.has('https://a.example.org/') && third.has('https://b.example.org/'));
  });

  it('are found again within the run where no file can be written', async () => {
    folder.write('cache', 'a file');
    const cache = createLinkCache(file, () => start);
    const urls = [`${server.origin}/a?key=s3cret`];
    await checkLinks(urls, { cache });
    await checkLinks(urls, { cache });
    assert.equal(server.requests.length, 1);
    assert.deepEqual(readdirSync(folder.path), ['cache']);
  });

  it('are kept where this machine keeps such things', () => {
    const at = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string =>
      cacheFile(env, platform, '/home/jo').replaceAll('\\', '/');
    const name = 'minute-taker/web-links.json';
    assert.equal(at({ XDG_CACHE_HOME: '/c' }, 'linux'), `/c/${name}`);
    assert.equal(at({ XDG_CACHE_HOME: 'c' }, 'linux'), `/home/jo/.cache/${name}`);
    assert.equal(at({}, 'darwin'), `/home/jo/Library/Caches/${name}`);
    assert.equal(at({ LOCALAPPDATA: 'C:/L' }, 'win32'), `C:/L/${name}`);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProgramRun, runProgram } from '#support/program.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { answer, routes, startWebServer, type WebServer } from '#support/webServer.ts';

const token = 'ghp_neverToBeSeen';

describe('the command line: check --online', () => {
  let folder: TemporaryFolder;
  let cache: TemporaryFolder;
  let web: WebServer;
  beforeEach(async () => {
    web = await startWebServer(
      routes({ '/fine?key=s3cret': answer(''), '/closed': answer('', {}, 401) }),
    );
    const { origin } = web;
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20240513.md': `# 2024-05-13\n\n<${origin}/fine?key=s3cret>\n<${origin}/closed>\n`,
      'iaas/20240520.md': `# 2024-05-20\n\n![](${origin}/fine?key=s3cret#x)\n<${origin}/gone>\n`,
    });
    cache = temporaryFolder({});
  });
  afterEach(async () => {
    await web.close();
    folder.dispose();
    cache.dispose();
  });

  const run = (...args: readonly string[]): Promise<ProgramRun> =>
    runProgram(['check', ...args], folder.path, {
      XDG_CACHE_HOME: cache.path,
      GITHUB_TOKEN: token,
    });
  const asked = (): readonly string[] => web.requests.map(({ path }) => path).sort();

  it('reports what leads nowhere, and asks once for each address', async () => {
    const { code, out, err } = await run('--online', '--allow-host', '127.0.0.1');
    assert.equal(code, 1, err);
    assert.match(
      out,
      /20240513\.md\n {2}4:2 {2}hint .* answered 401: .* {2}link\/web-unverified\n/,
    );
    assert.match(out, /20240520\.md\n {2}4:2 {2}warning .* answered 404: .* {2}link\/web-broken\n/);
    assert.equal(
      err,
      'minute-taker: 3 web links were checked: 1 leads nowhere and 1 could not be verified.\n',
    );
    assert.deepEqual(asked(), ['/closed', '/fine?key=s3cret', '/gone']);
    // What was found is known for a week, to other runs too.
    await run('--online', '--allow-host', `127.0.0.1:${web.port}`, 'iaas/20240520.md');
    assert.deepEqual(asked(), ['/closed', '/fine?key=s3cret', '/gone', '/gone']);
  });

  it('asks no private place that nobody allowed, and nothing without --online', async () => {
    const { code, out } = await run('--online', '--fail-on', 'information');
    assert.equal(code, 1);
    assert.match(out, /information .* is inside a private network .* {2}link\/web-blocked/);
    assert.equal((await run('--allow-host', '127.0.0.1')).code, 0);
    assert.equal(web.connections(), 0);
  });

  it('lets neither token nor address out', async () => {
    const { out, err } = await run('--online', '--allow-host', '127.0.0.1', '--format', 'json');
    const file = readFileSync(join(cache.path, 'minute-taker', 'web-links.json'), 'utf8');
    assert.ok(!`${out}${err}${file}${JSON.stringify(web.requests)}`.includes(token));
    assert.ok(!`${out}${err}${file}`.includes('s3cret'));
  });
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPadServer } from '#support/padServer.ts';
import { type ProgramRun, runProgram } from '#support/program.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import type { WebServer } from '#support/webServer.ts';

const one = 'upload_9f8e7d6c5b4a39281706f5e4d3c2b1a0.png';
const two = 'upload_00000000000000000000000000000002.png';
const gone = 'upload_00000000000000000000000000000003.png';
const there = 'upload_00000000000000000000000000000004.png';
const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

describe('the command line: uploads --archive', () => {
  let folder: TemporaryFolder;
  let pads: WebServer;
  beforeEach(async () => {
    pads = await startPadServer({ pads: {}, uploads: { [one]: picture, [two]: picture } });
    const at = (name: string): string => `${pads.origin}/uploads/${name}`;
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20240513.md': `# 2024-05-13\r\n\r\n![](${at(one)}#x)\r\n![](${at(gone)})\r\n[![](${at(there)})](${at(one)})\r\n`,
      'iaas/20240520.md': `# 2024-05-20\n\n<img src='${at(one)}'>\n\n${at(two)}\n`,
      'ops/20240520.md': `# 2024-05-20\n\n![x][p]\n\n[p]: <${at(one)}>\n`,
      [`media/${there}`]: 'x',
    });
  });
  afterEach(async () => {
    await pads.close();
    folder.dispose();
  });

  const run = (...args: readonly string[]): Promise<ProgramRun> =>
    runProgram(['uploads', '--archive', '--allow-host', '127.0.0.1', ...args], folder.path);
  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');
  const files = (path: string): readonly string[] => readdirSync(join(folder.path, path)).sort();

  it('puts uploads beside the minute and links them wherever they are linked', async () => {
    const { code, out, err } = await run('iaas/20240513.md');
    assert.equal(code, 1, err);
    assert.equal(out, `iaas/${one}\niaas/20240513.md\niaas/20240520.md\nops/20240520.md\n`);
    assert.match(err, new RegExp(`${gone} in iaas/20240513.md: The server answered 404`));
    assert.match(
      err,
      /1 upload was fetched\. 5 links lead to the repository now\. 1 of 3 uploads could not be fetched; its link still leads to the pad\.\n$/,
    );
    assert.equal(
      read('iaas/20240513.md'),
      `# 2024-05-13\r\n\r\n![](${one})\r\n![](${pads.origin}/uploads/${gone})\r\n[![](../media/${there})](${one})\r\n`,
    );
    assert.equal(
      read('iaas/20240520.md'),
      `# 2024-05-20\n\n<img src='${one}'>\n\n${pads.origin}/uploads/${two}\n`,
    );
    assert.equal(read('ops/20240520.md'), `# 2024-05-20\n\n![x][p]\n\n[p]: <../iaas/${one}>\n`);
    assert.deepEqual(readFileSync(join(folder.path, 'iaas', one)), picture);
    assert.deepEqual(pads.requests.map(({ path }) => path).sort(), [
      `/uploads/${gone}`,
      `/uploads/${one}`,
    ]);
  });

  it('makes a link of an address that stands alone', async () => {
    assert.equal((await run('iaas/20240520.md')).code, 0);
    assert.equal(
      read('iaas/20240520.md'),
      `# 2024-05-20\n\n<img src='${one}'>\n\n[${two}](${two})\n`,
    );
    const again = await run('iaas/20240520.md');
    assert.deepEqual([again.code, again.out], [0, '']);
    assert.match(again.err, /No uploads of a pad are linked here\./);
  });

  it('says with --dry-run what would be done, and asks nobody', async () => {
    const { code, out, err } = await run('--dry-run', 'iaas/20240513.md');
    assert.equal(code, 0);
    assert.match(out, /^-\[!\[\]\(http.*\r\n\+\[!\[\]\(\.\.\/media\/upload_0+4\.png\)\]\(http/m);
    assert.match(err, new RegExp(`${one}.* in iaas/20240513\\.md would be fetched\\.`));
    assert.match(err, /1 link would be changed to copies that are there\.\n$/);
    assert.equal(pads.connections(), 0);
    assert.deepEqual(files('iaas'), ['20240513.md', '20240520.md']);
  });

  it('writes nothing where a minute can not be written', async () => {
    const before = read('iaas/20240513.md');
    folder.write('ops/20240520.md', Buffer.from(`${read('ops/20240520.md')}\xff`, 'latin1'));
    const { code, err } = await run('iaas/20240513.md');
    assert.equal(code, 2);
    assert.match(err, /ops\/20240520\.md could not be written: .* Nothing was written\.\n$/);
    assert.equal(read('iaas/20240513.md'), before);
    assert.ok(!existsSync(join(folder.path, 'iaas', one)));
  });

  it('fetches from no private place that nobody allowed', async () => {
    const { code, err } = await runProgram(['uploads', '--archive'], folder.path);
    assert.equal(code, 1);
    assert.match(err, /is inside a private network/);
    assert.equal(pads.connections(), 0);
  });
});

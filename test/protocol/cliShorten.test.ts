import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');
const description = `repository: https://github.com/lakeside/minutes
series:
  - { id: boats, kind: team, include: 'boats/{YYYYMMDD}.md', title: '{YYYY-MM-DD}' }
`;
const hull = 'https://github.com/lakeside/hull';

describe('the command line: links --shorten', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder({
      'minutes.yaml': description,
      'boats/20230626.md': `# 2023-06-26\r\n\r\n- ${hull}/pull/2\r\n`,
      'boats/20230703.md': `# 2023-07-03\n\n- [hull/#1](${hull}/issues/1)\n- ${hull}/issues/3\n`,
    });
  });
  after(() => folder.dispose());

  const run = (
    ...args: readonly string[]
  ): { readonly code: number | null; readonly out: string; readonly err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'links', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');

  it('shows what it would write, and writes it as the series does', () => {
    const { out, err } = run('--shorten', '--dry-run');
    assert.equal(err, 'minute-taker: 2 links would be shortened in 2 files.\n');
    assert.match(out, /^--- a\/boats\/20230626\.md\n/);
    assert.match(out, /\n\+- \[hull\/#3\]\(https:\S+\/issues\/3\)\n/);
    assert.deepEqual(run('--shorten'), {
      code: 0,
      out: 'boats/20230626.md\nboats/20230703.md\n',
      err: 'minute-taker: 2 links were shortened in 2 files.\n',
    });
    assert.equal(read('boats/20230626.md'), `# 2023-06-26\r\n\r\n- [hull/#2](${hull}/pull/2)\r\n`);
    assert.match(run('--shorten').err, /There is no bare link/);
  });

  it('wants to know what to do', () => {
    assert.match(run().err, /--add-missing or --shorten/);
    assert.equal(run('--shorten', '--add-missing').code, 2);
  });
});

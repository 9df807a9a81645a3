import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

const broken = `# Dome 2024-05–09

##Agenda

- [the issue] (https://example.org/1)
- [old](20240102.md)
`;

const mended = `# Dome 2024-05-09

## Agenda

- [the issue](https://example.org/1)
- [old](20240102.md)
`;

describe('check --fix', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder({
      'minutes.yaml':
        'series:\n  - id: dome\n    include: dome/{YYYYMMDD}.md\n    title: Dome {YYYY-MM-DD}\n',
      'dome/20240509.md': broken,
      'dome/20240516.md': '# Dome 2024-05-16\r\n\r\n##Agenda\r\n',
    });
  });
  afterEach(() => folder.dispose());

  const run = (
    ...args: readonly string[]
  ): { readonly code: number | null; readonly out: string; readonly err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');

  it('repairs what is certain and reports the rest', () => {
    const { code, out, err } = run('--fix');
    assert.equal(read('dome/20240509.md'), mended);
    assert.equal(read('dome/20240516.md'), '# Dome 2024-05-16\r\n\r\n## Agenda\r\n');
    assert.equal(err, 'minute-taker: 4 findings in 2 files repaired.\n');
    assert.match(out, /link\/file-missing/);
    assert.doesNotMatch(out, /hidden-text|title-form|malformed/);
    assert.equal(code, 1);
    assert.match(run('--fix').err, /nothing that can be repaired without asking/);
    assert.equal(read('dome/20240509.md'), mended);
  });

  it('shows the changes of a dry run and writes nothing', () => {
    const { code, out, err } = run('--fix', '--dry-run');
    assert.match(out, /^--- a\/dome\/20240509\.md\n\+\+\+ b\/dome\/20240509\.md\n/);
    assert.match(out, /^-##Agenda\n\+## Agenda$/m);
    assert.equal(err, 'minute-taker: 4 findings in 2 files would be repaired.\n');
    assert.deepEqual([code, read('dome/20240509.md')], [0, broken]);
  });

  it('changes the named files only', () => {
    run('--fix', 'dome/20240516.md');
    assert.equal(read('dome/20240509.md'), broken);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

const description = `repository: https://github.com/lakeside/minutes
series:
  - { id: weekly, kind: weekly, include: 'weekly/{YYYYMMDD}.md', title: 'Weekly {YYYY-MM-DD}' }
  - { id: boats, kind: team, include: 'boats/{YYYYMMDD}.md', title: '{YYYY-MM-DD}' }
teams: [{ name: Team Boats, folder: boats }]
`;
const weekly = (date: string, line: string): string =>
  `# Weekly ${date}\n\n## Team Boats\n\n${line}\n\n- x\n`;
const link = (date: string): string =>
  `Minutes: https://github.com/lakeside/minutes/blob/main/boats/${date}.md`;

describe('the command line: links --add-missing', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder({
      'minutes.yaml': description,
      'weekly/20230622.md': weekly('2023-06-22', link('20230619')),
      'weekly/20230629.md': weekly('2023-06-29', 'Minutes: None yet').replaceAll('\n', '\r\n'),
      'weekly/20230706.md': weekly('2023-07-06', 'No minutes yet.'),
      'boats/20230619.md': '# 2023-06-19\n',
      'boats/20230626.md': '# 2023-06-26\n',
      'boats/20230703.md': '# 2023-07-03\n',
    });
  });
  afterEach(() => folder.dispose());

  const run = (
    args: readonly string[],
    cwd = folder.path,
  ): { readonly code: number | null; readonly out: string; readonly err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'links', ...args], {
      cwd,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');

  it('fills the lines and prints the changed files; a second time there is nothing to do', () => {
    assert.deepEqual(run(['--add-missing']), {
      code: 0,
      out: 'weekly/20230629.md\nweekly/20230706.md\n',
      err: 'minute-taker: 2 links added in 2 files.\n',
    });
    assert.equal(
      read('weekly/20230629.md'),
      weekly('2023-06-29', link('20230626')).replaceAll('\n', '\r\n'),
    );
    assert.equal(read('weekly/20230706.md'), weekly('2023-07-06', link('20230703')));
    assert.deepEqual(readdirSync(join(folder.path, 'weekly')).length, 3);
    assert.deepEqual(run(['--add-missing']), {
      code: 0,
      out: '',
      err: 'minute-taker: No minutes links are missing.\n',
    });
  });

  it('--dry-run prints what would change, and changes nothing', () => {
    const before = read('weekly/20230629.md');
    const { code, out, err } = run(['--add-missing', '--dry-run', 'weekly/20230629.md']);
    assert.equal(code, 0);
    assert.equal(err, 'minute-taker: 1 link would be added in 1 file.\n');
    assert.match(out, /^--- a\/weekly\/20230629\.md\n\+\+\+ b\/weekly\/20230629\.md\n@@ /);
    assert.match(out, /\n-Minutes: None yet\r\n\+Minutes: https:\S+20230626\.md\r\n/);
    assert.equal(read('weekly/20230629.md'), before);
    const [patch] = parsePatch(out);
    assert(patch);
    assert.equal(
      applyPatch(before, patch),
      weekly('2023-06-29', link('20230626')).replaceAll('\n', '\r\n'),
    );
  });

  it('looks at the files and folders that are named, from wherever it is called', () => {
    const { out } = run(['--add-missing', '20230706.md'], join(folder.path, 'weekly'));
    assert.equal(out, 'weekly/20230706.md\n');
    assert.equal(
      run(['--add-missing', 'boats']).err,
      'minute-taker: No minutes links are missing.\n',
    );
    assert.match(read('weekly/20230629.md'), /None yet/);
  });

  it('what can not run ends with code 2 and a sentence', () => {
    assert.deepEqual(run(['--add-missing', 'nowhere.md']), {
      code: 2,
      out: '',
      err: 'minute-taker: There is no file or folder “nowhere.md”.\n',
    });
    assert.match(run(['--add-missing', 'minutes.yaml']).err, /is no Markdown file/);
    assert.equal(run([]).code, 2);
    const empty = temporaryFolder({ 'README.md': '# Hello\n' });
    const { code, err } = run(['--add-missing'], empty.path);
    assert.match(err, /There are no minutes in/);
    assert.equal(code, 0);
    empty.dispose();
  });

  it('reads and writes nothing through a link that leads out', function () {
    const other = temporaryFolder({ '20230713.md': weekly('2023-07-13', 'Minutes: None yet') });
    folder.write('boats/20230710.md', '# 2023-07-10\n');
    try {
      symlinkSync(join(other.path, '20230713.md'), join(folder.path, 'weekly/20230713.md'));
    } catch {
      this.skip();
    }
    assert.equal(run(['--add-missing']).err, 'minute-taker: 2 links added in 2 files.\n');
    assert.match(readFileSync(join(other.path, '20230713.md'), 'utf8'), /None yet/);
    other.dispose();
  });

  it('a file or folder that is write-protected leaves all as they are', function () {
    if (process.platform === 'win32') this.skip();
    // Nothing is protected from the administrator.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const asNobody = (): { readonly code: number | null; readonly err: string } => {
      const { status, stderr } = spawnSync(process.execPath, [main, 'links', '--add-missing'], {
        cwd: folder.path,
        encoding: 'utf8',
        ...nobody,
      });
      return { code: status, err: stderr };
    };
    const protect = (path: string, mode: number): void => chmodSync(join(folder.path, path), mode);
    protect('', 0o755);
    protect('weekly', 0o777);
    protect('weekly/20230629.md', 0o666);
    protect('weekly/20230706.md', 0o444);
    const file = asNobody();
    assert.equal(file.code, 2);
    assert.match(
      file.err,
      /20230706\.md could not be written: there is no permission.*Nothing was/,
    );
    protect('weekly/20230706.md', 0o666);
    protect('weekly', 0o555);
    const whole = asNobody();
    assert.equal(whole.code, 2);
    assert.match(
      whole.err,
      /20230629\.md could not be written: there is no permission.*Nothing was/,
    );
    protect('weekly', 0o755);
    assert.match(read('weekly/20230629.md'), /None yet/);
    assert.match(read('weekly/20230706.md'), /No minutes yet/);
  });
});

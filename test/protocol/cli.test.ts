import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

const weekly = `# SCS Tech Weekly 2023-06-29

## Meta

- Minutes: Ada

## Team updates

### Team Ops

- see [ops](../ops/20230628.md)
`;

describe('the command line', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230622.md': weekly
        .replace('06-29', '06-22')
        .replace('../ops/20230628.md', '#meta'),
      'community-call/20230629.md': weekly,
    });
  });
  afterEach(() => folder.dispose());

  const run = (
    args: readonly string[],
    cwd = folder.path,
  ): { readonly code: number | null; readonly out: string; readonly err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };

  it('check prints findings by file and ends with code 1', () => {
    const { code, out, err } = run(['check']);
    assert.match(
      out,
      /^community-call\/20230629\.md\n {2}11:13 {2}warning {6}.*link\/file-missing$/m,
    );
    assert.match(out, /\n1 finding in 1 file \(1 warning\), 3 files checked\.\n$/);
    assert.ok(!out.includes('\u001b'));
    assert.deepEqual([code, err], [1, '']);
  });

  it('check of files and folders looks at nothing else, and ends with code 0 where all is well', () => {
    const { code, out } = run(['check', '20230622.md'], join(folder.path, 'community-call'));
    assert.equal(out, 'No findings, 1 file checked.\n');
    assert.equal(code, 0);
    assert.equal(run(['check', 'community-call']).code, 1);
  });

  it('check --format json has the shape that programs rely on', () => {
    const { code, out } = run(['check', '--format', 'json']);
    const { version, findings } = JSON.parse(out);
    assert.equal(version, 1);
    assert.equal(code, 1);
    const [{ message, ...finding }] = findings;
    assert.match(message, /20230628\.md/);
    assert.deepEqual(finding, {
      file: 'community-call/20230629.md',
      range: { start: { line: 10, character: 12 }, end: { line: 10, character: 30 } },
      severity: 'warning',
      code: 'link/file-missing',
      source: 'minute-taker',
    });
  });

  it('check speaks to GitHub and to code scanning', () => {
    const { out: commands } = run(['check', '--format', 'github']);
    assert.match(
      commands,
      /^::warning file=community-call\/20230629\.md,line=11,.*title=link\/file-missing::/,
    );
    const { runs } = JSON.parse(run(['check', '--format', 'sarif']).out);
    assert.equal(runs[0].results[0].ruleId, 'link/file-missing');
    assert.deepEqual(
      runs[0].tool.driver.rules.map(({ id }: { id: string }) => id),
      ['link/file-missing'],
    );
  });

  it('check --fail-on moves the level', () => {
    assert.equal(run(['check', '--fail-on', 'error']).code, 0);
  });

  it('check says how many repositories inside it left out', () => {
    folder.write('club/minutes.yaml', 'extends: scs\n');
    folder.write('club/community-call/20230629.md', weekly);
    folder.write('tools/site/.git', 'gitdir: ../../.git/modules/site\n');
    const { out } = run(['check']);
    const end = 'files checked; 2 repositories inside left out: check them apart.';
    assert.equal(out.trimEnd().split('\n').at(-1), `1 finding in 1 file (1 warning), 3 ${end}`);
    assert.match(run(['check', 'tools']).out, /0 files checked; 1 repository inside left out/);
    assert.equal(
      run(['check', 'community-call/20230622.md']).out,
      'No findings, 1 file checked.\n',
    );
  });

  it('check in a folder without minutes says so', () => {
    const other = temporaryFolder({ 'README.md': '# Hello\n\n[gone](nowhere.md)\n' });
    const { code, out, err } = run(['check'], other.path);
    assert.deepEqual([code, out], [0, 'No findings, 0 files checked.\n']);
    assert.match(err, /no minutes/);
    other.dispose();
  });

  it('what can not run ends with code 2 and a sentence', () => {
    const calls = [
      ['check', 'nowhere'],
      ['check', '--format', 'xml'],
      ['check', 'community-call/../../..', '--nonsense'],
      ['new', 'tea-party'],
      ['new', 'weekly', '--date', 'some day'],
      ['outline', 'community-call'],
      ['outline', 'nowhere.md'],
      ['actions'],
      ['init'],
      ['dance'],
    ];
    for (const args of calls) {
      const { code, out, err } = run(args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '', args.join(' '));
      assert.match(err, /^minute-taker: \S.+\n/, args.join(' '));
      assert.doesNotMatch(err, / at .*:\d+:\d+/);
    }
  });

  it('new prints a minute, or writes it once', () => {
    const printed = run(['new', 'weekly', '--date', '2023-07-06', '--stdout']);
    assert.match(printed.out, /^# SCS Tech Weekly 2023-07-06\n/);
    assert.equal(run(['new', 'weekly', '--date', '6.7.2023', '--stdout']).out, printed.out);
    const file = join('community-call', '20230706.md');
    assert.ok(!existsSync(join(folder.path, file)));

    const written = run(['new', 'weekly', '--date', '2023-07-06']);
    assert.deepEqual([written.code, written.out, written.err], [0, `${file}\n`, '']);
    assert.equal(readFileSync(join(folder.path, file), 'utf8'), printed.out);

    folder.write('community-call/20230706.md', 'precious');
    const again = run(['new', 'weekly', '--date', '2023-07-06']);
    assert.deepEqual([again.code, again.out], [0, `${file}\n`]);
    assert.match(again.err, /exists already/);
    assert.equal(readFileSync(join(folder.path, file), 'utf8'), 'precious');
  });

  it('new without a date takes the next usual day from today on, and says which', () => {
    // The last minute is of a Thursday, years ago.
    const today = new Date();
    const days = (11 - today.getDay()) % 7;
    const next = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
    const pad = (value: number): string => String(value).padStart(2, '0');
    const date = `${next.getFullYear()}-${pad(next.getMonth() + 1)}-${pad(next.getDate())}`;
    const { code, out, err } = run(['new', 'weekly']);
    const file = join('community-call', `${date.replaceAll('-', '')}.md`);
    assert.deepEqual([code, out], [0, `${file}\n`]);
    const day = days === 0 ? 'today' : 'a Thursday';
    assert.equal(
      err,
      `minute-taker: The date is ${date}, ${day}. Another one: --date YYYY-MM-DD\n`,
    );
    const after = run(['new', 'weekly']);
    assert.notEqual(after.out, out);
    assert.match(after.err, /a Thursday/);
  });

  it('new --first begins a series that nobody has taken minutes of yet', () => {
    const args = ['new', 'Garden Committee', '--first', '--date', '2023-07-06'];
    const file = join('garden-committee', '20230706.md');
    const { code, out } = run(args);
    assert.deepEqual([code, out], [0, `${file}\n`]);
    assert.match(readFileSync(join(folder.path, file), 'utf8'), /^# Garden Committee 2023-07-06\n/);
    assert.match(run(args).err, /Garden Committee exists already: leave out --first\./);
    assert.match(run(['new', 'garden-committee', '--date', '2023-07-13']).out, /20230713\.md/);
    assert.match(run(['new', 'tea-party']).err, /no series “tea-party”.*--first/);
  });

  it('check names files of several repositories relative to the current folder', () => {
    folder.write('club/minutes.yaml', 'extends: scs\n');
    folder.write('club/community-call/20230629.md', weekly);
    const files = (args: readonly string[], cwd = folder.path): readonly string[] =>
      JSON.parse(run(['check', '--format', 'json', ...args], cwd).out).findings.map(
        ({ file }: { file: string }) => file,
      );
    const here = 'community-call/20230629.md';
    assert.deepEqual(files(['club']), [here]);
    assert.deepEqual(files(['.', 'club']), [here, `club/${here}`]);
    assert.deepEqual(files(['..', '.'], join(folder.path, 'club')), [`../${here}`, here]);
  });

  it('check counts in words', () => {
    folder.write(
      'community-call/20230629.md',
      `${weekly}- [](), [a](a.md), [b](b.md) ![i](a.png =50%x50%)\n\n[c]: c.md\n`,
    );
    const last = run(['check']).out.trimEnd().split('\n').at(-1);
    assert.equal(
      last,
      '7 findings in 1 file (5 warnings, 1 information, 1 hint), 3 files checked.',
    );
  });

  it('init describes what it found, once', () => {
    folder.remove('minutes.yaml');
    const written = run(['init']);
    assert.deepEqual([written.code, written.out], [0, 'minutes.yaml\n']);
    const text = readFileSync(join(folder.path, 'minutes.yaml'), 'utf8');
    assert.match(text, /^extends: scs$/m);
    assert.equal(run(['init']).code, 2);
    assert.equal(readFileSync(join(folder.path, 'minutes.yaml'), 'utf8'), text);
  });

  it('outline prints document symbols', () => {
    const { code, out } = run(['outline', 'community-call/20230629.md', '--format', 'json']);
    const [title] = JSON.parse(out);
    assert.equal(code, 0);
    assert.equal(title.name, 'SCS Tech Weekly 2023-06-29');
    assert.deepEqual(
      title.children.map(({ name }: { name: string }) => name),
      ['Meta', 'Team updates'],
    );
  });

  it('says its version and what it can do', () => {
    assert.match(run(['--version']).out, /^\d+\.\d+\.\d+/);
    const help = run(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['lsp', 'check', 'new', 'outline', 'init', 'actions']) {
      assert.match(help.out, new RegExp(`^ {2}${command} `, 'm'));
    }
  });
});

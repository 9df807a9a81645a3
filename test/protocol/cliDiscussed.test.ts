import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { text } from '#support/treeText.ts';
import { windmill } from '#support/windmill.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

describe('discussed on the command line', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder({
      ...windmill,
      'millers/20240520.md': '# 2024-05-20\n\n## Agenda\n\n### Storm damage \u001b[31magain\n',
    });
  });
  after(() => folder.dispose());

  const run = (...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [main, 'discussed', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    });

  it('prints the meetings, the newest first, with file and line', () => {
    const { stdout, stderr, status } = run('sails#12');
    assert.deepEqual([stderr, status], ['', 0]);
    assert.equal(
      stdout,
      text(`
        2024-05-16 (Thu) · Windmill Weekly
          weekly/20240516.md:13  Grinding crew: Mill stones: sails#12 is closed, thanks to Team Sails and to @ADA

        2024-05-13 (Mon) · Team Millers
          millers/20240513.md:12  Mill-stones: the quarry answered, sails/#12 is done

        2024-05-09 (Thu) · Windmill Weekly
          weekly/20240509.md:14  Team Millers: https://github.com/windmill/sails/pull/12

        2024-05-06 (Mon) · Team Millers
          millers/20240506.md:12  Mill stones (@ada): order two new ones, see sails#12
        `),
    );
  });

  it('takes several words as they come, and sends no signs of control to the terminal', () => {
    const { stdout } = run('storm', 'damage');
    assert.match(stdout, /^ {2}millers\/20240520\.md:5 {2}Storm damage {1,2}\[31magain$/m);
    assert.match(stdout, /^ {2}millers\/20240506\.md:15 {2}Storm damage$/m);
  });

  it('prints JSON', () => {
    const [first] = JSON.parse(run('Mill-stones', '--format', 'json').stdout).meetings;
    assert.deepEqual(first, {
      date: '2024-05-16',
      name: 'Windmill Weekly',
      file: 'weekly/20240516.md',
      places: [
        {
          line: 13,
          kind: 'text',
          below: 'Grinding crew',
          text: 'Mill stones: sails#12 is closed, thanks to Team Sails and to @ADA',
        },
      ],
    });
  });

  it('says what was found instead, and that nothing was', () => {
    const near = run('quary');
    assert.equal(near.status, 0);
    assert.match(near.stderr, /Found with “quarry”/);
    assert.match(near.stdout, /^2024-05-13 /m);
    const nothing = run('windsurfing');
    assert.deepEqual([nothing.stdout, nothing.status], ['', 0]);
    assert.match(nothing.stderr, /No meeting discussed “windsurfing”\./);
    assert.equal(run(' ').status, 2);
  });
});

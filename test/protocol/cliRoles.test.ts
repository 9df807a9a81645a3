import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { text } from '#support/treeText.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

describe('roles on the command line', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230622.md': '# SCS Tech Weekly 2023-06-22\n\n## Meta\n\n- Minutes: Ada\n',
      'community-call/20230629.md': '# SCS Tech Weekly 2023-06-29\n\n## Meta\n\n- Minutes:\n',
      'iaas/20230628.md':
        '# 2023-06-28\n\n- Report in the community call will be done by: @bo\n- Minutes transfer: @ada\n',
    });
  });
  after(() => folder.dispose());

  const run = (...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [main, 'roles', ...args], { cwd: folder.path, encoding: 'utf8' });

  it('prints people and the last meetings of each series', () => {
    const { stdout, stderr, status } = run();
    assert.deepEqual([stderr, status], ['', 0]);
    assert.equal(
      stdout,
      text(`
        SCS Community Call
                      minutes
          Ada         1, last 2023-06-22

                      minutes
          2023-06-29  –
          2023-06-22  Ada

        Team IaaS
                      minutes             reports
          @ada        1, last 2023-06-28  –
          @bo         –                   1, last 2023-06-28

                      minutes  reports
          2023-06-28  @ada     @bo
        `),
    );
  });

  it('prints one series as JSON', () => {
    assert.deepEqual(JSON.parse(run('weekly', '--format', 'json').stdout), {
      version: 1,
      series: [
        {
          id: 'weekly',
          name: 'SCS Community Call',
          people: [
            {
              person: 'Ada',
              minutes: { times: 1, last: '2023-06-22' },
              reports: { times: 0, last: null },
            },
          ],
          meetings: [
            { date: '2023-06-29', file: 'community-call/20230629.md', minutes: [], reports: [] },
            {
              date: '2023-06-22',
              file: 'community-call/20230622.md',
              minutes: ['Ada'],
              reports: [],
            },
          ],
        },
      ],
    });
  });

  it('says which series there are', () => {
    const { stderr, status } = run('tea-party');
    assert.match(
      stderr,
      /^minute-taker: There is no series “tea-party”\. Known are: weekly, iaas, /,
    );
    assert.equal(status, 2);
    const { stderr: note, status: code } = run('sig-markt');
    assert.deepEqual([note, code], ['minute-taker: No minute says who took it.\n', 0]);
  });
});

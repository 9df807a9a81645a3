import assert from 'node:assert/strict';
import { snapshotOf } from '#support/snapshot.ts';
import { tidewater } from '#support/tidewater.ts';
import {
  minutesOfSeries,
  seriesOfPath,
  seriesOfTeam,
  teamMinutes,
} from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const files = {
  'weekly/2024-05-15.md': '# Tidewater Weekly 2024-05-15\n',
  'weekly/2024-05-08.md': '# Tidewater Weekly 2024-05-08\n',
  'weekly/README.md': '# How we meet\n',
  'charts/20240510.md': '# 2024-05-10\n',
  'charts/20240510-soundings.md': '# 2024-05-10\n',
  'festivals/2024-05-15.md': '# 2024-05-15\n',
};

function team(snapshot: Snapshot, name: string): Snapshot['config']['teams'][number] {
  const found = snapshot.config.teams.find((it) => it.name === name);
  assert(found);
  return found;
}

describe('seriesIndex', () => {
  it('lists minutes of a series by date, with their suffixes', () => {
    const snapshot = tidewater(files);
    const paths = (id: string): readonly string[] =>
      snapshot.config.series
        .filter((series) => series.id === id)
        .flatMap((series) => minutesOfSeries(snapshot, series).map((it) => it.path));
    assert.deepEqual(paths('weekly'), ['weekly/2024-05-08.md', 'weekly/2024-05-15.md']);
    assert.deepEqual(paths('charts'), ['charts/20240510-soundings.md', 'charts/20240510.md']);
    assert.deepEqual(paths('harbour'), []);
  });

  it('knows the series of a path, and none for free-form documents', () => {
    const { config } = tidewater(files);
    const place = seriesOfPath(config, 'weekly/2024-05-22.md');
    assert.deepEqual([place?.series.id, place?.date], ['weekly', '2024-05-22']);
    assert.equal(seriesOfPath(config, 'weekly/README.md'), undefined);
    assert.equal(seriesOfPath(config, 'festivals/2024-05-15.md'), undefined);
  });

  it('takes the form that was in use on that day', () => {
    const yaml = `
      series:
        - id: club
          forms:
            - { until: 2024-03-31, include: 'club/{YYYYMMDD}.md', title: 'Club {YYYY-MM-DD}' }
            - { from: 2024-04-01, include: 'club/{YYYYMMDD}.md', title: '{YYYY-MM-DD}', deck: true }
      `;
    const { config } = snapshotOf({ 'minutes.yaml': yaml });
    assert.equal(seriesOfPath(config, 'club/20240331.md')?.form.deck, false);
    assert.equal(seriesOfPath(config, 'club/20240401.md')?.form.deck, true);
  });

  it('finds the minutes in the folder of a team, also where no series describes them', () => {
    const snapshot = tidewater(files);
    assert.equal(seriesOfTeam(snapshot, team(snapshot, 'SIG Charts'))?.id, 'charts');
    assert.equal(teamMinutes(snapshot, team(snapshot, 'SIG Charts')).length, 2);
    assert.deepEqual(teamMinutes(snapshot, team(snapshot, 'Team Lights')), []);
    const buoys = { ...team(snapshot, 'Team Lights'), folder: 'festivals' };
    assert.deepEqual(
      teamMinutes(snapshot, buoys).map((it) => it.path),
      ['festivals/2024-05-15.md'],
    );
  });

  it('keeps its index while no path comes or goes', () => {
    const snapshot = tidewater(files);
    const [weekly] = snapshot.config.series;
    assert(weekly);
    const before = minutesOfSeries(snapshot, weekly);
    assert.equal(minutesOfSeries({ ...snapshot, texts: new Map(snapshot.texts) }, weekly), before);
    const fewer = new Map(
      [...snapshot.texts].filter(([path]) => !path.startsWith('weekly/2024-05-08')),
    );
    const after = minutesOfSeries({ ...snapshot, texts: fewer, pathsKey: {} }, weekly);
    assert.equal(after.length, before.length - 1);
  });
});

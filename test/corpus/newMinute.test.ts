import assert from 'node:assert/strict';
import { findingsOf } from '#features/diagnostics.ts';
import { newMinute } from '#features/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** The minute as it would have been started on that day, understood in its place among the others. */
function started(snapshot: Snapshot, series: string, date: string): [Snapshot, Minute] {
  const made = newMinute(snapshot, series, date);
  assert(!('problem' in made), `${series} ${date}`);
  const texts = new Map([...snapshot.texts, [made.path, readMinute(made.text)] as const]);
  const after: Snapshot = { ...snapshot, texts, pathsKey: {} };
  const minute = minuteOf(after, made.path);
  assert(minute, made.path);
  return [after, minute];
}

const linkOf = ({ source }: Minute, update: TeamUpdate | undefined): string | undefined => {
  const index = update?.minutesLine?.link;
  return index === undefined ? undefined : source.links[index]?.destination;
};

describe('new minutes among real ones', () => {
  let snapshot: Snapshot | undefined;

  before(function () {
    this.timeout(20_000);
    const files = corpusFiles();
    if (files) snapshot = snapshotOf(files, { today: '2024-01-01' });
    else this.skip();
  });

  it('belong to their series and day and have nothing to complain about, for every meeting there was', function () {
    this.timeout(20_000);
    assert(snapshot);
    let count = 0;
    for (const series of snapshot.config.series) {
      for (const { date } of minutesOfSeries(snapshot, series)) {
        const [after, minute] = started(snapshot, series.id, date);
        assert.equal(minute.series?.id, series.id);
        assert.equal(minute.titleDate, date, `${series.id} ${date}`);
        assert.deepEqual(findingsOf(after, minute.path), [], `${series.id} ${date}`);
        count++;
      }
    }
    assert(count > 400, `${count} minutes`);
  });

  it('have the team headings that were written then, and their links', function () {
    this.timeout(20_000);
    assert(snapshot);
    const weekly = snapshot.config.series.find(({ id }) => id === 'weekly');
    assert(weekly);
    const count = { written: 0, proposed: 0, both: 0, links: 0, sameLinks: 0 };
    for (const { date, path } of minutesOfSeries(snapshot, weekly)) {
      const real = minuteOf(snapshot, path);
      assert(real);
      const [, draft] = started(snapshot, 'weekly', date);
      const teams = new Set(real.updates.map(({ team }) => team));
      const proposed = new Set(draft.updates.map(({ team }) => team));
      count.written += teams.size;
      count.proposed += proposed.size;
      count.both += [...teams].filter((team) => proposed.has(team)).length;
      for (const update of real.updates) {
        const link = linkOf(real, update);
        if (!link?.endsWith('.md')) continue;
        count.links++;
        const same = draft.updates.find(({ team }) => team === update.team);
        if (linkOf(draft, same) === link) count.sameLinks++;
      }
    }
    console.log(`      ${JSON.stringify(count)}`);
    assert(count.both / count.written > 0.9, 'recall');
    assert(count.both / count.proposed > 0.6, 'precision');
    assert(count.sameLinks / count.links > 0.8, 'links');
  });
});

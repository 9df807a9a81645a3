import assert from 'node:assert/strict';
import { findingsOf } from '#features/diagnostics.ts';
import { newMinute } from '#features/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { corpusFiles } from '#support/corpus.ts';
import { precision, recall, replay } from '#support/replay.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
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

describe('new minutes among real ones', () => {
  let files: ReturnType<typeof corpusFiles>;
  let snapshot: Snapshot | undefined;

  before(function () {
    this.timeout(20_000);
    files = corpusFiles();
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

  it('have the team headings that were written then, their links, file name and title', function () {
    this.timeout(20_000);
    assert(files);
    // Team minutes of the last days are often not there yet: then habits have to do.
    const aims = [
      { delay: 0, least: { recall: 0.88, precision: 0.78 } },
      { delay: 5, least: { recall: 0.85, precision: 0.75 } },
    ];
    for (const { delay, least } of aims) {
      const results = replay(files, { isWanted: ({ id }) => id === 'weekly', delay });
      const texts = results.find(({ deck }) => !deck) ?? assert.fail('no weekly');
      const { links, minutes, paths, teams, titles } = texts;
      const shares = `recall ${recall(teams).toFixed(3)}, precision ${precision(teams).toFixed(3)}`;
      console.log(`      ${minutes} weeklies, team minutes ${delay} days late: ${shares}`);
      assert(recall(teams) >= least.recall, shares);
      assert(precision(teams) >= least.precision, shares);
      assert(links.due > 50, `${links.due} links`);
      assert.deepEqual({ right: links.right, wrong: links.wrong }, { right: links.due, wrong: 0 });
      assert.deepEqual({ paths, titles }, { paths: minutes, titles: minutes });
    }
  });
});

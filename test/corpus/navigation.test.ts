import assert from 'node:assert/strict';
import { codeLenses } from '#features/actions/codeLenses.ts';
import { meetingPlace } from '#features/meetings/meetingPlace.ts';
import { meetingsOf } from '#features/meetings/meetings.ts';
import { meetingsOfYear } from '#features/meetings/meetingsOfYear.ts';
import { neighboursOf } from '#features/meetings/neighbours.ts';
import { sameWeekOf } from '#features/meetings/sameWeek.ts';
import { corpusFiles } from '#support/corpus.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

describe('moving between real minutes', () => {
  let snapshot: Snapshot;
  let minutes: readonly Minute[];

  before(function () {
    this.timeout(20_000);
    const files = corpusFiles();
    if (files) snapshot = snapshotOf(files, { today: '2024-01-05' });
    else this.skip();
    minutes = [...snapshot.texts.keys()]
      .map((path) => minuteOf(snapshot, path))
      .filter((minute) => minute?.series !== undefined)
      .filter((minute) => minute !== undefined);
  });

  const pathOf = (minute: Minute, direction: 'previous' | 'next'): string | undefined =>
    neighboursOf(snapshot, minute)?.[direction]?.path;

  it('leads back to where it came from, and from the first minute of a series to all', () => {
    const reached = new Set<string>();
    for (const minute of minutes) {
      const next = pathOf(minute, 'next');
      const after = next === undefined ? undefined : minuteOf(snapshot, next);
      if (after === undefined) continue;
      assert.equal(pathOf(after, 'previous'), minute.path);
      assert.equal(after.series?.id, minute.series?.id);
      assert.ok((minute.date ?? '') <= (after.date ?? ''), `${minute.path} ${next}`);
      reached.add(after.path);
    }
    const first = minutes.filter((minute) => pathOf(minute, 'previous') === undefined);
    const series = new Set(minutes.map((minute) => minute.series?.id));
    assert.equal(first.length, series.size);
    assert.equal(reached.size + first.length, minutes.length);
  });

  it('shows every minute once in the overview, where its place says', () => {
    const shown = new Map<string, string>();
    const kinds = new Map<string, number>();
    for (const { id, years } of meetingsOf(snapshot)) {
      for (const { year, count } of years) {
        const rows = meetingsOfYear(snapshot, id, year);
        for (const row of rows) {
          kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1);
          if (row.kind !== 'minute') continue;
          assert.ok(!shown.has(row.path), row.path);
          shown.set(row.path, `${id} ${year}`);
        }
        assert.equal(rows.filter(({ kind }) => kind === 'minute').length, count);
      }
    }
    for (const { path } of minutes) {
      const place = meetingPlace(snapshot, path);
      assert.equal(shown.get(path), `${place?.series} ${place?.year}`);
    }
    assert.equal(shown.size, minutes.length);
    assert.deepEqual(Object.fromEntries(kinds), { minute: 451, missed: 91, pause: 6 });
  });

  it('has every series that has minutes, and knows which have ended', () => {
    const overview = meetingsOf(snapshot);
    const series = new Set(minutes.map((minute) => minute.series?.id));
    assert.deepEqual(new Set(overview.map(({ id }) => id)), series);
    assert.deepEqual(
      overview.filter(({ hasEnded }) => hasEnded).map(({ id }) => id),
      ['ops-iam', 'sig-monitoring-audit-log-wg', 'sig-iam'],
    );
    const next = new Map(overview.map((one) => [one.id, one.next?.label]));
    assert.equal(next.get('weekly'), 'next: Thu 2024-01-11');
    assert.equal(next.get('product-board'), 'next: Mon 2024-01-15');
    assert.equal(next.get('sig-markt'), undefined);
  });

  it('finds the other minutes of a week from each of them', () => {
    const counts = { lonely: 0, others: 0, mutual: 0 };
    for (const minute of minutes) {
      const found = sameWeekOf(snapshot, minute);
      assert.ok(found);
      assert.ok(!found.minutes.some(({ path }) => path === minute.path));
      if (found.minutes.length === 0) counts.lonely++;
      for (const { path } of found.minutes) {
        const other = minuteOf(snapshot, path);
        assert.ok(other);
        counts.others++;
        if (sameWeekOf(snapshot, other)?.minutes.some((one) => one.path === minute.path)) {
          counts.mutual++;
        }
      }
    }
    // Where two weeklies are more than 14 days apart, some of what lies between them goes by the calendar.
    assert.deepEqual(counts, { lonely: 5, others: 4024, mutual: 4012 });
  });

  it('is shown at once', () => {
    const whole = (): void => {
      for (const { id, years } of meetingsOf(snapshot)) {
        for (const { year } of years) meetingsOfYear(snapshot, id, year);
      }
    };
    whole();
    snapshot = { ...snapshot, texts: new Map(snapshot.texts), pathsKey: {} };
    // With what the garbage collector takes meanwhile.
    const overview = processorTimeBelow(40);
    whole();
    overview();
    const lenses = processorTimeBelow(minutes.length);
    for (const minute of minutes) codeLenses(snapshot, minute.path);
    lenses();
  });
});

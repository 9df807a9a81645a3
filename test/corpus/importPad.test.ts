import assert from 'node:assert/strict';
import { addDays } from '#base/calendarDate.ts';
import { planImport } from '#features/pad/importPad.ts';
import { padProposal } from '#features/pad/padProposal.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type DatedMinute, minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Each real minute was a pad once: it is taken for one again, and asked which meeting it is about. */
describe('real minutes imported as pads', () => {
  let files: ReturnType<typeof corpusFiles>;
  let snapshot: Snapshot | undefined;

  before(function () {
    this.timeout(20_000);
    files = corpusFiles();
    if (files) snapshot = snapshotOf(files, { today: '2024-01-01' });
    else this.skip();
  });

  /** Minutes with the series they belong to, one in `step`. */
  const sample = (all: Snapshot, step: number): readonly (DatedMinute & { series: string })[] =>
    all.config.series
      .flatMap((series) => minutesOfSeries(all, series).map((it) => ({ ...it, series: series.id })))
      .filter((_, index) => index % step === 0);

  /** The repository on the next day, without the minute. */
  const withoutMinute = (all: Snapshot, { path, date }: DatedMinute): Snapshot => ({
    ...all,
    texts: new Map([...all.texts].filter(([other]) => other !== path)),
    pathsKey: {},
    today: addDays(date, 1),
  });

  it('are proposed for their own series and day, mostly', function () {
    this.timeout(60_000);
    assert(snapshot && files);
    const count = { all: 0, series: 0, dates: 0, clear: 0, misled: 0 };
    for (const minute of sample(snapshot, 3)) {
      const before = withoutMinute(snapshot, minute);
      const proposal = padProposal(before, { text: files[minute.path] ?? '' }, undefined);
      if ('problem' in proposal) continue;
      const isRight = proposal.series[0]?.offer.id === minute.series;
      const day = minuteOf(snapshot, minute.path)?.date;
      count.all++;
      if (isRight) count.series++;
      if ([minute.date, day].includes(proposal.date?.date)) count.dates++;
      if (proposal.isClear) count.clear++;
      if (proposal.isClear && !isRight) count.misled++;
    }
    const share = (part: number): string => `${((100 * part) / count.all).toFixed(0)} %`;
    console.log(
      `      ${count.all} pads: series ${share(count.series)}, day ${share(count.dates)}, clear ${share(count.clear)}, of which wrong ${count.misled}`,
    );
    assert(count.series >= 0.88 * count.all, share(count.series));
    assert(count.dates >= 0.93 * count.all, share(count.dates));
    assert(count.clear >= 0.75 * count.all, share(count.clear));
    assert(count.misled <= 0.03 * count.all, share(count.misled));
  });

  it('lose no word but those of their title, and are the same when they are imported again', function () {
    this.timeout(60_000);
    assert(snapshot && files);
    let count = 0;
    for (const { path, date, series } of sample(snapshot, 5)) {
      const text = files[path] ?? '';
      const day = minuteOf(snapshot, path)?.date ?? date;
      const plan = planImport(snapshot, { text }, series, day);
      if ('problem' in plan) continue;
      const title = words((text.match(/^#{1,3} .*$/gm) ?? []).slice(0, 2).join(' '));
      const found = words(plan.text);
      const lost = [...words(plan.original)].filter(
        ([word, times]) => (found.get(word) ?? 0) < times && !title.has(word),
      );
      assert.deepEqual(lost, [], path);
      const again = planImport(snapshot, { text: plan.text }, series, day);
      assert('text' in again && again.text === plan.text, path);
      count++;
    }
    assert(count > 50, `${count} minutes`);
  });
});

/** How often each word comes. */
function words(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

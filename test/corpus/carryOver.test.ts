import assert from 'node:assert/strict';
import type { CalendarDate } from '#base/calendarDate.ts';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import { applyEdits } from '#base/range.ts';
import { carryOver } from '#features/carryOver/carryOver.ts';
import { carrySource } from '#features/carryOver/carryOverSource.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { itemsAt, type PendingItem } from '#workspace/pendingItems.ts';
import { pendingPlace } from '#workspace/pendingSections.ts';
import { isSameItem } from '#workspace/sameItem.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Lists of open items that people wrote, and those that *New Minute* would have begun them with. */
interface Score {
  readonly lists: number;
  readonly written: number;
  readonly proposed: number;
  /** Word for word, or with small changes. */
  readonly kept: number;
  readonly verbatim: number;
}

const sum = (scores: readonly Score[]): Score => {
  const total = (key: keyof Score): number => scores.reduce((all, one) => all + one[key], 0);
  return {
    lists: total('lists'),
    written: total('written'),
    proposed: total('proposed'),
    kept: total('kept'),
    verbatim: total('verbatim'),
  };
};

function scoreOf(written: readonly PendingItem[], proposed: readonly PendingItem[]): Score {
  const keys = new Set(proposed.map(({ words }) => words.key));
  return {
    lists: 1,
    written: written.length,
    proposed: proposed.length,
    kept: among(written, proposed),
    verbatim: written.filter(({ words }) => keys.has(words.key)).length,
  };
}

/** The items in the section for what is open; nothing where there is none, or only a list of what was agreed. */
function listed(minute: Minute | undefined): readonly PendingItem[] | undefined {
  if (minute === undefined) return undefined;
  const place = pendingPlace(minute);
  return place?.holds === 'pending' && place.node ? itemsAt(minute, place) : undefined;
}

/** Of `items` those that are among `others`. */
const among = (items: readonly PendingItem[], others: readonly PendingItem[]): number =>
  items.filter(({ words }) => others.some((other) => isSameItem(words, other.words))).length;

describe('carrying over among real minutes', () => {
  let snapshot: Snapshot | undefined;

  before(function () {
    this.timeout(20_000);
    const files = corpusFiles();
    if (files) snapshot = snapshotOf(files, { today: '2024-01-01' });
    else this.skip();
  });

  it('gives most of what people wrote in the list, and little else', function () {
    this.timeout(20_000);
    assert(snapshot);
    const byCommand: Score[] = [];
    const byNewMinute: Score[] = [];
    for (const series of snapshot.config.series) {
      const own: Score[] = [];
      for (const { path, date } of minutesOfSeries(snapshot, series).slice(1)) {
        const written = listed(minuteOf(snapshot, path));
        if (written === undefined || written.length === 0) continue;
        const open =
          carrySource({ snapshot, series, date, path })?.open.map(({ item }) => item) ?? [];
        own.push(scoreOf(written, open));
        const proposed = proposedFor(snapshot, series.id, date);
        if (proposed !== undefined) byNewMinute.push(scoreOf(written, proposed));
      }
      if (own.length > 0) console.log(`      ${series.id}: ${line(sum(own))}`);
      byCommand.push(...own);
    }
    console.log(`      all: ${line(sum(byCommand))}`);
    console.log(`      new minutes with the section: ${line(sum(byNewMinute))}`);
    // The shares of the one series that goes through its open items in each meeting; another only tried it.
    for (const score of [sum(byCommand), sum(byNewMinute)]) {
      assert(score.kept / score.written >= 0.68, line(score));
      assert(score.kept / score.proposed >= 0.68, line(score));
    }
  });

  it('writes nothing twice', function () {
    this.timeout(60_000);
    assert(snapshot);
    let carried = 0;
    for (const [path, text] of snapshot.texts) {
      const { edits } = carryOver(snapshot, path);
      const own = edits.get(path);
      if (own === undefined) continue;
      const after = withText(snapshot, path, readMinute(applyEdits(text.text, own)));
      assert.deepEqual([path, carryOver(after, path).edits.size], [path, 0]);
      carried++;
    }
    assert(carried > 40, `${carried} minutes`);
  });
});

/** What *New Minute* would have put into the list on that day. */
function proposedFor(
  snapshot: Snapshot,
  series: string,
  date: CalendarDate,
): readonly PendingItem[] | undefined {
  // The description is the one that the minutes before that day show.
  const files: Record<RepoPath, string> = {};
  const known = new Map<RepoPath, MinuteText>();
  for (const [path, text] of snapshot.texts) {
    const day = minuteOf(snapshot, path)?.fileDate;
    if (!isMarkdown(path) || (day !== undefined && day >= date)) continue;
    files[path] = text.text;
    known.set(path, text);
  }
  const then = snapshotOf(files, { texts: known, today: date });
  const made = newMinute(then, series, date);
  if ('problem' in made) return undefined;
  return listed(minuteOf(withText(then, made.path, readMinute(made.text)), made.path));
}

const withText = (snapshot: Snapshot, path: RepoPath, text: MinuteText): Snapshot => ({
  ...snapshot,
  texts: new Map([...snapshot.texts, [path, text]]),
  pathsKey: {},
});

const line = ({ lists, written, proposed, kept, verbatim }: Score): string =>
  `${lists} lists, ${written} items written, ${proposed} proposed, ${kept} kept (${verbatim} word for word): ` +
  `recall ${(kept / written).toFixed(2)}, precision ${(kept / Math.max(1, proposed)).toFixed(2)}`;

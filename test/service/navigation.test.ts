import assert from 'node:assert/strict';
import { type Direction, neighbourStep } from '#features/meetings/neighbourStep.ts';
import { neighboursOf } from '#features/meetings/neighbours.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const call = (date: string): string => weekly(date, { 'Team Water': '- calm' });

const files = {
  'weekly/20230608.md': call('2023-06-08'),
  'weekly/20230622.md': call('2023-06-22'),
  'weekly/20230629.md': call('2023-06-29'),
  'water/20230620.md': '# 2023-06-20\n',
  'jetty/20221003.md': '# 2022-10-03\n',
};

const step = (snapshot: Snapshot, from: string, direction: Direction): string => {
  const found = neighbourStep(snapshot, from, direction);
  return found.kind === 'minute' ? found.path : found.message;
};

/** All minutes that `next` leads to, from `start` on. */
function walk(snapshot: Snapshot, start: string, direction: Direction): readonly string[] {
  const paths = [start];
  for (;;) {
    const found = neighbourStep(snapshot, paths.at(-1) ?? '', direction);
    if (found.kind !== 'minute') return paths;
    paths.push(found.path);
    assert.ok(paths.length < 100, 'round in circles');
  }
}

describe('the minute before and after another', () => {
  it('is the nearest that exists, whatever the usual gap is', () => {
    const snapshot = lakeside(files);
    assert.equal(step(snapshot, 'weekly/20230622.md', 'previous'), 'weekly/20230608.md');
    assert.equal(step(snapshot, 'weekly/20230622.md', 'next'), 'weekly/20230629.md');
  });

  it('is none at the ends: the message says which end it is, and the last one offers a new minute', () => {
    const snapshot = lakeside(files);
    assert.deepEqual(neighbourStep(snapshot, 'weekly/20230608.md', 'previous'), {
      kind: 'end',
      message: 'This is the first minute of Lakeside Weekly.',
      newMinute: undefined,
    });
    assert.deepEqual(neighbourStep(snapshot, 'weekly/20230629.md', 'next'), {
      kind: 'end',
      message: 'This is the last minute of Lakeside Weekly.',
      newMinute: 'weekly',
    });
    assert.equal(
      step(snapshot, 'water/20230620.md', 'previous'),
      'This is the first minute of Team Water.',
    );
  });

  it('reaches both files of one day, there and back', () => {
    const snapshot = lakeside({
      ...files,
      'water/20230620-evening.md': '# 2023-06-20\n',
      'water/20230613.md': '# 2023-06-13\n',
      'water/20230627.md': '# 2023-06-27\n',
    });
    const there = walk(snapshot, 'water/20230613.md', 'next');
    assert.deepEqual(there, [
      'water/20230613.md',
      'water/20230620-evening.md',
      'water/20230620.md',
      'water/20230627.md',
    ]);
    assert.deepEqual(walk(snapshot, 'water/20230627.md', 'previous'), there.toReversed());
  });

  it('goes by the day of the meeting where the name of a file is wrong', () => {
    // 2023-06-13 is a Tuesday; the title says a Thursday.
    const snapshot = lakeside({ ...files, 'weekly/20230613.md': call('2023-06-15') });
    assert.equal(step(snapshot, 'weekly/20230608.md', 'next'), 'weekly/20230613.md');
    assert.equal(step(snapshot, 'weekly/20230622.md', 'previous'), 'weekly/20230613.md');
    const minute = minuteOf(snapshot, 'weekly/20230613.md');
    assert.equal(minute?.date, '2023-06-15');
  });

  it('is found from a minute that is not saved, or lies elsewhere', () => {
    for (const path of ['untitled:Untitled-1.md', 'drafts/next.md']) {
      const snapshot = lakeside({ ...files, [path]: call('2023-06-25') });
      assert.equal(step(snapshot, path, 'previous'), 'weekly/20230622.md');
      assert.equal(step(snapshot, path, 'next'), 'weekly/20230629.md');
      assert.equal(step(snapshot, 'weekly/20230622.md', 'next'), 'weekly/20230629.md');
    }
    const later = lakeside({ ...files, 'untitled:Untitled-1.md': call('2023-07-06') });
    assert.equal(
      step(later, 'untitled:Untitled-1.md', 'next'),
      'There is no later minute of Lakeside Weekly: the last one is of Thursday, 2023-06-29.',
    );
    const first = lakeside({ 'untitled:Untitled-1.md': call('2023-07-06') });
    assert.equal(
      step(first, 'untitled:Untitled-1.md', 'previous'),
      'There are no other minutes of Lakeside Weekly yet.',
    );
  });

  it('is found from a draft of a day that has its minute already', () => {
    const snapshot = lakeside({ ...files, 'untitled:Untitled-1.md': call('2023-06-22') });
    assert.equal(step(snapshot, 'untitled:Untitled-1.md', 'previous'), 'weekly/20230622.md');
    assert.equal(step(snapshot, 'untitled:Untitled-1.md', 'next'), 'weekly/20230629.md');
  });

  it('counts a file whose title alone makes it one of the series', () => {
    const snapshot = lakeside({ ...files, 'weekly/moved.md': call('2023-06-16') });
    assert.equal(step(snapshot, 'weekly/20230608.md', 'next'), 'weekly/moved.md');
  });

  it('is not known without a date or a series', () => {
    const snapshot = lakeside({
      ...files,
      'weekly/20230231.md': '# Lakeside Weekly\n',
      'README.md': '# Minutes\n',
    });
    assert.equal(minuteOf(snapshot, 'weekly/20230231.md')?.series?.id, 'weekly');
    assert.equal(
      step(snapshot, 'weekly/20230231.md', 'previous'),
      'This minute says no date, so its place in Lakeside Weekly is not known. Write the date into its title.',
    );
    for (const path of ['README.md', 'nowhere.md']) {
      assert.equal(
        step(snapshot, path, 'next'),
        'This document belongs to no series of meetings, so nothing comes before or after it.',
      );
    }
    assert.deepEqual(walk(snapshot, 'weekly/20230608.md', 'next').length, 3);
  });

  it('is found in a file that has an impossible date in its name and a real one in its title', () => {
    const snapshot = lakeside({ ...files, 'weekly/20230631.md': call('2023-06-30') });
    assert.equal(step(snapshot, 'weekly/20230629.md', 'next'), 'weekly/20230631.md');
  });

  it('is found quickly among thousands, also while somebody types', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => {
        const day = new Date(Date.UTC(1980, 0, 3 + 7 * index)).toISOString().slice(0, 10);
        return [`weekly/${day.replaceAll('-', '')}.md`, ''];
      }),
    );
    const empty = readMinute('');
    const texts = new Map(Object.keys(many).map((each) => [each, empty]));
    const snapshot = lakeside(many, { texts });
    const path = 'weekly/19991230.md';
    const minute = minuteOf(snapshot, path);
    assert.ok(minute);
    assert.equal(neighboursOf(snapshot, minute)?.previous?.path, 'weekly/19991223.md');
    const isQuick = processorTimeBelow(500);
    for (let keystroke = 0; keystroke < 10; keystroke++) {
      const typed = { ...snapshot, texts: new Map(snapshot.texts) };
      assert.equal(neighboursOf(typed, minute)?.next?.path, 'weekly/20000106.md');
    }
    isQuick();
  });

  it('is found in series that nobody described', () => {
    const snapshot = snapshotOf({
      'meetings/2023-06-07.md': '# Gardeners 2023-06-07\n',
      'meetings/2023-06-14.md': '# Gardeners 2023-06-14\n',
      'meetings/2023-06-21.md': '# Gardeners 2023-06-21\n',
    });
    assert.equal(step(snapshot, 'meetings/2023-06-14.md', 'next'), 'meetings/2023-06-21.md');
  });
});

import assert from 'node:assert/strict';
import { codeLenses } from '#features/actions/codeLenses.ts';
import { weekList } from '#features/meetings/weekList.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const call = (date: string): string =>
  weekly(date, { 'Team Water': '- calm', 'Team Boats': '- x' });
const agenda = (date: string, ...topics: string[]): string =>
  [`# ${date}`, '## Participants', '- @ines', '## Agenda', ...topics.map((it) => `### ${it}`)].join(
    '\n\n',
  );

const files = {
  'weekly/20230622.md': call('2023-06-22'),
  'weekly/20230629.md': call('2023-06-29'),
  'water/20230622.md': agenda('2023-06-22', 'Told last week'),
  'water/20230628.md': agenda('2023-06-28', 'Algae', 'Buoys', 'Ice', 'Ducks', 'Swans'),
  'boats/20230626.md': agenda('2023-06-26', 'Who reports in the weekly: @ines'),
  'ferry/20230627.md': agenda('2023-06-27', 'Timetable'),
  'boats/20230703.md': agenda('2023-07-03', 'Oars'),
};

const list = (snapshot: Snapshot, path: string): readonly string[] => {
  const found = weekList(snapshot, path);
  if (found.kind === 'none') return [found.message];
  return [
    found.title,
    ...found.entries.map(({ name, weekday, date, topics }) =>
      [name, weekday, date, topics].join(' | '),
    ),
  ];
};

const navigation = ['minuteTaker.previousMinute', 'minuteTaker.nextMinute', 'minuteTaker.sameWeek'];
const lenses = (snapshot: Snapshot, path: string): readonly string[] =>
  codeLenses(snapshot, path)
    .filter(({ command }) => navigation.includes(command.id))
    .map(({ title, tooltip }) => `${title} | ${tooltip}`);

describe('minutes of the same week', () => {
  it('of a weekly are those it reports on, with what they are about', () => {
    assert.deepEqual(list(lakeside(files), 'weekly/20230629.md'), [
      'Minutes from Fri 2023-06-23 to Thu 2023-06-29',
      'Team Boats | Monday | 2023-06-26 | ',
      'Team Ferry | Tuesday | 2023-06-27 | Timetable',
      'Team Water | Wednesday | 2023-06-28 | Algae · Buoys · Ice · Ducks',
    ]);
  });

  it("of a team's minute are the weekly that reports it, and the other teams'", () => {
    assert.deepEqual(list(lakeside(files), 'water/20230628.md'), [
      'Minutes from Fri 2023-06-23 to Thu 2023-06-29',
      'Lakeside Weekly | Thursday | 2023-06-29 | Team Water · Team Boats',
      'Team Boats | Monday | 2023-06-26 | ',
      'Team Ferry | Tuesday | 2023-06-27 | Timetable',
    ]);
  });

  it('of a team whose weekly is still to come are those since the last one', () => {
    const snapshot = lakeside({ ...files, 'water/20230705.md': agenda('2023-07-05', 'Fog') });
    assert.deepEqual(list(snapshot, 'boats/20230703.md'), [
      'Minutes from Fri 2023-06-30 to Thu 2023-07-06',
      'Team Water | Wednesday | 2023-07-05 | Fog',
    ]);
  });

  it('are those of the calendar week where there is no weekly near', () => {
    const snapshot = lakeside({
      'water/20230131.md': agenda('2023-01-31', 'Ice'),
      'boats/20230130.md': agenda('2023-01-30', 'Paint'),
      'boats/20230206.md': agenda('2023-02-06', 'More paint'),
    });
    assert.deepEqual(list(snapshot, 'water/20230131.md'), [
      'Minutes from Mon 2023-01-30 to Sun 2023-02-05',
      'Team Boats | Monday | 2023-01-30 | Paint',
    ]);
  });

  it('of a community without a weekly are those of the calendar week, Sunday at its end', () => {
    const snapshot = snapshotOf({
      'minutes.yaml':
        'series:\n  - { id: beds, include: "beds/{YYYY-MM-DD}.md" }\n  - { id: trees, include: "trees/{YYYY-MM-DD}.md" }\n',
      'beds/2023-06-18.md': agenda('2023-06-18', 'Slugs'),
      'trees/2023-06-12.md': agenda('2023-06-12', 'Rakes'),
      'trees/2023-06-19.md': agenda('2023-06-19', 'Ladders'),
    });
    assert.deepEqual(list(snapshot, 'beds/2023-06-18.md'), [
      'Minutes from Mon 2023-06-12 to Sun 2023-06-18',
      'trees | Monday | 2023-06-12 | Rakes',
    ]);
  });

  it('count a second minute of the same series in that week', () => {
    const snapshot = lakeside({
      ...files,
      'water/20230628-night.md': agenda('2023-06-28', 'Moon'),
    });
    const [, , ...others] = list(snapshot, 'water/20230628.md');
    assert.ok(others.includes('Team Water | Wednesday | 2023-06-28 | Moon'), others.join('\n'));
  });

  it('are none, and the message says of which days', () => {
    assert.deepEqual(
      list(lakeside({ 'water/20230628.md': agenda('2023-06-28') }), 'water/20230628.md'),
      ['There are no other minutes from Mon 2023-06-26 to Sun 2023-07-02.'],
    );
    const undated = lakeside({ ...files, 'weekly/20230231.md': '# Lakeside Weekly\n' });
    assert.match(list(undated, 'weekly/20230231.md')[0] ?? '', /says no date/);
    assert.match(
      list(lakeside({ ...files, 'README.md': '# x\n' }), 'README.md')[0] ?? '',
      /no series/,
    );
  });

  it('are those that an unsaved weekly reports on', () => {
    const path = 'untitled:Untitled-1.md';
    const snapshot = lakeside({ ...files, [path]: call('2023-07-06') });
    assert.deepEqual(list(snapshot, path), [
      'Minutes from Fri 2023-06-30 to Thu 2023-07-06',
      'Team Boats | Monday | 2023-07-03 | Oars',
    ]);
  });
});

describe('the lenses at a title', () => {
  it('lead to the minutes before and after, and to the week', () => {
    const snapshot = lakeside({ ...files, 'weekly/20230706.md': call('2023-07-06') });
    assert.deepEqual(lenses(snapshot, 'weekly/20230629.md'), [
      '← 2023-06-22 (Thu) | The minute before: weekly/20230622.md',
      '2023-07-06 (Thu) → | The minute after: weekly/20230706.md',
      '3 minutes of this week | Choose from boats/20230626.md, ferry/20230627.md, water/20230628.md',
    ]);
    const [lens] = codeLenses(snapshot, 'weekly/20230629.md').filter(({ command }) =>
      navigation.includes(command.id),
    );
    assert.equal(lens?.span.start, 0);
    assert.equal(lens?.command.path, 'weekly/20230629.md');
  });

  it('leave out what is not there', () => {
    assert.deepEqual(lenses(lakeside(files), 'weekly/20230622.md'), [
      '2023-06-29 (Thu) → | The minute after: weekly/20230629.md',
      '1 minute of this week | Choose from water/20230622.md',
    ]);
    const alone = lakeside({ 'water/20230628.md': agenda('2023-06-28') });
    assert.deepEqual(lenses(alone, 'water/20230628.md'), []);
  });

  it('are none without a title, and none in other documents', () => {
    const untitled = lakeside({ ...files, 'water/20230628.md': 'Nobody came.\n' });
    assert.deepEqual(lenses(untitled, 'water/20230628.md'), []);
    assert.deepEqual(lenses(lakeside({ ...files, 'README.md': '# x\n' }), 'README.md'), []);
  });
});

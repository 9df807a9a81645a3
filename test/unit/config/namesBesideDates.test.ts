import assert from 'node:assert/strict';
import type { Series } from '#config/model.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';

type Files = Readonly<Record<string, string>>;

const today = '2024-06-01';

const tidy = (title: string): string => `# ${title}\n\n## Attendees\n\n- Jo\n`;

/** Files of these days; `*` of the path is the day, `?` the quarter. */
const each = (path: string, days: readonly string[], text: (day: string) => string): Files =>
  Object.fromEntries(
    days.map((day) => {
      const quarter = String(Math.ceil(Number(day.slice(5, 7)) / 3));
      return [path.replace('*', day).replace('?', quarter), text(day)];
    }),
  );

const found = (files: Files): readonly (readonly [Series, number])[] => {
  const snapshot = snapshotOf(files, { today });
  return snapshot.config.series.map((one) => [one, minutesOfSeries(snapshot, one).length]);
};

function pathOf(files: Files, id: string, date: string): string {
  const made = newMinute(snapshotOf(files, { today }), id, date);
  assert.ok(!('problem' in made), JSON.stringify(made));
  return made.path;
}

const mondays = ['2024-01-08', '2024-02-05', '2024-04-08', '2024-05-06'];
const tuesdays = ['2024-01-09', '2024-02-06', '2024-03-05', '2024-05-07'];

describe('meetings that have their name behind the date', () => {
  const plain = (): string => tidy('Notes');

  it('are a series each', () => {
    const files = {
      ...each('club/* Board.md', mondays, plain),
      ...each('club/* Members call.md', tuesdays, plain),
      'club/2024-05-21 Extraordinary members call.md': plain(),
      'club/2024-05-28 Picnic.md': plain(),
    };
    assert.deepEqual(
      found(files).map(([{ id, name, weekdays }, count]) => [id, name, weekdays, count]),
      [
        ['club-board', 'Board', ['Monday'], 4],
        ['club-members-call', 'Members Call', ['Tuesday'], 5],
      ],
    );
    assert.equal(pathOf(files, 'club-board', '2024-06-10'), 'club/2024-06-10 Board.md');
    assert.equal(
      pathOf(files, 'club-members-call', '2024-06-11'),
      'club/2024-06-11 Members call.md',
    );
  });

  it('are told apart where agenda and minutes of a day are two files', () => {
    const titled = (day: string): string => tidy(`Harbour call ${day}`);
    const files = {
      ...each('calls/*-agenda.md', mondays, titled),
      ...each('calls/*-minutes.md', mondays, titled),
    };
    assert.deepEqual(
      found(files).map(([{ id, name }, count]) => [id, name, count]),
      [
        ['calls-agenda', 'Harbour call (agenda)', 4],
        ['calls-minutes', 'Harbour call (minutes)', 4],
      ],
    );
  });

  it('stay one series where words say what was special that day', () => {
    const files = {
      ...each('ops/*.md', [...mondays, ...tuesdays], plain),
      'ops/2024-05-13-workshop.md': plain(),
      'ops/2024-05-20-workshop.md': plain(),
    };
    assert.deepEqual(
      found(files).map(([{ id }, count]) => [id, count]),
      [['ops', 10]],
    );
    const topics = Object.fromEntries(
      [...mondays, ...tuesdays].map((day, index) => [`design/${day}-topic${index}.md`, plain()]),
    );
    assert.deepEqual(
      found(topics).map(([{ id }, count]) => [id, count]),
      [['design', 8]],
    );
  });
});

describe('folders that say a part of the date', () => {
  it('can be a quarter, one of them by mistake', () => {
    const files = {
      ...each('calls/2024/Q?/*--ops.md', mondays, (day) => tidy(`Ops call ${day}`)),
      'calls/2024/Q1/2024-04-15--ops.md': tidy('Ops call 2024-04-15'),
    };
    const [[series, count] = [], ...others] = found(files);
    assert.deepEqual([series?.id, count, others], ['calls', 5, []]);
    assert.equal(pathOf(files, 'calls', '2024-08-05'), 'calls/2024/Q3/2024-08-05--ops.md');
  });

  it('can be year and month, with the day alone in the name', () => {
    const files = {
      'agendas/2024/01-Jan/04-main.md': tidy('Reef group, January 2024 (main)'),
      'agendas/2024/02-Feb/01-main.md': tidy('Reef group, February 2024 (main)'),
      'agendas/2024/03-Mar/07-main.md': tidy('Reef group, March 2024 (main)'),
      'agendas/2024/04-Apr/04-main.md': tidy('Reef group, April 2024 (main)'),
    };
    const [[series, count] = [], ...others] = found(files);
    assert.deepEqual([series?.name, count, others], ['Reef group (main)', 4, []]);
    assert.equal(pathOf(files, 'agendas', '2024-05-02'), 'agendas/2024/05-May/02-main.md');
  });
});

describe('names that titles give', () => {
  it('are no day of the week, time or picture', () => {
    const names = [
      (day: string) => `Mittwoch, den ${Number(day.slice(8))}. Mai 2024, 11:00 Uhr`,
      (day: string) => `🚀 Launch crew 🛰 ${day}`,
    ].map((title) => {
      const days = ['2024-05-08', '2024-05-15', '2024-05-22'];
      return found(each('crew/*.md', days, (day) => tidy(title(day))))[0]?.[0].name;
    });
    assert.deepEqual(names, ['Crew', 'Launch crew']);
  });
});

import assert from 'node:assert/strict';
import { lineMap, positionAt } from '#base/lineMap.ts';
import { applyEdits } from '#base/range.ts';
import { codeActions } from '#features/actions/codeActions.ts';
import { dutyReport } from '#features/people/dutyReport.ts';
import { dutyTables } from '#features/people/dutyTable.ts';
import { boats, harbour, withText } from '#support/harbour.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const path = 'boats/20230703.md';

/** Titles of what can be written at `|`, and the text after the first of them. */
function actions(
  marked: string,
  at = path,
  snapshot: Snapshot = harbour,
): { readonly titles: readonly string[]; readonly first: string | undefined } {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const position = positionAt(lineMap(source), offset);
  const all = codeActions(withText(snapshot, at, source), at, { start: position, end: position });
  const own = all.filter(({ kind }) => kind === 'refactor');
  const edits = own.find((one) => one.edits.size > 0)?.edits.get(at);
  return { titles: own.map(({ title }) => title), first: edits && applyEdits(source, edits) };
}

const present = (rest: string): string => boats('2023-07-03', '- @rosa\n- @bo\n- @kim', rest);
const ask = 'Who reports in the weekly and transfers the minutes?';

describe('actions on an open role line', () => {
  it('propose the next three of the rotation', () => {
    assert.deepEqual(actions(present(`- ${ask}|`)).titles, [
      'Report and minutes: @kim (last on duty 2023-05-22)',
      'Report and minutes: @rosa (last on duty 2023-06-19)',
      'Report and minutes: @bo (not on duty yet)',
    ]);
    const weekly = '# Lakeside Weekly 2023-07-06\n\n## Meta\n\n- Minutes:|\n\n## Team updates\n';
    const { titles, first } = actions(weekly, 'weekly/20230706.md');
    assert.deepEqual(titles, [
      'Minutes: Jörg (last on duty 2023-06-15)',
      'Minutes: @kim (last on duty 2023-06-22)',
      'Minutes: Ines (last on duty 2023-06-29)',
    ]);
    assert.equal(first, weekly.replace('|', ' Jörg'));
  });

  it('mark me', () => {
    const mine = { ...harbour, settings: { ...harbour.settings, me: 'kim' } };
    assert.equal(
      actions(present(`- ${ask}|`), path, mine).titles[0],
      'Report and minutes: @kim (you, last on duty 2023-05-22)',
    );
  });

  for (const [name, before, after] of [
    ['as the last answer was written', `- ${ask}|\n- more`, `- ${ask}\n  - @kim\n- more`],
    [
      'with the bullet of this minute',
      `* ${ask}|\n* more\n* x\n* y`,
      `* ${ask}\n  * @kim\n* more\n* x\n* y`,
    ],
    ['in the item that waits for it', `- ${ask}|\n  - \n- more`, `- ${ask}\n  - @kim\n- more`],
    ['in place of a question mark', `- ${ask}\n  - ?|\n- more`, `- ${ask}\n  - @kim\n- more`],
    [
      'below a heading',
      '### Reporting and minutes|\n\n### Next',
      '### Reporting and minutes\n\n- @kim\n\n### Next',
    ],
    [
      'below a heading at the end',
      '### Reporting and minutes|',
      '### Reporting and minutes\n\n- @kim',
    ],
    [
      'behind a colon',
      '- Responsible for the minutes is: |',
      '- Responsible for the minutes is: @kim',
    ],
  ] as const) {
    it(`write ${name}`, () => assert.equal(actions(present(before)).first, present(after)));
  }

  it('are not offered where something is said, where it is answered, and elsewhere', () => {
    for (const rest of [
      `- ${ask}|\n  - nobody feels able to\n`,
      '### Reporting and minutes|\n\nWe will see.\n',
      `- ${ask} @bo|\n`,
      `- ${ask}\n\n- sails|\n`,
    ]) {
      assert.deepEqual(actions(present(rest)).titles, [], rest);
    }
  });
});

describe('actions on the list of participants', () => {
  it('offer the choice, and while it is empty those of the last meeting', () => {
    const { titles, first } = actions(boats('2023-07-03', '-|'));
    assert.deepEqual(titles, ['Insert participants…', 'Insert the 2 participants of 2023-06-20']);
    assert.equal(first, boats('2023-07-03', '- @ines\n- @rosa (treasurer)'));
    assert.deepEqual(actions(boats('2023-07-03', '- @bo|')).titles, ['Insert participants…']);
    assert.deepEqual(actions(boats('2023-07-03', '- @bo', '- sails|')).titles, []);
  });
});

describe('who took minutes', () => {
  it('says per series who, how often and when last, and the last meetings; the open one first', () => {
    assert.equal(
      dutyTables(dutyReport(harbour, 'boats/20230620.md').slice(0, 2)),
      text(`
        # Who took minutes

        ## Team Boats

        | Person | Minutes | Last | Reports | Last |
        | --- | --- | --- | --- | --- |
        | \\@ines | 2 | 2023-06-20 | 2 | 2023-06-20 |
        | \\@rosa | 1 | 2023-06-19 | 1 | 2023-06-19 |
        | \\@kim | 1 | 2023-05-22 | 1 | 2023-05-22 |

        The last meetings:

        | Date | Minutes | Report |
        | --- | --- | --- |
        | 2023-06-20 | \\@ines | \\@ines |
        | 2023-06-19 | \\@rosa | \\@rosa |
        | 2023-06-05 | \\@ines | \\@ines |
        | 2023-05-22 | \\@kim | \\@kim |

        ## Lakeside Weekly

        | Person | Minutes | Last |
        | --- | --- | --- |
        | Ines | 2 | 2023-06-29 |
        | \\@kim | 1 | 2023-06-22 |
        | Jörg | 1 | 2023-06-15 |

        The last meetings:

        | Date | Minutes |
        | --- | --- |
        | 2023-06-29 | Ines |
        | 2023-06-22 | \\@kim |
        | 2023-06-15 | Jörg |
        | 2023-06-08 | Ines |
        `),
    );
    assert.equal(dutyReport(harbour)[0]?.series.id, 'weekly');
  });

  it('joins handle and name where the repository says so, and only there', () => {
    const weekly = (day: string, taker: string): readonly [string, string] => [
      `weekly/202307${day}.md`,
      `# Lakeside Weekly 2023-07-${day}\n\n## Meta\n\n- Minutes: ${taker}\n`,
    ];
    const snapshot = [
      weekly('06', 'Bo Larsen'),
      weekly('13', '@BO'),
      weekly('20', 'Bo'),
      weekly('27', 'kim'),
    ].reduce((all, [at, source]) => withText(all, at, source), harbour);
    const people = dutyReport(snapshot)[0]?.people.map(({ person, minutes }) => [
      person,
      minutes.times,
    ]);
    assert.deepEqual(people, [
      ['@kim', 2],
      ['@bo', 2],
      ['Ines', 2],
      ['Bo', 1],
      ['Jörg', 1],
    ]);
  });

  it('can be no markup, no link and no HTML, whatever minutes and descriptions say', () => {
    const evil = '<img src=x onerror=alert(1)> [x](command:evil) | https://evil.example\n# `x`';
    const snapshot = snapshotOf({
      'minutes.yaml': `series:\n  - id: a\n    name: ${JSON.stringify(evil)}\n    include: a/{YYYYMMDD}.md\n`,
      'a/20230706.md': '# 2023-07-06\n\n- Minutes: Jörg_*Öz*\n',
    });
    const tables = dutyTables(dutyReport(snapshot));
    assert.doesNotMatch(tables, /(?<!\\)[<>[\]()`]|[^\\]:\/\//);
    assert.equal(tables.split('\n').filter((line) => line.startsWith('#')).length, 2);
  });

  it('says so where nobody was named', () => {
    assert.match(
      dutyTables(dutyReport(snapshotOf({ 'README.md': '# x\n' }))),
      /No minute says yet/,
    );
  });
});

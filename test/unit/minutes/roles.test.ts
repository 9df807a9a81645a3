import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

/** Role, people and what stands where the answer is or belongs. */
function roles(text: string): [string, string, string][] {
  return readMinute(text).roles.map(({ role, people, answerSpan }) => [
    role,
    people.join(' '),
    slice(text, answerSpan),
  ]);
}

describe('role lines', () => {
  it('name the minute-taker of the weekly', () => {
    assert.deepEqual(
      roles('# Weekly\n\n## Meta\n\n- Minutes: Matej\n\n## Team updates\n\nMinutes: None yet\n'),
      [['minuteTaker', 'Matej', 'Matej']],
    );
    assert.deepEqual(roles('# 2023-01-02\n\nMinute taker: @ada, Bob\n'), [
      ['minuteTaker', 'ada', '@ada'],
    ]);
    assert.deepEqual(roles('# Weekly\n\n## Meta\n\n- Minutes: Ada & Bob Smith\n'), [
      ['minuteTaker', 'Ada Bob Smith', 'Ada & Bob Smith'],
    ]);
  });

  const question =
    'Who is presenting in weekly community call and transforming etherpad to minutes in GitHub?';
  for (const [name, text, answer] of [
    ['on the same line', `* ${question} @ada\n* more`, '@ada'],
    ['nested', `* ${question}\n    * @ada (next week: @bob)\n* more`, '@ada'],
    ['nested after a blank line', `- ${question}\n\n  @ada\n\n- more`, '@ada'],
    ['on the next line', `- ${question}\n@ada\n- more`, '@ada'],
    ['beside it', `* ${question}\n* @ada\n* more`, '@ada'],
    ['behind an arrow', `- ${question}\n  => ada\n- more`, 'ada'],
    ['by name', `- ${question}\n  - ada\n- more`, 'ada'],
    [
      'wrapped',
      '- Who is presenting in weekly community call and transforming\n  the pad to minutes? @ada\n',
      '@ada',
    ],
  ] as const) {
    it(`are answered ${name}`, () => assert.deepEqual(roles(text), [['both', 'ada', answer]]));
  }

  it('are answered by several people', () => {
    assert.deepEqual(roles(`- ${question}\n  - @ada & @bob\n`), [
      ['both', 'ada bob', '@ada & @bob'],
    ]);
    assert.deepEqual(roles('## Reporting & minutes\n\n- @ada\n- @bob\n\n## Agenda\n'), [
      ['both', 'ada bob', '@ada\n- @bob'],
    ]);
  });

  it('can be open', () => {
    assert.deepEqual(roles(`* ${question}\n* Anything else to add?\n`), [['both', '', '']]);
    assert.deepEqual(roles(`* ${question}\n  * ?\n`), [['both', '', '?']]);
    const text = `* ${question}\n  * \n`;
    assert.deepEqual(readMinute(text).roles[0]?.answerSpan, {
      start: text.length - 1,
      end: text.length - 1,
    });
    assert.deepEqual(roles('### Reporting in community call\n\n### Agenda\n\n- @ada\n'), [
      ['reporter', '', ''],
    ]);
  });

  for (const [heading, role] of [
    ['Reporting in community call (and minutes transfer)', 'both'],
    ['Reporting in community call and pushing notes from etherpad to minutes repo', 'both'],
    ['Community call report and minutes transfer to github', 'both'],
    [':telephone: Community call and minutes transfer', 'both'],
    ['~~Community call and~~ minutes transfer', 'minuteTaker'],
    ['Who is reporting in community call next week and transfering minutes', 'both'],
    ['Designate people to transfer minutes and report in community call', 'both'],
    ['Who is reporting in community call next week', 'reporter'],
    ['Reporting', 'reporter'],
    ['Summary & Minutes transfer', 'minuteTaker'],
    ['Summary for community team call Thu and minutes', 'both'],
  ] as const) {
    it(`stand in headings: ${heading}`, () =>
      assert.deepEqual(roles(`## ${heading}\n\n* @ada\n\n## Agenda\n`), [[role, 'ada', '@ada']]));
  }

  for (const [line, role] of [
    ['Report in the community call will be done by: @ada', 'reporter'],
    ['Responsible for the minutes (writing and transfer to github) is: @ada', 'minuteTaker'],
    ['Responsible for the minutes is: @ada', 'minuteTaker'],
    ['Reporting in community call: @ada', 'reporter'],
    ['Minutes transfer to github: @ada', 'minuteTaker'],
    ['Summary in team call: @ada', 'reporter'],
    ['Summary in team call and github minutes: @ada', 'both'],
    ['Scribe: @ada', 'minuteTaker'],
    ['Note-taker: @ada', 'minuteTaker'],
    ['Protokoll: @ada', 'minuteTaker'],
    ['**Minutes:** @ada', 'minuteTaker'],
  ] as const) {
    it(`stand before a colon: ${line}`, () =>
      assert.deepEqual(roles(`# 2023-01-02\n\n- ${line}\n- @bob will be late\n`), [
        [role, 'ada', '@ada'],
      ]));
  }

  it('name people in any script, emoji aside', () => {
    assert.deepEqual(roles('# Weekly\n\n## Meta\n\n- Minutes: Jörg Öztürk 🚀\n'), [
      ['minuteTaker', 'Jörg Öztürk', 'Jörg Öztürk'],
    ]);
    assert.deepEqual(roles('# Weekly\n\n## Meta\n\n- Minutes: 🎉 Владимир\n'), [
      ['minuteTaker', 'Владимир', 'Владимир'],
    ]);
  });

  it('wait for a name behind a question mark', () => {
    assert.deepEqual(roles('# Weekly\n\n## Meta\n\n- Minutes: ?\n'), [['minuteTaker', '', '']]);
    assert.deepEqual(roles('# Weekly\n\n## Meta\n\n- Minutes: @\n'), [['minuteTaker', '', '']]);
    assert.deepEqual(roles('# Weekly\n\n## Teams\n\n### Team Ops\n\nMinutes: ?\n'), []);
  });

  it('are asked for in German', () => {
    for (const line of [
      'Protokoll: @ada',
      '**Protokollführung:** @ada',
      '## Protokoll\n\n@ada',
      '## Protokollant: @ada',
    ]) {
      assert.deepEqual(
        roles(`${line}\n`).map(([role, people]) => [role, people]),
        [['minuteTaker', 'ada']],
        line,
      );
    }
  });

  it('can be a heading with its answer', () => {
    assert.deepEqual(roles('#### Notetaker: Ada Quist\n\n#### Agenda\n'), [
      ['minuteTaker', 'Ada Quist', 'Ada Quist'],
    ]);
    assert.deepEqual(roles('## Minutes transfer: Community call\n\n- @ada\n'), [
      ['both', 'ada', '@ada'],
    ]);
  });

  it('are told once where a heading and a line below it ask the same', () => {
    assert.deepEqual(
      roles(`## :telephone: Community call and minutes transfer\n\n- ${question}\n  - @ada\n`),
      [['both', 'ada', '@ada']],
    );
  });

  it('are not sentences and topics with the same words', () => {
    const text = [
      '# 2023-01-02',
      '### Report from Public Cloud SIG',
      '- @ada: report',
      '### Reporting potentially sensitive issues',
      '- Report activities in the community call',
      '- ~~Who takes the minutes?~~ @ada',
      '- Who is the target group?',
      '- Minutes transfer: Add to the repository and open a pull request',
      '## Summary of the last call',
      '- Summary of the last call: @ada will write it',
      '## Summary for the community call',
      '### Participants, reporting and minutes',
      '- @bob',
      '# Protokoll der Sitzung vom 5. März 2024',
      '',
      'Jo Doe',
      '# Protokoll Plenum 2024-03-05',
      '- The note taker should:',
      '  - @bob: write',
    ].join('\n');
    assert.deepEqual(roles(text), []);
  });
});

import assert from 'node:assert/strict';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';

function namesIn(lines: readonly string[]): readonly string[] {
  const path = 'notes/2024-05-02.md';
  const minute = minuteOf(snapshotOf({ [path]: lines.join('\n') }), path);
  return minute?.participants.map(({ name }) => name) ?? [];
}

describe('people behind a label on top of a minute', () => {
  it('stand on its line or in the list inside or below it', () => {
    const expected = ['ada', 'Bo Larsen'];
    const title = '# Reef call 2024-05-02';
    const agenda = ['', '## Agenda', '', '- @noor has news'];
    const forms = [
      ['**Present:** @ada, Bo Larsen'],
      [
        '- **Lead:** @cy',
        '- **Attendees:**',
        '  - @ada',
        '  - Bo Larsen',
        '    - left early',
        '- **Recording:**',
        '  - Not yet',
      ],
      ['Attendees: ', '', '* @ada', '* Bo Larsen', '', 'Hello'],
    ];
    for (const form of forms) {
      assert.deepEqual(namesIn([title, '', ...form, ...agenda]), expected, form.join('\n'));
      assert.deepEqual(namesIn([...form, '', title, ...agenda]), expected, form.join('\n'));
    }
  });

  it('are those of the section, where there is one, and no others', () => {
    assert.deepEqual(
      namesIn(['# Reef call 2024-05-02', '', 'Present: @ada', '', '## Attendees', '', '- @bo']),
      ['bo'],
    );
    assert.deepEqual(
      namesIn([
        '# Reef call 2024-05-02',
        '',
        'Chair: @ada',
        '',
        '## Boats',
        '',
        'Present: two of them',
      ]),
      [],
    );
    assert.deepEqual(
      namesIn(['# Reef call 2024-05-02', '', 'Attendees:', '', 'We began late.', '', '- Ada']),
      [],
    );
  });
});

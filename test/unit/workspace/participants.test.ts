import assert from 'node:assert/strict';
import { snapshotOf } from '#support/snapshot.ts';
import { tidewater } from '#support/tidewater.ts';
import { text } from '#support/treeText.ts';
import { minuteOf } from '#workspace/interpret.ts';

/** Names below a participants heading, handles with `@`; each is checked to stand where its span says. */
function names(section: string, heading = '## Participants'): readonly string[] {
  const path = 'harbour/20240513.md';
  const source = `# 2024-05-13\n\n${heading}\n\n${text(section)}\n## Agenda\n- @nobody\n`;
  const minute = minuteOf(tidewater({ [path]: source }), path);
  assert(minute);
  return minute.participants.map(({ name, isHandle, span }) => {
    const shown = isHandle ? `@${name}` : name;
    assert.equal(source.slice(span.start, span.end), shown);
    return shown;
  });
}

describe('participants', () => {
  it('reads handles, notes, names with handles and plain names', () => {
    const found = names(`
      * @ines
      * @bo-larsen (joined later, left early)
      * Ada Quist @ada
      - jnull
      - Felix Holm (remote)
      - **Rosa**
      `);
    assert.deepEqual(found, ['@ines', '@bo-larsen', '@ada', 'jnull', 'Felix Holm', 'Rosa']);
  });

  it('reads the rows of a table by handle or first cell, not its head', () => {
    const found = names(`
      | Name | GitHub | From |
      |:-----|--------|------|
      | Ada Quist | @ada | Bremen |
      | Bo Larsen (host) | | Kiel |
      |  |  |  |
      `);
    assert.deepEqual(found, ['@ada', 'Bo Larsen']);
  });

  it('reads lists with commas, as items and as a paragraph', () => {
    assert.deepEqual(names('- @ines, @bo, Ada Quist; Rosa\n'), [
      '@ines',
      '@bo',
      'Ada Quist',
      'Rosa',
    ]);
    assert.deepEqual(names('Ada Quist, Rosa (remote), Bo\n'), ['Ada Quist', 'Rosa', 'Bo']);
    assert.deepEqual(names('@ines\n@bo\n'), ['@ines', '@bo']);
  });

  it('leaves out sentences, questions, empty items and notes below a person', () => {
    const found = names(`
      - @ines
        - had to leave early
        - @bo
      -
      - Who else?
      - we were only few people because of the holidays

      This list is highly incomplete, since nobody wrote it.
      `);
    assert.deepEqual(found, ['@ines', '@bo']);
  });

  it('reads names in any script, emoji aside', () => {
    assert.deepEqual(names('- Jörg Öztürk 🚀\n- Владимир\n- @bo 🏳️‍🌈\n- 🎉\n'), [
      'Jörg Öztürk',
      'Владимир',
      '@bo',
    ]);
  });

  it('knows the heading in its many spellings', () => {
    for (const heading of [
      '## Participants (github handles preferred)',
      '## Participants - use of github handle is preferred',
      '## Participants use of github handle is preferred',
      '## :wave: Participants:',
      '#### Particpants',
    ]) {
      assert.deepEqual(names('- @ines\n', heading), ['@ines'], heading);
    }
    assert.deepEqual(names('- @ines\n', '## Passengers'), []);
  });

  it('does not count who is excused in a section below', () => {
    assert.deepEqual(names('- @ines\n\n### Excused\n\n- @bo\n'), ['@ines']);
  });

  it('keeps those apart whom a described section below the list excuses', () => {
    const description = `
      series:
        - id: board
          include: board/{YYYYMMDD}.md
          sections:
            - name: Participants
              kind: participants
              children: [{ name: Excused, kind: participants }]
      `;
    const source = '# 2024-05-13\n\n## Participants\n\n- @ines\n\n## Excused\n\n- @bo\n- Rosa\n';
    const files = { 'minutes.yaml': text(description), 'board/20240513.md': source };
    const minute = minuteOf(snapshotOf(files), 'board/20240513.md');
    assert.deepEqual(
      minute?.participants.map(({ name }) => name),
      ['ines'],
    );
    assert.deepEqual(
      minute?.excused.map(({ name }) => name),
      ['bo', 'Rosa'],
    );
  });
});

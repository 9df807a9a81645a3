import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { insertParticipants } from '#features/people/insertParticipants.ts';
import { participantChoices } from '#features/people/participantChoices.ts';
import { boats, harbour, withText } from '#support/harbour.ts';
import { lakeside } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const path = 'boats/20230703.md';
const withMinute = (snapshot: Snapshot, text: string): Snapshot => withText(snapshot, path, text);

/** What is offered for `text`: entry and why. */
function offered(text: string, earlier = harbour): readonly (readonly string[])[] {
  const { choices } = participantChoices(withMinute(earlier, text), path);
  return choices.map((choice) => [choice.text, choice.detail]);
}

/** `text` after inserting. */
function inserted(
  text: string,
  people: readonly string[],
  earlier = harbour,
  offset?: number,
): string {
  const result = insertParticipants(withMinute(earlier, text), path, people, offset);
  assert(result.kind === 'edits', result.kind === 'problem' ? result.problem : '');
  return applyEdits(text, result.edits.get(path) ?? []);
}

describe('the offer of participants', () => {
  it('has those of the last minutes by how often, as they are written, then all others', () => {
    assert.deepEqual(offered(boats('2023-07-03', '- ')), [
      ['@ines', 'in 4 of the last 4, last 2023-06-20'],
      ['@rosa (treasurer)', 'in 2 of the last 4, last 2023-06-20'],
      ['@kim', 'in 2 of the last 4, last 2023-06-19'],
      ['Bo Larsen (@bo)', 'in 1 of the last 4, last 2023-06-05'],
      ['Ada Quist', 'in 1 of the last 4, last 2023-06-05'],
      ['@zoe', '2 minutes'],
      ['@yan', '1 minute'],
    ]);
  });

  it('leaves out who is listed, in any spelling, and writes as the list does', () => {
    const texts = offered(boats('2023-07-03', '- @INES\n- @zoe')).map(([text]) => text);
    assert.deepEqual(texts, ['@rosa', '@kim', '@bo', 'Ada Quist', '@yan']);
  });

  it('knows nobody but the others of the repository in a first minute, and nothing later', () => {
    const later = lakeside({ 'boats/20230710.md': boats('2023-07-10', '- @late') });
    assert.deepEqual(offered(boats('2023-07-03', '- '), later), [['@late', '1 minute']]);
    assert.deepEqual(offered(boats('2023-07-03', '- '), lakeside({})), []);
  });

  it('says why it is impossible', () => {
    const weekly = 'weekly/20230706.md';
    const snapshot = lakeside({
      [weekly]: '# Lakeside Weekly 2023-07-06\n',
      'notes.md': '# Notes\n',
    });
    assert.match(
      participantChoices(snapshot, weekly).problem ?? '',
      /Lakeside Weekly have no list/,
    );
    assert.match(participantChoices(snapshot, 'notes.md').problem ?? '', /no section/);
    assert.match(participantChoices(snapshot, 'gone.md').problem ?? '', /Open a minute/);
  });
});

describe('inserting participants', () => {
  const two = ['@kim', '@bo'];
  const cases: readonly (readonly [string, string, string])[] = [
    ['continues the bullets', '* @ines', '* @ines\n* @kim\n* @bo'],
    [
      'keeps the indentation',
      '   * @ines\n   * @rosa',
      '   * @ines\n   * @rosa\n   * @kim\n   * @bo',
    ],
    ['fills an empty bullet', '-', '- @kim\n- @bo'],
    ['fills what stands below others', '- @ines\n- @', '- @ines\n- @kim\n- @bo'],
    ['fills two empty bullets', '* @ines\n* \n* ', '* @ines\n* @kim\n* @bo'],
    ['counts on', '1. @ines\n2. @rosa', '1. @ines\n2. @rosa\n3. @kim\n4. @bo'],
    ['keeps equal numbers', '1. @ines\n1. @rosa', '1. @ines\n1. @rosa\n1. @kim\n1. @bo'],
    ['keeps blank lines between', '- @ines\n\n- @rosa', '- @ines\n\n- @rosa\n\n- @kim\n\n- @bo'],
    ['goes behind notes below a person', '- @ines\n  - late', '- @ines\n  - late\n- @kim\n- @bo'],
    ['continues commas', '@ines, @rosa (late)', '@ines, @rosa (late), @kim, @bo'],
    ['continues semicolons in an item', '- @ines; @rosa;', '- @ines; @rosa; @kim; @bo'],
    [
      'continues items of which the last names two',
      '- @ines\n- Rosa and Jo from the jetty (@rosa and @jo)',
      '- @ines\n- Rosa and Jo from the jetty (@rosa and @jo)\n- @kim\n- @bo',
    ],
    ['continues lines', '@ines\n@rosa', '@ines\n@rosa\n@kim\n@bo'],
    ['continues hard breaks', '@ines  \n@rosa', '@ines  \n@rosa  \n@kim  \n@bo'],
    [
      'continues a table',
      '| Who | From |\n|---|---|\n| @ines | Harbour |',
      '| Who | From |\n|---|---|\n| @ines | Harbour |\n| @kim |  |\n| @bo |  |',
    ],
    [
      'leaves what stands behind the list',
      '- @ines\n\nSummary in team call:\n  - @rosa',
      '- @ines\n- @kim\n- @bo\n\nSummary in team call:\n  - @rosa',
    ],
    ['writes behind a remark', 'All of us:', 'All of us:\n\n- @kim\n- @bo'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () =>
      assert.equal(inserted(boats('2023-07-03', before), two), boats('2023-07-03', after)),
    );
  }

  it('writes below an empty heading as the last minute did', () => {
    const empty = '# 2023-07-03\n\n## Participants\n\n## Agenda\n';
    assert.equal(
      inserted(empty, two),
      '# 2023-07-03\n\n## Participants\n\n- @kim\n- @bo\n\n## Agenda\n',
    );
    const tight = '# 2023-06-19\n## Participants\n@ines, @rosa\n## Agenda\n';
    assert.equal(
      inserted(empty, two, lakeside({ 'boats/20230619.md': tight })),
      '# 2023-07-03\n\n## Participants\n@kim, @bo\n\n## Agenda\n',
    );
  });

  it('makes the section where it is missing', () => {
    assert.equal(
      inserted('# 2023-07-03\n\n## Agenda\n\n- sails\n', two),
      '# 2023-07-03\n\n## Participants\n\n- @kim\n- @bo\n\n## Agenda\n\n- sails\n',
    );
  });

  it('adds what was typed: names, unknown handles, known ones in their usual spelling; nobody twice', () => {
    const typed = ['KIM', '@Bo', ' Jörg Öztürk ', '@new-one', '@NEW-one', '@ines', '@', 'a\nb'];
    assert.equal(
      inserted(boats('2023-07-03', '- @ines'), typed),
      boats('2023-07-03', '- @ines\n- KIM\n- @bo\n- Jörg Öztürk\n- @new-one\n- a b'),
    );
  });

  it('keeps Windows line ends', () => {
    const text = boats('2023-07-03', '- @ines').replaceAll('\n', '\r\n');
    assert.equal(
      inserted(text, two),
      boats('2023-07-03', '- @ines\n- @kim\n- @bo').replaceAll('\n', '\r\n'),
    );
  });

  it('writes to the list of the meeting at the cursor where a file holds two', () => {
    const first = '# 2023-07-03\n\n## Participants\n\n- @ines\n\n## Agenda\n\n- x\n\n';
    const second = '# 2023-07-04\n\n## Participants\n\n- @rosa\n\n## Agenda\n\n- y\n';
    const text = first + second;
    assert.equal(
      inserted(text, ['@kim'], harbour, text.length),
      first + second.replace('@rosa', '@rosa\n- @kim'),
    );
    assert.equal(inserted(text, ['@kim']), first.replace('@ines', '@ines\n- @kim') + second);
  });

  it('takes the list of a document that belongs to no series', () => {
    const text = '# Talk\n\n## Participants\n\n- @ines\n';
    const result = insertParticipants(snapshotOf({ 'talk.md': text }), 'talk.md', two);
    assert(result.kind === 'edits');
    assert.equal(applyEdits(text, result.edits.get('talk.md') ?? []), `${text}- @kim\n- @bo\n`);
  });

  it('says so where nobody is left', () => {
    const snapshot = withMinute(harbour, boats('2023-07-03', '- @ines'));
    const result = insertParticipants(snapshot, path, ['@Ines', ' ']);
    assert.deepEqual(result, { kind: 'problem', problem: 'All of them are in the list already.' });
  });
});

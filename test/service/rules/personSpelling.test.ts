import assert from 'node:assert/strict';
import { assertFindings, fixture } from '#support/fixture.ts';
import { problemsOf, repositoryOf } from './checked.ts';

const config =
  'series:\n  - id: dome\n    include: dome/{YYYYMMDD}.md\n    sections: [Participants, Agenda]\n';

/** Twelve minutes in which Jo and Ada took part. */
const usual = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    return [
      `dome/202401${day}.md`,
      `# 2024-01-${day}\n## Participants\n- @jo-miller\n- @AdaByron\n## Agenda\n`,
    ];
  }),
);

function check(source: string): readonly string[] {
  const marked = fixture(source);
  const all = repositoryOf(
    { 'minutes.yaml': config, ...usual, ...marked.files },
    { today: '2024-01-01' },
  );
  const found = problemsOf(all).filter(({ code }) => code === 'person/spelling');
  assertFindings(marked, found);
  return found.map(({ finding }) => finding.message);
}

describe('person/spelling', () => {
  it('finds slips in handles, and other letter case as a hint', () => {
    const messages = check(`
      -- dome/20240201.md --
      # 2024-02-01
      ## Participants
      - @jo-miler
        ^^^^^^^^^ information person/spelling
      - @jo-miller
      ## Agenda
      - AI @adabyron: order the motor
           ^^^^^^^^^ hint person/spelling
      `);
    assert.deepEqual(messages, [
      'Did you mean @jo-miller, who is in 13 minutes?',
      'Elsewhere this is written @AdaByron.',
    ]);
  });

  it('shows where the right one stood for the last time', () => {
    const files = { 'dome/20240201.md': 'by @jo-miler\n' };
    const all = repositoryOf(
      { 'minutes.yaml': config, ...usual, ...files },
      { today: '2024-01-01' },
    );
    const [problem] = problemsOf(all).filter(({ code }) => code === 'person/spelling');
    assert.deepEqual(problem?.finding.related, [
      {
        path: 'dome/20240112.md',
        span: { start: 31, end: 41 },
        message: '@jo-miller in dome/20240112.md',
      },
    ]);
  });

  it('changes it here or everywhere', () => {
    const files = { 'dome/20240201.md': 'by @jo-miler\n', 'dome/20240202.md': 'and @jo-miler\n' };
    const [problem] = problemsOf(
      repositoryOf({ 'minutes.yaml': config, ...usual, ...files }, { today: '2024-01-01' }),
    ).filter(({ code }) => code === 'person/spelling');
    const [here, everywhere] = problem?.finding.fixes?.() ?? [];
    assert.equal(here?.title, 'Change to @jo-miller');
    assert.equal(everywhere?.title, 'Change to @jo-miller in all 2 minutes');
    assert.deepEqual([...(everywhere.beyond?.().edits.keys() ?? [])], Object.keys(files));
  });

  it('leaves people alone that are rare, and those whose name is only similar', () => {
    check(`
      -- dome/20240201.md --
      # 2024-02-01
      ## Participants
      - @jo-milner
      - @joe
      -- dome/20240202.md --
      # 2024-02-02
      ## Participants
      - @jo-milner
      - @AdaBy
      - @AdaBrio
      - @Adabryon
        ^^^^^^^^^ information person/spelling
      - write to jo-miler@example.org
      `);
  });
});

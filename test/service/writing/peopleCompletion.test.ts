import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { complete } from '#features/completion/completion.ts';
import type { CompletionItem, CompletionOptions } from '#features/completion/completionItem.ts';
import { boats, harbour, withText } from '#support/harbour.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const team = 'boats/20230703.md';
const weekly = 'weekly/20230706.md';
const meta = (line: string): string =>
  `# Lakeside Weekly 2023-07-06\n\n## Meta\n\n${line}\n\n## Team updates\n`;

/** What is offered at `|` in `marked`. */
function items(
  marked: string,
  options: Partial<CompletionOptions> = {},
  path = team,
  snapshot: Snapshot = harbour,
): readonly CompletionItem[] {
  const offset = marked.indexOf('|');
  assert(offset >= 0);
  const text = marked.replace('|', '');
  return complete(withText(snapshot, path, text), path, offset, { snippets: true, ...options })
    .items;
}

/** Entries with what is said of them. */
const shown = (...args: Parameters<typeof items>): readonly string[] =>
  items(...args).map(({ label, labelDetail }) => `${label}: ${labelDetail}`);

/** The text after the entry `label` was chosen. */
function chosen(marked: string, label: string, path = team): string {
  const item = items(marked, {}, path).find((one) => one.label === label);
  assert(item, `${label} is not offered`);
  return applyEdits(marked.replace('|', ''), [{ span: item.span, newText: item.insertText }]);
}

const list = '- @kim\n- Bo Larsen (@bo)';
const agenda = (rest: string): string => boats('2023-07-03', list, rest);

describe('completion of handles', () => {
  it('has those of this minute first, then of the last minutes, then of the repository', () => {
    assert.deepEqual(shown(agenda('- AI @zoe: x\n- AI @|')), [
      '@kim: in this minute',
      '@bo: in this minute',
      '@zoe: in this minute',
      '@ines: in 4 of the last 4',
      '@rosa: in 2 of the last 4',
      '@yan: 1 minute',
    ]);
  });

  it('goes by the beginning of the handle, of the real name, and by scattered letters', () => {
    assert.deepEqual(shown(agenda('- ask @i|')), ['@ines: in 4 of the last 4']);
    assert.deepEqual(shown(agenda('- ask @Lar|')), ['@bo: in this minute']);
    assert.deepEqual(shown(agenda('- ask @RS|')), ['@rosa: in 2 of the last 4']);
    assert.deepEqual(shown(agenda('- ask @x|')), []);
  });

  it('replaces what was typed, and the rest of the handle behind the cursor', () => {
    assert.equal(chosen(agenda('- ask @in|, then'), '@ines'), agenda('- ask @ines, then'));
    assert.equal(chosen(agenda('- ask @in|nes'), '@ines'), agenda('- ask @ines'));
    assert.equal(chosen(agenda('- ask @|next'), '@ines'), agenda('- ask @inesnext'));
    assert.equal(chosen(agenda('_AI @|_'), '@ines'), agenda('_AI @ines_'));
  });

  it('offers who is listed already last where participants are listed', () => {
    const labels = items(boats('2023-07-03', `${list}\n- @|`)).map(({ label }) => label);
    assert.deepEqual(labels, ['@ines', '@rosa', '@zoe', '@yan', '@kim', '@bo']);
  });

  it('is silent when the handle is whole, so that Enter ends the line', () => {
    assert.deepEqual(shown(agenda('- ask @ines|')), []);
    assert.deepEqual(shown(agenda('- ask @Ines|')), ['@ines: in 4 of the last 4']);
  });

  it('takes no handle from what is being typed', () => {
    assert.deepEqual(shown(agenda('- ask @unheardof|')), []);
  });

  for (const [name, text] of [
    ['code', '`git@|'],
    ['a code block', '```\n@|\n```'],
    ['e-mail addresses', 'jo@|'],
    ['URLs', '<https://example.org/@|>'],
    ['bare URLs', 'https://example.org/@|'],
    ['link destinations', '[x](@|'],
    ['comments', '<!-- @| -->'],
    ['open comments', 'x <!-- @|'],
    ['tags', '<a title="@|">'],
  ] as const) {
    it(`is silent in ${name}`, () => assert.deepEqual(shown(agenda(text), { trigger: '@' }), []));
  }

  it('goes on in headings, quotes, emphasis and lists of handles', () => {
    for (const text of ['### @|', '> @|', '*@|', '(@|)', '@kim/@|', 'x,@|']) {
      assert.equal(items(agenda(text))[0]?.kind, 'person', text);
    }
  });

  it('leaves out misspellings of frequent handles, and spells as most do', () => {
    const days = ['01', '02', '03', '04', '05', '06'].map((day) => `2023-04-${day}`);
    const old = days.map((date) => [
      `water/${date.replaceAll('-', '')}.md`,
      `# ${date}\n\n@Garland\n`,
    ]);
    const slips = ['@garlnd', '@GARLAND', '@garlandia'].map((slip, index) => [
      `water/2023050${index + 1}.md`,
      `# 2023-05-0${index + 1}\n\n${slip}\n`,
    ]);
    const snapshot = [...old, ...slips].reduce(
      (all, [path = '', text = '']) => withText(all, path, text),
      harbour,
    );
    assert.deepEqual(shown(agenda('- ask @g|'), {}, team, snapshot), ['@Garland: 7 minutes']);
    assert.deepEqual(
      shown(boats('2023-07-03', '- @garlnd', '- ask @g|'), {}, team, snapshot)[0],
      '@garlnd: in this minute',
    );
  });

  it('knows the whole repository in a document of no series', () => {
    const labels = items('# Notes\n\nask @|', {}, 'notes.md').map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 3), ['@ines', '@kim', '@rosa']);
  });

  it('offers 500 of thousands of handles', () => {
    const many = Array.from({ length: 40 }, (_, block) =>
      Array.from({ length: 50 }, (_each, index) => `@person-${block * 50 + index}`).join(' '),
    ).join('\n\n');
    const offered = items(boats('2023-07-03', many, '- ask @p|'));
    assert.equal(offered.length, 500);
    assert.equal(offered[0]?.label, '@person-0');
  });
});

describe('completion of role lines', () => {
  it('proposes by rotation directly behind the colon and blank, names as this series writes them', () => {
    assert.deepEqual(shown(meta('- Minutes: |'), { trigger: ' ' }, weekly), [
      'Jörg: last on duty 2023-06-15',
      '@kim: last on duty 2023-06-22',
      'Ines: last on duty 2023-06-29',
    ]);
    assert.equal(chosen(meta('- Minutes:|'), 'Jörg', weekly), meta('- Minutes: Jörg'));
    assert.equal(chosen(meta('- Minutes: i|'), 'Ines', weekly), meta('- Minutes: Ines'));
    assert.equal(chosen(meta('- Minutes: ?|'), 'Ines', weekly), meta('- Minutes: Ines'));
  });

  it('offers handles behind @, everybody behind letters', () => {
    assert.deepEqual(
      items(meta('- Minutes: @k|'), {}, weekly).map(({ label }) => label),
      ['@kim'],
    );
    assert.deepEqual(shown(meta('- Minutes: ro|'), {}, weekly), ['@rosa: 2 minutes']);
  });

  it('knows me', () => {
    const mine = { ...harbour, settings: { ...harbour.settings, me: 'Rosa' } };
    const [first] = items(meta('- Minutes: |'), {}, weekly, mine);
    assert.deepEqual(
      [first?.label, first?.labelDetail, first?.preselect],
      ['@rosa', 'you, not on duty yet', true],
    );
    const reporter = shown(meta('- Reporter: |'), {}, weekly, mine);
    assert.ok(!reporter.some((line) => line.includes('you')), reporter.join('\n'));
  });

  const ask = '- Who reports in the weekly and transfers the minutes?';
  it('proposes those present: on duty least recently first, who never was last', () => {
    const proposals = [
      '@kim: last on duty 2023-05-22',
      '@rosa: last on duty 2023-06-19',
      '@bo: not on duty yet',
      '@ines: last on duty 2023-06-20',
    ];
    const present = (rest: string): string => boats('2023-07-03', '- @rosa\n- @bo\n- @kim', rest);
    assert.deepEqual(shown(present(`${ask} |`), { trigger: ' ' }), proposals);
    assert.deepEqual(shown(present(`${ask}\n  - |\n`), { trigger: ' ' }), proposals);
    assert.deepEqual(shown(present(`${ask}\n  - @|`), { trigger: '@' }), [
      ...proposals,
      '@zoe: 2 minutes',
      '@yan: 1 minute',
    ]);
    assert.deepEqual(
      shown(present(`### Reporting and minutes\n\n- |`), { trigger: ' ' }),
      proposals,
    );
  });

  it('takes those of the last minutes while nobody is listed', () => {
    assert.deepEqual(shown(boats('2023-07-03', '- ', `${ask} |`)), [
      '@kim: last on duty 2023-05-22',
      '@rosa: last on duty 2023-06-19',
      '@ines: last on duty 2023-06-20',
      '@bo: not on duty yet',
      'Ada Quist: not on duty yet',
    ]);
  });

  it('adds further people to an answer, nobody twice', () => {
    assert.deepEqual(
      items(meta('- Minutes: Ines, |'), {}, weekly).map(({ label }) => label),
      ['Jörg', '@kim'],
    );
    assert.equal(
      chosen(meta('- Minutes: Ines and J|'), 'Jörg', weekly),
      meta('- Minutes: Ines and Jörg'),
    );
  });

  it('asks no question with the blank behind a name, nor where the name is whole', () => {
    assert.deepEqual(shown(meta('- Minutes: Ines |'), { trigger: ' ' }, weekly), []);
    assert.deepEqual(shown(meta('- Minutes: Ines|'), {}, weekly), []);
    assert.deepEqual(shown(meta('- Minutes: |Ines'), {}, weekly), []);
  });

  it('leaves the lines of teams to their minutes', () => {
    const text =
      '# Lakeside Weekly 2023-07-06\n\n## Team updates\n\n### Team Boats\n\nMinutes: |\n';
    assert.ok(items(text, {}, weekly).every(({ kind }) => kind !== 'person'));
  });
});

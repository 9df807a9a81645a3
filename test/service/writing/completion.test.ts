import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { complete } from '#features/completion/completion.ts';
import type { CompletionItem, CompletionOptions } from '#features/completion/completionItem.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';

const path = 'weekly/20230706.md';
const history = {
  'weekly/20230629.md': weekly('2023-06-29', {
    'Team Water': '- x',
    'Team Boats': '- x',
    'SIG Maps & Charts': '- x',
  }),
  'water/20230704.md': '# 2023-07-04\n',
};
const url = 'https://github.com/lakeside/minutes/blob/main';

const started = text(`
  # Lakeside Weekly 2023-07-06

  ## Meta

  - Minutes: Ines

  ## Team updates

  ### Team Boats

  - new boat

  `);

/** Completion at the end of `started` and `typed`. */
function at(typed: string, options: Partial<CompletionOptions> = {}, rest = '') {
  const source = started + typed + rest;
  const snapshot = lakeside({ ...history, [path]: source });
  const offset = started.length + typed.length;
  const result = complete(snapshot, path, offset, { snippets: true, ...options });
  for (const { span } of result.items) {
    assert(span.start <= offset && offset <= span.end, 'the range holds the cursor');
    assert(!source.slice(span.start, span.end).includes('\n'), 'the range is on one line');
  }
  return { source, ...result };
}

const labels = (typed: string, options?: Partial<CompletionOptions>): readonly string[] =>
  at(typed, options).items.map(({ label }) => label);

/** The text after choosing the entry `label`, as plain text. */
function chosen(typed: string, label: string, rest = ''): string {
  const { source, items } = at(typed, { snippets: false }, rest);
  const item = items.find((one) => one.label === label);
  assert(item, `${label} is not offered`);
  assert.equal(item.format, 'plain');
  return applyEdits(source, [{ span: item.span, newText: item.insertText }]);
}

/** Whether an editor's fuzzy filter keeps the entry: the typed letters in order, in any letter case. */
function isKept(item: CompletionItem, typed: string): boolean {
  let next = 0;
  const wanted = typed.toLowerCase();
  for (const letter of item.filterText.toLowerCase()) if (letter === wanted[next]) next++;
  return next === wanted.length;
}

describe('completion', () => {
  it('offers the missing teams first where the teams stand, then sections of that level', () => {
    assert.deepEqual(labels('### '), [
      'Team Water',
      'SIG Maps & Charts',
      'AOB',
      'Events',
      'Open Harbour Evening',
      'Team Boats',
      'Project updates',
      'Lightning talk',
    ]);
  });

  it('offers the missing sections of the level first, in their usual order', () => {
    assert.deepEqual(labels('## ').slice(0, 2), ['Project updates', 'Lightning talk']);
    assert.deepEqual(labels('##').slice(0, 2), ['Project updates', 'Lightning talk']);
    assert(!labels('## ').includes('Meta'), 'what is there is not missing');
  });

  it('lets sortText say the same as the order', () => {
    const { items } = at('### ');
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map(({ sortText }) => sortText).toSorted(),
    );
  });

  it('writes a team with the link to its minutes of this window', () => {
    assert.equal(
      chosen('### ', 'Team Water'),
      `${started}### Team Water\n\nMinutes: ${url}/water/20230704.md`,
    );
    const [water, maps] = at('### ').items;
    assert.equal(water?.labelDetail, 'minutes of 2023-07-04');
    assert.equal(maps?.insertText, `### SIG Maps & Charts\n\nMinutes: \${1}\n\n\${2}`);
  });

  it('corrects the level of a section that belongs elsewhere', () => {
    assert.equal(chosen('#', 'Project updates'), `${started}## Project updates\n\n### Events`);
    assert.equal(chosen('### ', 'Lightning talk'), `${started}## Lightning talk`);
  });

  it('finds teams by alias, abbreviation and folder name', () => {
    assert.deepEqual(labels('### h2o'), ['Team Water']);
    assert.deepEqual(labels('### maps ch'), ['SIG Maps & Charts']);
    assert.deepEqual(labels('### cartogr'), ['SIG Maps & Charts']);
    assert.deepEqual(labels('### sig-karto'), ['SIG Maps & Charts']);
    assert.deepEqual(labels('### vessels'), ['Team Boats']);
    assert.deepEqual(labels('### nothing like it'), []);
  });

  it('survives the filter of the editor, now and one letter later', () => {
    for (const typed of ['### ', '### h2o', '### maps', '### sig-karto', '##', '## proj']) {
      for (const item of at(typed).items)
        assert(isKept(item, typed), `${typed}: ${item.filterText}`);
    }
    const [maps] = at('### sig-kar').items;
    assert(maps && isKept(maps, '### sig-kart'));
  });

  it('asks to be asked again, because better entries may fit later', () => {
    assert.equal(at('### ').isIncomplete, true);
    assert.deepEqual(at('plain prose here, ').items, []);
    assert.equal(at('plain prose here, ').isIncomplete, false);
  });

  it('offers names of teams behind Team and SIG in prose, and in link texts', () => {
    assert.deepEqual(labels('- we ask Team '), ['Team Water', 'Team Boats']);
    assert.deepEqual(labels('- we ask Team b'), ['Team Boats']);
    assert.deepEqual(labels('- see [Team W'), ['Team Water']);
    assert.deepEqual(labels('- see [boa'), ['Team Boats']);
    assert.deepEqual(labels('- SIG '), ['SIG Maps & Charts']);
    assert.deepEqual(labels('- Team will decide'), []);
    assert.equal(chosen('- we ask Team b', 'Team Boats'), `${started}- we ask Team Boats`);
  });

  it('replaces only the words of a heading that has text behind the cursor', () => {
    assert.equal(
      chosen('### Team ', 'Team Water', 'Watter\n\n- x\n'),
      `${started}### Team Water\n\n- x\n`,
    );
  });

  it('keeps the next line apart', () => {
    assert.equal(
      chosen('## ', 'Lightning talk', '\n- x\n'),
      `${started}## Lightning talk\n\n- x\n`,
    );
  });

  it('offers action item, participants and event where a line begins, but not behind every bullet', () => {
    assert.deepEqual(labels('').slice(0, 3), ['Action item', 'Participant list', 'Event']);
    assert.deepEqual(labels('- act'), ['Action item']);
    assert.deepEqual(labels('- AI'), ['Action item']);
    assert.deepEqual(labels('- ', { trigger: ' ' }), []);
    const [item] = at('- act').items;
    assert.equal(item?.insertText, `- _AI @\${1:handle}: \${2:what}_`);
    assert.equal(chosen('- act', 'Action item'), `${started}- _AI @: _`);
  });

  it('gives plain text to editors without snippets', () => {
    for (const typed of ['### ', '## ', '', '- ']) {
      for (const { format, insertText } of at(typed, { snippets: false }).items) {
        assert.equal(format, 'plain');
        assert(!insertText.includes('$'), insertText);
      }
    }
  });

  it('offers the whole minute in an empty file of a series', () => {
    for (const source of ['', '#', '\n']) {
      const snapshot = lakeside({ ...history, [path]: source });
      const [first] = complete(snapshot, path, source.trim().length, { snippets: false }).items;
      assert.equal(first?.label, 'Minute of 2023-07-06');
      assert.equal(first?.preselect, true);
      assert.match(first?.insertText ?? '', /^# Lakeside Weekly 2023-07-06\n/);
      assert.match(first?.insertText ?? '', /water\/20230704\.md/);
    }
  });

  it('is silent in code spans and in the targets of links', () => {
    for (const typed of ['- `Team ', '- ``a ` Team ', '#### `Team ']) {
      assert.deepEqual(labels(typed), [], typed);
    }
    for (const typed of ['- [x](Team ', '- [x](<a (b) Team ']) {
      assert.deepEqual(
        labels(typed).filter((label) => label.startsWith('Team')),
        [],
        typed,
      );
    }
    for (const typed of ['- `make` Team ', '- [x](y) Team ', '- [x](y(z)) Team ', '- \\` Team ']) {
      assert.deepEqual(labels(typed), ['Team Water', 'Team Boats'], typed);
    }
  });

  it('is silent where no minutes are', () => {
    const snapshot = snapshotOf({ 'README.md': '# Read me\n\n## \n' });
    assert.deepEqual(complete(snapshot, 'README.md', 15, { snippets: true }).items, []);
    assert.deepEqual(complete(snapshot, 'absent.md', 0, { snippets: true }).items, []);
  });

  it('offers no team headings in a minute in which no teams report', () => {
    const boats = '# 2023-07-10\n\n## Participants\n\n- @ines\n\n## ';
    const snapshot = lakeside({ ...history, 'boats/20230710.md': boats });
    const { items } = complete(snapshot, 'boats/20230710.md', boats.length, { snippets: true });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['Agenda'],
    );
  });

  it('gives no more than 500 entries', () => {
    const teams = Array.from(
      { length: 600 },
      (_, index) => `  - Team ${String.fromCharCode(65 + (index % 26))}${index}`,
    );
    const source = '# Weekly 2023-07-06\n\n### ';
    const description = `series:\n  - { id: w, kind: weekly, include: 'w/{YYYYMMDD}.md', title: 'Weekly {YYYY-MM-DD}' }\nteams:\n${teams.join('\n')}\n`;
    const snapshot = snapshotOf({ 'minutes.yaml': description, 'w/20230706.md': source });
    const result = complete(snapshot, 'w/20230706.md', source.length, { snippets: true });
    assert.equal(result.items.length, 500);
    assert.equal(result.isIncomplete, true);
  });
});

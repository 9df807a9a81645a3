import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { complete } from '#features/completion/completion.ts';
import type { CompletionOptions, CompletionResult } from '#features/completion/completionItem.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const path = 'weekly/20230706.md';
const url = 'https://github.com/lakeside/minutes/blob/main';
const topics = (date: string, ...names: readonly string[]): string =>
  `# ${date}\n\n## Agenda\n\n${names.map((name) => `### ${name}\n\n- x\n`).join('\n')}`;
const history = {
  'weekly/20230629.md': weekly('2023-06-29', { 'Team Boats': `Minutes: ${url}/boats/20230626.md` }),
  'boats/20230619.md': '# 2023-06-19\n',
  'boats/20230626.md': topics('2023-06-26', 'Keel'),
  'boats/20230630.md': topics('2023-06-30', 'Engines'),
  'boats/20230703.md': topics('2023-07-03', 'New boat', 'Paint', 'Ropes', 'Crew'),
  'boats/20230710.md': topics('2023-07-10', 'Next week'),
};
const community = lakeside({ ...history, [path]: '' });

interface Asked extends CompletionResult {
  readonly text: string;
  readonly offset: number;
}

/** Completion at `|` on the line below the heading of Team Boats. */
function ask(line: string, options: Partial<CompletionOptions> = {}, more = {}): Asked {
  const marked = weekly('2023-07-06', { 'Team Boats': `${line}\n\n- new boat` });
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const changed = Object.entries({ [path]: text, ...more }).map(
    ([name, each]) => [name, readMinute(each)] as const,
  );
  const texts = new Map([...community.texts, ...changed]);
  const snapshot: Snapshot = { ...community, texts, pathsKey: {} };
  const result = complete(snapshot, path, offset, { snippets: true, ...options });
  for (const { span } of result.items) {
    assert(span.start <= offset && offset <= span.end, 'the range holds the cursor');
    assert(!text.slice(span.start, span.end).includes('\n'), 'the range is on one line');
  }
  return { ...result, text, offset };
}

const labels = (line: string, options?: Partial<CompletionOptions>): readonly string[] =>
  ask(line, options).items.map(({ label }) => label.split(' ')[0] ?? '');

/** The line after choosing the first entry. */
function chosen(line: string, more = {}, options: Partial<CompletionOptions> = {}): string {
  const { text, items } = ask(line, options, more);
  const [item] = items;
  assert(item, `nothing is offered for ${line}`);
  const result = applyEdits(text, [{ span: item.span, newText: item.insertText }]);
  return /### Team Boats\n\n(.*)/.exec(result)?.[1] ?? '';
}

const last = `${url}/boats/20230703.md`;
const all = ['2023-07-03', '2023-06-30', '2023-06-26', '2023-06-19'];

describe('completion of a Minutes: line', () => {
  it('offers the minutes of the week first, then older ones, and none that are still to come', () => {
    assert.deepEqual(labels('Minutes: |', { trigger: ' ' }), all);
    assert.deepEqual(labels('- Minutes: |', { trigger: ' ' }), all);
    assert.deepEqual(labels('**Minutes:** |'), all);
    const sorted = ask('Minutes: |').items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1));
    assert.deepEqual(
      sorted.map(({ label }) => label.slice(0, 10)),
      all,
    );
  });

  it('says the weekday and the first topics', () => {
    const [first, , , fourth] = ask('Minutes: |').items;
    assert.equal(first?.label, '2023-07-03 Monday');
    assert.equal(first?.labelDetail, 'New boat · Paint · Ropes');
    assert.equal(first?.detail, 'New boat · Paint · Ropes');
    assert.equal(first?.documentation, 'boats/20230703.md\n- New boat\n- Paint\n- Ropes\n- Crew');
    assert.equal(first?.preselect, true);
    assert.equal(fourth?.detail, 'boats/20230619.md');
    const long = { 'boats/20230703.md': topics('2023-07-03', 'x'.repeat(100)) };
    assert.equal(ask('Minutes: |', {}, long).items[0]?.labelDetail?.length, 61);
  });

  it('writes the link as this series does', () => {
    assert.equal(chosen('Minutes: |'), `Minutes: ${last}`);
    const form = (line: string): object => ({
      'weekly/20230629.md': weekly('2023-06-29', { 'Team Boats': line }),
    });
    assert.equal(chosen('Minutes: |', form(`Minutes: <${url}/x.md>`)), `Minutes: <${last}>`);
    assert.equal(chosen('Minutes: |', form(`[Minutes](${url}/x.md)`)), `[Minutes](${last})`);
    assert.equal(
      chosen('Minutes: |', form('[Minutes](../boats/x.md)')),
      '[Minutes](../boats/20230703.md)',
    );
    assert.equal(
      chosen('- Minutes: |', form(`Minutes: [2023-06-26](${url}/x.md)`)),
      `- Minutes: [2023-07-03](${last})`,
    );
  });

  it('goes on with what was typed', () => {
    assert.equal(chosen('Minutes: <|'), `Minutes: <${last}>`);
    assert.equal(chosen('Minutes: <|>', {}, { trigger: '<' }), `Minutes: <${last}>`);
    assert.equal(chosen('[Minutes](|)', {}, { trigger: '(' }), `[Minutes](${last})`);
    assert.equal(chosen('[Minutes](|'), `[Minutes](${last})`);
    assert.equal(chosen('[Minutes](https://git|)'), `[Minutes](${last})`);
    assert.equal(chosen('Minutes: [|]'), `Minutes: [2023-07-03](${last})`);
    assert.equal(chosen('Minutes: https://github.com/lake|'), `Minutes: ${last}`);
    assert.equal(chosen('Minutes: https://github.com/lake|side/min'), `Minutes: ${last}`);
  });

  it('replaces a link or a placeholder, and leaves what stands behind', () => {
    const old = `${url}/boats/20230626.md`;
    assert.equal(chosen(`Minutes: ${old}|`), `Minutes: ${last}`);
    assert.equal(chosen(`Minutes: |${old}`), `Minutes: ${last}`);
    assert.equal(chosen(`Minutes: <${old}|> (to be merged)`), `Minutes: <${last}> (to be merged)`);
    assert.equal(chosen(`[Minutes](${url}|/boats/x.md)`), `[Minutes](${last})`);
    assert.equal(chosen('Minutes: |None yet'), `Minutes: ${last}`);
    assert.equal(chosen('Minutes: None yet|'), `Minutes: ${last}`);
  });

  it('finds minutes by date, weekday and parts of the link', () => {
    assert.deepEqual(labels('Minutes: 0630|'), ['2023-06-30']);
    assert.deepEqual(labels('Minutes: 2023-06|'), ['2023-06-30', '2023-06-26', '2023-06-19']);
    assert.deepEqual(labels('Minutes: 20230626|'), ['2023-06-26']);
    assert.deepEqual(labels('Minutes: fri|'), ['2023-06-30']);
    assert.deepEqual(labels('Minutes: boats/202306|'), ['2023-06-30', '2023-06-26', '2023-06-19']);
    assert.deepEqual(labels('Minutes: 2023-|', { trigger: '-' }), all);
    assert.deepEqual(labels('Minutes: boats/|', { trigger: '/' }), all);
    const again = { isRepeated: true };
    assert.deepEqual(labels('Minutes: https://github.com/|', again), all);
    assert.deepEqual(labels(`Minutes: ${url}/boats/202306|`, again), all.slice(1));
    assert.deepEqual(labels('Minutes: https://pad.example|', again), []);
    for (const line of ['Minutes: 06|', 'Minutes: mon|', 'Minutes: https://github.com/l|']) {
      const { items, text, offset } = ask(line);
      assert(items.length > 0);
      for (const { span, filterText } of items) {
        assert(filterText.startsWith(text.slice(span.start, offset)), 'every filter agrees');
      }
    }
  });

  it('stays silent while something else is written', () => {
    for (const line of [
      'Minutes: None |',
      'Minutes: -|',
      'Minutes: see the |',
      'Minutes: None |yet',
    ])
      assert.deepEqual(labels(line, { trigger: ' ' }), [], line);
    assert.deepEqual(labels('Minutes: None yet|', { isRepeated: true }), []);
    assert.deepEqual(labels(`Minutes: <${last}> (to be |)`), []);
    assert.deepEqual(labels('- boats (|', { trigger: '(' }), []);
    assert.deepEqual(labels('a<|', { trigger: '<' }), []);
    assert.deepEqual(labels('Minutes: -|', { trigger: '-' }), []);
    assert.deepEqual(labels('-|', { trigger: '-' }), []);
    assert.deepEqual(labels('Team Boats -|', { trigger: '-' }), []);
    assert.deepEqual(labels('- and/|', { trigger: '/' }), []);
    assert.deepEqual(labels('`Minutes: |`'), []);
    assert.deepEqual(labels('<!-- Minutes: | -->'), []);
    assert.deepEqual(labels('```\nMinutes: |\n```'), []);
  });

  it('belongs to teams that have minutes, not to the one who takes them', () => {
    const taker = weekly('2023-07-06', { 'Team Boats': '- x' }).replace('Ines', '');
    const texts = new Map([...community.texts, [path, readMinute(taker)]]);
    const offset = taker.indexOf('Minutes: ') + 'Minutes: '.length;
    const { items } = complete({ ...community, texts, pathsKey: {} }, path, offset, {
      snippets: false,
    });
    assert.deepEqual(
      items.filter(({ kind }) => kind === 'minute'),
      [],
    );
    assert.deepEqual(labels('x\n\n### Team Evening\n\nMinutes: |'), []);
  });

  it('offers no more than anybody reads', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, day) => [`boats/2022${1001 + day}.md`, '# x\n']),
    );
    const { items } = ask('Minutes: |', {}, many);
    assert.equal(items.length, 2 + 30);
  });
});

import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { complete } from '#features/completion/completion.ts';
import type { CompletionOptions, CompletionResult } from '#features/completion/completionItem.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { untitledPath } from '#workspace/untitled.ts';

const path = 'water/20230630.md';
const url = 'https://github.com/lakeside/minutes/blob/main';
const topics = (date: string, ...names: readonly string[]): string =>
  `# ${date}\n\n## Agenda\n\n${names.map((name) => `### ${name}\n\n- x\n`).join('\n')}`;
const community = lakeside({
  'weekly/20230622.md': weekly('2023-06-22', { 'Team Boats': '- x' }),
  'weekly/20230629.md': weekly('2023-06-29', { 'Team Boats': '- x', 'Team Water': '- y' }),
  'boats/20230619.md': topics('2023-06-19', 'Keel'),
  'boats/20230626.md': topics('2023-06-26', 'Engines', 'Winter storage', 'Paint', 'Keel'),
  'boats/20230703.md': topics('2023-07-03', 'Next week'),
  'water/20230627-dry lake.md': '# 2023-06-27\n',
  'water/20230616.md': '# 2023-06-16\n',
  'water/map.png': '',
  'water/plan.pdf': '',
  'water/maps/lake.jpg': '',
  'README.md': '# Read me\n\n## How we *meet*\n',
  [path]: '',
});

interface Asked extends CompletionResult {
  readonly text: string;
  readonly offset: number;
}

/** Completion at `|` in a minute of Team Water. */
function ask(line: string, options: Partial<CompletionOptions> = {}, snapshot = community): Asked {
  const marked = `# 2023-06-30\n\n## Agenda\n\n### Level\n\n${line}\n`;
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const texts = new Map([...snapshot.texts, [path, readMinute(text)] as const]);
  const result = complete({ ...snapshot, texts }, path, offset, { snippets: true, ...options });
  for (const { span, filterText } of result.items) {
    assert(span.start <= offset && offset <= span.end, 'the range holds the cursor');
    assert(!text.slice(span.start, span.end).includes('\n'), 'the range is on one line');
    assert(filterText.startsWith(text.slice(span.start, offset)), 'every filter agrees');
  }
  return { ...result, text, offset };
}

const builtinMarkdown = true;

const labels = (line: string, options?: Partial<CompletionOptions>): readonly string[] =>
  ask(line, options).items.map(({ label }) => label);

/** The days of the minutes that are offered. */
const days = (line: string, options?: Partial<CompletionOptions>): readonly string[] =>
  ask(line, { builtinMarkdown, ...options }).items.map(({ label }) => label.slice(5, 10));

/** The line after choosing the first entry, or the one with this label. */
function chosen(line: string, label?: string, options?: Partial<CompletionOptions>): string {
  const { text, items } = ask(line, options);
  const item = label === undefined ? items[0] : items.find((one) => one.label === label);
  assert(item, `nothing is offered for ${line}`);
  const result = applyEdits(text, [{ span: item.span, newText: item.insertText }]);
  return result.slice(0, -1).split('\n').at(-1) ?? '';
}

const all = ['06-29', '06-27', '06-26', '06-22', '06-19', '06-16', '07-03'];

describe('completion of links to minutes', () => {
  it('offers all minutes as soon as a link is opened: up to this day latest first, then those to come', () => {
    assert.deepEqual(days('see [x](|', { trigger: '(' }), all);
    assert.deepEqual(days('see [x](|)', { trigger: '(' }), all);
    assert.deepEqual(days('see [x](<|>)', { trigger: '<' }), all);
    assert.deepEqual(days('see <|>', { trigger: '<' }), all);
    assert.deepEqual(days('see https://github.com/lakeside/minutes/|', { trigger: '/' }), all);
    assert.deepEqual(days('[level]: |'), all);
  });

  it('says series and topics', () => {
    const { items, isIncomplete } = ask('see [x](|)');
    const boats = items.find(({ label }) => label === '2023-06-26 Monday');
    assert.equal(boats?.labelDetail, 'Team Boats · Engines · Winter storage · Paint');
    assert.equal(boats?.detail, 'boats/20230626.md');
    assert.equal(
      boats?.documentation,
      'Team Boats: boats/20230626.md\n- Engines\n- Winter storage\n- Paint\n- Keel',
    );
    assert.equal(items[0]?.preselect, true);
    assert.equal(isIncomplete, true);
  });

  it('finds minutes by date, weekday, series, topic and path', () => {
    assert.deepEqual(days('[x](2023-06-2|)'), ['06-29', '06-27', '06-26', '06-22']);
    assert.deepEqual(days('[x](20230626|)'), ['06-26']);
    assert.deepEqual(days('[x](06-26|)'), ['06-26']);
    assert.deepEqual(days('[x](0626|)'), ['06-26']);
    assert.deepEqual(days('[x](2023-06-|)', { trigger: '-' }), all.slice(0, -1));
    assert.deepEqual(days('[x](thurs|)'), ['06-29', '06-22']);
    assert.deepEqual(days('[x](boats|)'), ['06-26', '06-19', '07-03', '06-29', '06-22']);
    assert.deepEqual(days('[x](lakeside weekly|)'), ['06-29', '06-22']);
    assert.deepEqual(days('[x](keel|)'), ['06-26', '06-19']);
    assert.deepEqual(days('[x](keel mon|)'), ['06-26', '06-19']);
    assert.deepEqual(days('[x](../boats/|)', { trigger: '/' }), ['06-26', '06-19', '07-03']);
    assert.deepEqual(days('[x](../boats/2023-06|)'), ['06-26', '06-19']);
    assert.deepEqual(days(`<${url}/boats/202306|>`), ['06-26', '06-19']);
    assert.deepEqual(days('https://github.com/lakeside/minutes/keel|'), ['06-26', '06-19']);
    assert.equal(
      ask('[x](keel|)').items[0]?.labelDetail,
      'Team Boats · Keel · Engines · Winter storage',
    );
    assert.deepEqual(days('[x](submarine|)'), []);
    assert.deepEqual(days('https://github.com/lakeside/minutes/pull/|', { trigger: '/' }), []);
  });

  it('asked by hand in a whole link, offers all others', () => {
    assert.equal(days('[x](../boats/20230|619.md)').length, 7);
    assert.deepEqual(days('[x](../boats/20230|619.md)', { isRepeated: true }).length, 3);
    assert.equal(chosen('[x](../boats/20230|619.md#keel)'), '[x](../weekly/20230629.md)');
  });

  it('goes on with the form that was begun', () => {
    const boats = '2023-06-26 Monday';
    assert.equal(chosen('[x](|)', boats), '[x](../boats/20230626.md)');
    assert.equal(chosen('[x](|', boats), '[x](../boats/20230626.md)');
    assert.equal(chosen('[x](| and more', boats), '[x](../boats/20230626.md) and more');
    assert.equal(chosen('([x](keel|))', boats), '([x](../boats/20230626.md))');
    assert.equal(chosen('[x](/|)', boats), '[x](/boats/20230626.md)');
    assert.equal(
      chosen('[x](https://github.com/lakeside/|)', boats),
      `[x](${url}/boats/20230626.md)`,
    );
    assert.equal(chosen('<|', boats), `<${url}/boats/20230626.md>`);
    assert.equal(chosen('<keel|>', boats), `<${url}/boats/20230626.md>`);
    assert.equal(chosen('[x](<|', boats), '[x](<../boats/20230626.md>)');
    assert.equal(chosen('[x](<|)', boats), '[x](<../boats/20230626.md>)');
    assert.equal(
      chosen('(https://github.com/lakeside/minutes/tree/main/boats|)', boats),
      `(${url.replace('blob', 'tree')}/boats/20230626.md)`,
    );
    assert.equal(
      chosen('https://github.com/lakeside/minutes/|blob/main/x.md, and', boats),
      `${url}/boats/20230626.md, and`,
    );
    assert.equal(chosen('[level]: |', boats), '[level]: ../boats/20230626.md');
    assert.equal(
      chosen('[x](./|)', '2023-06-16 Friday'),
      '[x](./20230616.md)',
      'as the path was begun',
    );
  });

  it('puts a path with blanks into angle brackets', () => {
    const dry = '2023-06-27 Tuesday';
    assert.equal(chosen('[x](|)', dry), '[x](<20230627-dry lake.md>)');
    assert.equal(chosen('[x](<|>)', dry), '[x](<20230627-dry lake.md>)');
    assert.equal(chosen('<|>', dry), `<${url}/water/20230627-dry%20lake.md>`);
  });

  it('writes links as the text around it does, else as the series did', () => {
    const boats = '2023-06-26 Monday';
    const behind = (link: string): string => chosen(`${link}\n[x](|)`, boats);
    assert.equal(behind(`[a](${url}/boats/20230619.md)`), `[x](${url}/boats/20230626.md)`);
    assert.equal(behind(`Notes: ${url}/boats/20230619.md`), `[x](${url}/boats/20230626.md)`);
    assert.equal(behind('[a](/boats/20230619.md)'), '[x](/boats/20230626.md)');
    assert.equal(behind('[a](https://lake.example/x.md)'), '[x](../boats/20230626.md)');
    assert.equal(
      behind(`[a](/boats/20230619.md) [b](/boats/20230703.md) ${url}/boats/20230619.md`),
      '[x](/boats/20230626.md)',
    );
    const last = readMinute(`# 2023-06-16\n\n[a](${url}/boats/20230619.md)\n`);
    const texts = new Map([...community.texts, ['water/20230616.md', last] as const]);
    const [first] = ask('[x](boats|)', {}, { ...community, texts }).items;
    assert.equal(first?.insertText, `${url}/boats/20230626.md`);
  });

  it('needs no web address, except where only one can stand', () => {
    const { config } = community;
    const repository = { ...config.repository, url: undefined };
    const unpublished: Snapshot = { ...community, config: { ...config, repository } };
    assert.equal(ask('[x](|)', {}, unpublished).items[0]?.insertText, '../weekly/20230629.md');
    assert.deepEqual(ask('<|>', {}, unpublished).items, []);
  });

  it('in a text that lies nowhere yet, writes what leads there from everywhere', () => {
    const untitled = untitledPath('Untitled-1');
    const text = '# Lakeside Weekly 2023-07-06\n\n[x]()\n';
    const first = (snapshot: Snapshot): string | undefined => {
      const texts = new Map([...snapshot.texts, [untitled, readMinute(text)] as const]);
      const offset = text.indexOf('()') + 1;
      return complete({ ...snapshot, texts }, untitled, offset, { snippets: true }).items[0]
        ?.insertText;
    };
    const { config } = community;
    const at = (address: string | undefined): Snapshot => ({
      ...community,
      config: { ...config, repository: { ...config.repository, url: address } },
    });
    assert.equal(first(community), `${url}/boats/20230703.md`);
    assert.equal(first(at(undefined)), '/boats/20230703.md');
    assert.equal(
      first(at('https://gitlab.example/lakeside/minutes')),
      'https://gitlab.example/lakeside/minutes/-/blob/main/boats/20230703.md',
    );
  });

  it('is silent in code, comments, titles, pictures and other markup', () => {
    for (const line of [
      '`[x](|)`',
      '<!-- [x](| -->',
      '```\n[x](|)\n```',
      '[x](y.md "|")',
      '![x](|)',
      'a<|',
      '1 < |',
      '</|',
      '<!|',
      '<a href="|"',
      'https://github.com/|',
      'https://example.org/lakeside/minutes/|',
      'https://web.archive.org/https://github.com/lakeside/minutes/|',
      '[//]: |',
    ]) {
      const trigger = line[line.indexOf('|') - 1];
      assert.deepEqual(days(line, { trigger }), [], line);
    }
  });

  it('offers headings behind #, of this text and of others', () => {
    assert.deepEqual(labels('[x](#|)', { trigger: '#' }), ['2023-06-30', 'Agenda', 'Level']);
    assert.deepEqual(labels('[x](#lev|)'), ['Level']);
    assert.equal(chosen('[x](#lev|)'), '[x](#level)');
    assert.equal(chosen('[x](#lev|'), '[x](#level)');
    assert.deepEqual(labels('[x](../README.md#|)', { trigger: '#' }), ['Read me', 'How we meet']);
    assert.equal(chosen('[x](/README#how|xyz)'), '[x](/README#how-we-meet)');
    assert.equal(chosen('[x](..#how|)'), '[x](..#how-we-meet)', 'the README of a folder');
    const boats = ['2023-06-26', 'Agenda', 'Engines', 'Winter storage', 'Paint', 'Keel'];
    assert.deepEqual(labels(`${url}/boats/20230626.md#|`, { trigger: '#' }), boats);
    assert.deepEqual(labels(`<${url}/boats/20230626.md#|>`, { trigger: '#' }), boats);
    assert.equal(
      chosen(`see ${url}/boats/20230626.md#wint|, too`),
      `see ${url}/boats/20230626.md#winter-storage, too`,
    );
    assert.deepEqual(labels('[x](nowhere.md#|)'), []);
    assert.deepEqual(labels('[x](https://example.org/#|)'), []);
    assert.deepEqual(labels('[x](../../etc/passwd#|)'), []);
    assert.deepEqual(ask('[x](#lev|)').items[0]?.labelDetail, '###');
  });

  it('offers what else lies in the folder, and pictures where one is shown', () => {
    const files = (line: string): readonly string[] =>
      ask(line)
        .items.filter(({ kind }) => kind !== 'minute')
        .map(({ label }) => label);
    assert.deepEqual(files('[x](|)'), ['map.png', 'maps/', 'plan.pdf']);
    assert.deepEqual(files('![](|)'), ['map.png', 'maps/']);
    assert.deepEqual(files('![](maps/|)'), ['lake.jpg']);
    assert.deepEqual(files('[x](/R|)'), ['README.md', 'water/']);
    assert.deepEqual(files('[x](../../|)'), []);
    assert.deepEqual(files('[x](https:|)'), []);
    assert.equal(chosen('![](ma|)', 'maps/'), '![](maps/)');
    assert.equal(chosen('![](ma|', 'map.png'), '![](map.png)');
  });

  it('leaves to VS Code what it offers itself', () => {
    assert.deepEqual(labels('![](|)', { builtinMarkdown }), []);
    assert.deepEqual(labels('[x](#|)', { builtinMarkdown }), []);
    assert.deepEqual(labels('[x](../README.md#|)', { builtinMarkdown }), []);
    assert.equal(labels(`[x](${url}/README.md#|)`, { builtinMarkdown }).length, 2);
    assert.equal(labels('[x](|)', { builtinMarkdown }).length, 7);
  });

  it('stays quick and small whatever is typed', () => {
    const done = processorTimeBelow();
    const long = 'x'.repeat(100_000);
    for (const line of [
      `[x](${long}|)`,
      `[x](${'('.repeat(50_000)}|`,
      `${'['.repeat(50_000)}](|`,
      `${'<'.repeat(50_000)}|`,
      `${'https://'.repeat(10_000)}|`,
      `[x](|${long}`,
      `<|${long}`,
      `[x](${'%00'.repeat(300)}#|)`,
      `[x](C:\\Windows\\|)`,
      `[x](..%2f..%2fetc/|)`,
      `[x](javascript:|)`,
      `[x](xn--a/#|)`,
    ]) {
      assert(ask(line).items.length <= 10, line.slice(0, 40));
    }
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, day) => [`boats/${20100101 + day}.md`, '# x\n']),
    );
    assert(ask('[x](|)', {}, lakeside({ ...many, [path]: '' })).items.length <= 101);
    done();
  });
});

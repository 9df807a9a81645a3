import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { complete } from '#features/completion/completion.ts';
import type { CompletionItem, CompletionOptions } from '#features/completion/completionItem.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { lakeside } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';

const path = 'water/20230630.md';
const hull = 'https://github.com/lakeside/hull-standards';
const minutes = {
  'water/20230602.md': `# 2023-06-02

## Agenda

### Old business hull/#7

- [hull/#9](${hull}/pull/9) is **merged**
`,
  'water/20230616.md': `# 2023-06-16

## Agenda

### Depth of the lake ([hull/#12](${hull}/issues/12))

- see [hull/#9](${hull}/pull/9), reviewed

### Buoys

- [hull/#40](${hull}/issues/40)
- ropes#3, ropes#4 and lakeside/ropes#31
- PR #77 and bare #78
`,
  'boats/20230612.md': `# 2023-06-12

## Agenda

- New sails: [hull/#12](https://github.com/other/hull/issues/12), [rope#5](${hull}/issues/50)
`,
};
const yaml = `shorthands:
  ropes: https://github.com/lakeside/ropes
  hull-standards: ${hull}
`;

const description = (rest: string): string => {
  const file = lakeside({}).configFile;
  return `${file?.text ?? ''}${rest}`;
};

const community = snapshotOf({
  'minutes.yaml': description(yaml).replace(
    'id: water\n',
    'id: water\n    repository: lakeside/ropes\n',
  ),
  ...minutes,
  [path]: '',
});

interface Asked {
  readonly items: readonly CompletionItem[];
  readonly text: string;
}

function ask(line: string, options: Partial<CompletionOptions> = {}, own = path): Asked {
  const marked = `# 2023-06-30\n\n## Agenda\n\n${line}\n`;
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const texts = new Map([...community.texts, [own, readMinute(text)] as const]);
  const { items } = complete({ ...community, texts }, own, offset, { snippets: true, ...options });
  for (const { span, filterText } of items) {
    assert(span.start <= offset && offset <= span.end, 'the range holds the cursor');
    assert(filterText.startsWith(text.slice(span.start, offset)), 'every filter agrees');
  }
  return { items, text };
}

const labels = (line: string, options?: Partial<CompletionOptions>, own?: string): unknown[] =>
  ask(line, { trigger: '#', ...options }, own).items.map(({ label }) => label);

function chosen(line: string, own?: string): string {
  const { items, text } = ask(line, {}, own);
  assert(items[0], `nothing is offered for ${line}`);
  const { span, insertText } = items[0];
  return (
    applyEdits(text, [{ span, newText: insertText }])
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  );
}

describe('completion of issues', () => {
  it('offers those of a repository that were named before, last seen first, as they are typed', () => {
    assert.deepEqual(labels('- hull-standards#|'), [
      'hull-standards#40',
      'hull-standards#12',
      'hull-standards#9',
      'hull-standards#50',
    ]);
    assert.deepEqual(labels('- hull-standards/#|')[0], 'hull-standards/#40');
    assert.deepEqual(labels('- ropes#|'), ['ropes#77', 'ropes#31', 'ropes#4', 'ropes#3']);
    assert.deepEqual(labels('- lakeside/ropes#|')[0], 'lakeside/ropes#77');
    assert.deepEqual(labels('- nobody/nothing#|'), []);
    assert.deepEqual(labels('- nothing#|'), []);
  });

  it('says the heading it was last seen with, or the words beside it', () => {
    const about = new Map(
      ask('- hull-standards#|', { trigger: '#' }).items.map((item) => [item.label, item]),
    );
    assert.equal(about.get('hull-standards#12')?.labelDetail, 'Depth of the lake');
    assert.equal(about.get('hull-standards#9')?.labelDetail, 'Depth of the lake');
    assert.equal(about.get('hull-standards#40')?.labelDetail, 'Buoys');
    assert.match(about.get('hull-standards#50')?.labelDetail ?? '', /^New sails/);
    assert.equal(about.get('hull-standards#9')?.detail, 'Last seen in water/20230616.md');
    assert.equal(about.get('hull-standards#9')?.documentation, `Depth of the lake\n${hull}/pull/9`);
  });

  it('knows a repository by the name that links give it, in this series first', () => {
    assert.equal(labels('- hull/#|')[0], 'hull/#40');
    assert.deepEqual(labels('- hull#|', {}, 'boats/20230703.md'), ['hull#12']);
    assert.deepEqual(labels('- rope#|'), [], 'that link has another number');
    assert.deepEqual(labels('- PR #|'), ['PR #77', 'PR #31', 'PR #4', 'PR #3']);
    assert.deepEqual(labels('- PR #|', {}, 'boats/20230703.md'), []);
  });

  it('finds them by digits and by words', () => {
    assert.deepEqual(labels('- ropes#3|', { trigger: undefined }), ['ropes#31', 'ropes#3']);
    assert.deepEqual(labels('- hull-standards#lake|', { trigger: undefined }), [
      'hull-standards#12',
      'hull-standards#9',
    ]);
    assert.deepEqual(labels('- hull-standards#depth of|', { trigger: undefined }).length, 2);
    assert.deepEqual(labels('- hull-standards#8|', { trigger: undefined }), []);
  });

  it('writes the number, and a whole link where a link is written', () => {
    assert.equal(chosen('- see ropes#3|'), '- see ropes#31');
    assert.equal(chosen('- see hull-standards#lak|, too'), '- see hull-standards#12, too');
    assert.equal(chosen('- see hull/#4|0'), '- see hull/#40');
    assert.equal(chosen('- see [hull/#4|'), `- see [hull/#40](${hull}/issues/40)`);
    assert.equal(
      chosen('- see [hull-standards#9|], too'),
      `- see [hull-standards#9](${hull}/pull/9), too`,
    );
    assert.equal(
      chosen('- see [hull/#4|](https://x.example)'),
      '- see [hull/#40](https://x.example)',
    );
    assert.equal(chosen('- see ![hull/#4|]'), '- see ![hull/#40]');
    assert.equal(chosen('### hull/#4|'), '### hull/#40');
  });

  it('is silent where no issue is named', () => {
    for (const line of [
      '#|',
      '- #|',
      '- Hackathon #|',
      '`ropes#|`',
      '<!-- ropes#| -->',
      'https://github.com/lakeside/ropes#|',
      '[x](ropes#|)',
      '@ropes#|',
      'ropes #|',
      'ropes#3 and |',
    ]) {
      const found = ask(line).items.filter(({ kind }) => kind === 'issue');
      assert.deepEqual(found, [], line);
    }
  });

  it('stays quick whatever is typed', () => {
    const done = processorTimeBelow();
    for (const line of [
      `${'a/'.repeat(50_000)}#|`,
      `${'a'.repeat(100_000)}#|`,
      `${'#'.repeat(100_000)}|`,
      `ropes#|${'1'.repeat(100_000)}`,
      `- ropes#3${' ropes#3'.repeat(10_000)} ropes#|`,
    ]) {
      assert(ask(line).items.length <= 50);
    }
    done();
  });
});

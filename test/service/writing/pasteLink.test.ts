import assert from 'node:assert/strict';
import { pasteOffers } from '#features/writing/pasteLink.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { untitledPath } from '#workspace/untitled.ts';

const path = 'water/20230630.md';
const host = 'https://github.com/lakeside';
const blob = `${host}/minutes/blob/main`;
const files = {
  'weekly/20230629.md': weekly('2023-06-29', { 'Team Boats': '- x' }),
  'boats/20230626.md': '# 2023-06-26\n\n## Agenda\n\n### New [sails]\n\n- x\n',
  'boats/plan b.pdf': '',
  'README.md': '# Read me\n',
};

/** `title → text` of what is offered where `pasted` replaces what stands between the bars. */
function offers(pasted: string, marked = '- see ||', own = path): readonly string[] {
  const head = '# 2023-06-30\n\n## Agenda\n\n';
  const [before = '', selected = '', behind = ''] = `${head}${marked}\n`.split('|');
  const snapshot = lakeside({ ...files, [own]: before + selected + behind });
  const minute = minuteOf(snapshot, own);
  assert(minute);
  const span = { start: before.length, end: before.length + selected.length };
  return pasteOffers(snapshot, minute, span, pasted).map(({ title, text }) => `${title} → ${text}`);
}

describe('pasting a URL', () => {
  it('offers an issue or pull request as the series links them', () => {
    const url = `${host}/hull/pull/182`;
    assert.deepEqual(offers(url), [`Insert link hull#182 → [hull#182](${url})`]);
    assert.deepEqual(offers(` ${url}\n`), [`Insert link hull#182 → [hull#182](${url})`]);
    assert.deepEqual(offers(url, `- [hull/#1](${host}/hull/issues/1) ||`), [
      `Insert link hull/#182 → [hull/#182](${url})`,
    ]);
    assert.deepEqual(offers(`${url}#issuecomment-5`), [
      `Insert link hull#182 (comment) → [hull#182 (comment)](${url}#issuecomment-5)`,
    ]);
    assert.deepEqual(offers('https://github.com/other/x_y/issues/4'), [
      'Insert link other/x_y#4 → [other/x_y#4](https://github.com/other/x_y/issues/4)',
    ]);
  });

  it('offers a path for a file of the repository, named as it names itself', () => {
    assert.deepEqual(offers(`${blob}/boats/20230626.md`), [
      'Insert relative link ../boats/20230626.md → [Team Boats 2023-06-26](../boats/20230626.md)',
    ]);
    assert.deepEqual(offers(`${blob}/weekly/20230629.md`), [
      'Insert relative link ../weekly/20230629.md → [Lakeside Weekly 2023-06-29](../weekly/20230629.md)',
    ]);
    assert.deepEqual(offers(`${blob}/boats/20230626.md#new-sails`), [
      'Insert relative link ../boats/20230626.md#new-sails → [New \\[sails\\]](../boats/20230626.md#new-sails)',
    ]);
    assert.deepEqual(offers(`${blob}/boats/20230626.md?plain=1#L3`), [
      'Insert relative link ../boats/20230626.md?plain=1#L3 → [Team Boats 2023-06-26](../boats/20230626.md?plain=1#L3)',
    ]);
    assert.deepEqual(offers(`${blob}/boats/plan%20b.pdf`), [
      'Insert relative link ../boats/plan%20b.pdf → [plan b.pdf](../boats/plan%20b.pdf)',
    ]);
    assert.deepEqual(offers(`${blob.replace('blob', 'tree')}/boats`), [
      'Insert relative link ../boats/ → [boats](../boats/)',
    ]);
    assert.deepEqual(offers(`${blob}/water/20230630.md#agenda`), [
      'Insert relative link #agenda → [Agenda](#agenda)',
    ]);
  });

  it('takes what is selected as text, and gives the path alone inside a link', () => {
    assert.deepEqual(offers(`${blob}/boats/20230626.md`, '- see |the boats|'), [
      'Insert relative link ../boats/20230626.md → [the boats](../boats/20230626.md)',
    ]);
    assert.deepEqual(offers(`${blob}/boats/20230626.md`, '- see [the boats](||)'), [
      'Insert path ../boats/20230626.md → ../boats/20230626.md',
    ]);
    assert.deepEqual(offers(`${blob}/boats/plan%20b.pdf`, '- see [the boats](<||>)'), [
      'Insert path ../boats/plan b.pdf → ../boats/plan b.pdf',
    ]);
    assert.deepEqual(offers(`${host}/hull/pull/182`, '- see [the boats](||)'), []);
  });

  it('offers nothing that would lead nowhere', () => {
    for (const url of [
      `${blob}/boats/20230101.md`,
      `${blob}/../../etc/passwd`,
      `${blob}/%2e%2e%2fsecret.md`,
      `${host}/minutes/blob/other/boats/20230626.md`,
      `${host}/minutes/blob/0123456789abcdef/boats/20230626.md`,
      `${host}/minutes`,
      `${host}/hull`,
      'https://example.org/',
      'https://xn--/issues/1',
      `${host}/hull/pull/1 and more`,
      `${host}/hull/pull/1\n${host}/hull/pull/2`,
      `${host}/a]b/pull/1`,
      `${host}/hull/pull/1/(x`,
      'javascript:alert(1)',
      'command:workbench.action.quit',
      'file:///etc/passwd',
      `data:text/plain,${host}/hull/pull/1`,
      'C:\\x.md',
      '',
      'boats',
    ]) {
      assert.deepEqual(offers(url), [], url);
    }
    const untitled = untitledPath('Untitled-1');
    assert.deepEqual(offers(`${blob}/boats/20230626.md`, '- ||', untitled), []);
  });

  it('offers nothing in code, comments and other links', () => {
    const url = `${host}/hull/pull/182`;
    for (const marked of [
      '`||`',
      '```\n||\n```',
      '<!-- || -->',
      '<||>',
      '- [see ||](https://x.example)',
      `${host}/minutes/||`,
    ]) {
      assert.deepEqual(offers(url, marked), [], marked);
    }
  });

  it('stays quick', () => {
    const done = processorTimeBelow();
    assert.deepEqual(offers(`https://github.com/${'a/'.repeat(50_000)}issues/1`), []);
    assert.deepEqual(offers(`${blob}/${'../'.repeat(30_000)}`), []);
    offers(`${host}/hull/pull/1`, `${'['.repeat(50_000)}||`);
    done();
  });
});

import assert from 'node:assert/strict';
import { positionAt } from '#base/lineMap.ts';
import { applyEdits } from '#base/range.ts';
import { codeActions } from '#features/actions/codeActions.ts';
import { shortenIssueLinks } from '#features/writing/shortenIssueLinks.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { lakeside, weekly } from '#support/lakeside.ts';

const path = 'water/20230630.md';
const host = 'https://github.com';
const hull = `${host}/lakeside/hull`;

/** The line once bare links are shortened, among minutes with `others`. */
function shortened(line: string, others: Readonly<Record<string, string>> = {}): string {
  const text = `# 2023-06-30\n\n## Agenda\n\n${line}\n`;
  const snapshot = lakeside({ ...others, [path]: text });
  const { edits } = shortenIssueLinks(snapshot, path);
  const result = applyEdits(text, edits.get(path) ?? []);
  const again = { ...snapshot, texts: new Map([...snapshot.texts, [path, readMinute(result)]]) };
  assert.equal(shortenIssueLinks(again, path).count, 0, 'a second time there is nothing to do');
  return result.slice('# 2023-06-30\n\n## Agenda\n\n'.length, -1);
}

describe('shortening bare issue links', () => {
  it('gives the URL of an issue or pull request the text of its repository and number', () => {
    assert.equal(shortened(`- ${hull}/pull/182`), `- [hull#182](${hull}/pull/182)`);
    assert.equal(
      shortened(`See (${hull}/issues/3), ${hull}/issues/4.`),
      `See ([hull#3](${hull}/issues/3)), [hull#4](${hull}/issues/4).`,
    );
    assert.equal(
      shortened(`- ${hull}/pull/182/files?w=1#diff`),
      `- [hull#182](${hull}/pull/182/files?w=1#diff)`,
    );
    assert.equal(
      shortened(`- ${hull}/issues/5#issuecomment-42`),
      `- [hull#5 (comment)](${hull}/issues/5#issuecomment-42)`,
    );
    assert.equal(
      shortened(`- ${host}/other/hull/pull/1`),
      `- [other/hull#1](${host}/other/hull/pull/1)`,
    );
    assert.equal(
      shortened('- https://gitlab.com/lakeside/hull/-/merge_requests/7'),
      '- [lakeside/hull!7](https://gitlab.com/lakeside/hull/-/merge_requests/7)',
    );
  });

  it('writes them as the series last did, else as others did', () => {
    const link = (text: string, number = 1): string => `- [${text}](${hull}/issues/${number})\n`;
    const series = (text: string): Record<string, string> => ({
      'water/20230623.md': `# 2023-06-23\n\n${link(text)}`,
    });
    const bare = `- ${hull}/issues/9`;
    assert.equal(shortened(bare, series('hull/#1')), `- [hull/#9](${hull}/issues/9)`);
    assert.equal(
      shortened(bare, series('lakeside/hull#1')),
      `- [lakeside/hull#9](${hull}/issues/9)`,
    );
    assert.equal(
      shortened(bare, { ...series('hull#1'), 'boats/20230626.md': link('hull/#1').repeat(5) }),
      `- [hull#9](${hull}/issues/9)`,
    );
    assert.equal(
      shortened(bare, { 'boats/20230626.md': `# 2023-06-26\n\n${link('hull/#1')}` }),
      `- [hull/#9](${hull}/issues/9)`,
    );
    assert.equal(
      shortened(`- ${host}/lakeside/sail/pull/2`, series('hull/#1')),
      `- [sail/#2](${host}/lakeside/sail/pull/2)`,
      'joined as the series joins them',
    );
    for (const text of ['#1', 'PR#1', 'issue #1', 'see hull#1', 'hull#2', '1']) {
      assert.equal(shortened(bare, series(text)), `- [hull#9](${hull}/issues/9)`, text);
    }
  });

  it('takes a nickname only where it is used again and again, and never one of another repository', () => {
    const bare = `- ${hull}/issues/9`;
    const named = (text: string, count: number): Record<string, string> => ({
      'water/20230623.md': `# 2023-06-23\n\n${`- [${text}](${hull}/issues/1)\n`.repeat(count)}`,
    });
    assert.equal(shortened(bare, named('hl#1', 2)), `- [hull#9](${hull}/issues/9)`);
    assert.equal(shortened(bare, named('hl#1', 3)), `- [hl#9](${hull}/issues/9)`);
    const table = `${lakeside({}).configFile?.text}shorthands: { hl: lakeside/sail, h: lakeside/hull }\n`;
    assert.equal(
      shortened(bare, { ...named('hl#1', 3), 'minutes.yaml': table }),
      `- [h#9](${hull}/issues/9)`,
    );
  });

  it('leaves everything that is no bare URL in prose', () => {
    for (const line of [
      `- [text](${hull}/issues/1)`,
      `- [${hull}/issues/1](${hull}/issues/1)`,
      `- [see ${hull}/issues/1 here](https://lake.example)`,
      `- ![${hull}/issues/1](x.png)`,
      `- <${hull}/issues/1>`,
      `\`${hull}/issues/1\``,
      `\`\`\`\n${hull}/issues/1\n\`\`\``,
      `<!-- ${hull}/issues/1 -->`,
      `[x]: ${hull}/issues/1`,
      `Minutes: ${hull}/issues/1`,
      `<a href="x">${hull}/issues/1</a>`,
      `[hull] (${hull}/issues/1)`,
      `!${hull}/issues/1`,
      `${hull}/issues`,
      `${hull}/issues/new`,
      `${hull}/discussions/4`,
      `${hull}/blob/main/issues/4`,
      'https://tracker.example/issues/4',
      `${hull}/issues/1_(a`,
    ]) {
      assert.equal(shortened(line), line);
    }
  });

  it('leaves a heading to which links lead', () => {
    const heading = `### ${hull}/issues/1`;
    assert.equal(shortened(heading), `### [hull#1](${hull}/issues/1)`);
    const linked = {
      'boats/20230626.md': '[x](../water/20230630.md#httpsgithubcomlakesidehullissues1)',
    };
    assert.equal(shortened(heading, linked), heading);
  });

  it('keeps line ends, and says what was done', () => {
    const text = `# 2023-06-30\r\n\r\n- ${hull}/issues/1\r\n- ${hull}/issues/2\r\n`;
    const snapshot = lakeside({ [path]: text, 'water/20230623.md': '# 2023-06-23\n' });
    const { edits, message } = shortenIssueLinks(snapshot, path);
    assert.equal(
      applyEdits(text, edits.get(path) ?? []),
      `# 2023-06-30\r\n\r\n- [hull#1](${hull}/issues/1)\r\n- [hull#2](${hull}/issues/2)\r\n`,
    );
    assert.equal(message, '2 links were shortened.');
    assert.match(
      shortenIssueLinks(snapshot, 'water/20230623.md').message,
      /^There is no bare link/,
    );
  });

  it('is offered as a code action: the one at the cursor, and all', () => {
    const text = `# 2023-06-30\n\n- ${hull}/issues/1\n- ${hull}/issues/2\n`;
    const snapshot = lakeside({ [path]: text });
    const source = snapshot.texts.get(path);
    assert(source);
    const actionsAt = (offset: number): readonly string[] => {
      const at = positionAt(source.lines, offset);
      return codeActions(snapshot, path, { start: at, end: at })
        .filter(({ title }) => /horten/.test(title))
        .map(({ kind, title }) => `${kind}: ${title}`);
    };
    assert.deepEqual(actionsAt(text.indexOf('issues/2')), [
      'refactor: Shorten to hull#2',
      'source: Shorten bare issue links (2)',
    ]);
    assert.deepEqual(actionsAt(0), ['source: Shorten bare issue links (2)']);
    const team = weekly('2023-06-29', { 'Team Boats': '- x' });
    const without = lakeside({ 'weekly/20230629.md': team });
    const top = { line: 0, character: 0 };
    const none = codeActions(without, 'weekly/20230629.md', { start: top, end: top });
    assert(none.every(({ title }) => !/horten/.test(title)));
  });

  it('stays quick with thousands of links, repositories and headings', () => {
    const text = Array.from(
      { length: 2000 },
      (_, index) => `- ${host}/lakeside/hull${index}/issues/${index}`,
    ).join('\n\n');
    const headings = Array.from(
      { length: 500 },
      (_, index) => `## ${hull}/issues/${index}\n\n[x](#httpsgithubcomlakesidehullissues${index})`,
    ).join('\n\n');
    const long = `- ${hull}/issues/1?${'x'.repeat(100_000)}`;
    const snapshot = lakeside({
      [path]: `# 2023-06-30\n\n${text}`,
      'water/20230623.md': headings,
      'water/20230616.md': long,
    });
    const done = processorTimeBelow(500);
    for (const each of snapshot.texts.keys()) shortenIssueLinks(snapshot, each);
    done();
  });
});

import assert from 'node:assert/strict';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const url = 'https://github.com/lakeside/minutes/blob/main';

function made(snapshot: Snapshot, series: string, date: string) {
  const result = newMinute(snapshot, series, date);
  assert(!('problem' in result), 'problem' in result ? result.problem : '');
  return result;
}

function problem(snapshot: Snapshot, series: string, date: string): string {
  const result = newMinute(snapshot, series, date);
  assert('problem' in result);
  return result.problem;
}

const headings = (source: string): readonly string[] =>
  readMinute(source).headings.map((heading) => `${'#'.repeat(heading.level)} ${heading.text}`);

/** Two weeklies and minutes of the teams around them. */
const history = {
  'weekly/20230622.md': weekly('2023-06-22', {
    'Team Boats': '- x',
    'SIG Maps & Charts': '- x',
    'Team Water': '- x',
  }),
  'weekly/20230629.md': weekly('2023-06-29', {
    'Team Water (Jo)': `Minutes: ${url}/water/20230627.md`,
    'Team Vessels': 'Minutes: none yet',
  }),
  'water/20230627.md': '# 2023-06-27\n',
  'water/20230704.md': '# 2023-07-04\n',
  'boats/20230626.md': '# 2023-06-26\n',
  'boats/20230710.md': '# 2023-07-10\n',
};

describe('newMinute', () => {
  it('writes title, minute-taker line, the usual teams with their links, and the other sections', () => {
    const { path, exists, text: written } = made(lakeside(history), 'weekly', '2023-07-06');
    assert.equal(path, 'weekly/20230706.md');
    assert.equal(exists, false);
    assert.equal(
      written,
      text(`
        # Lakeside Weekly 2023-07-06

        ## Meta

        - Minutes:

        ## Team updates

        ### Team Water

        Minutes: ${url}/water/20230704.md

        ### Team Vessels

        Minutes:

        ### AOB

        ## Project updates

        ### Events
        `),
    );
  });

  it('has a tab stop for the minute-taker, missing links and each update', () => {
    const { snippet } = made(lakeside(history), 'weekly', '2023-07-06');
    assert.match(snippet, /- Minutes: \$\{1\}\n/);
    assert.match(snippet, /### Team Vessels\n\nMinutes: \$\{3\}\n\n\$\{4\}\n/);
    assert(!snippet.includes('$0'));
  });

  it('writes what it would have written then: nothing dated later counts', () => {
    const later = {
      ...history,
      'weekly/20230706.md': weekly('2023-07-06', { 'Open Harbour Evening': '- x' }),
      'weekly/20230713.md': weekly('2023-07-13', { 'Open Harbour Evening': '- x' }),
    };
    const then = made(lakeside(history), 'weekly', '2023-07-06');
    const now = made(lakeside(later), 'weekly', '2023-07-06');
    assert.equal(now.text, then.text);
    assert.equal(now.exists, true);
  });

  it('links the latest team minutes after the last weekly only', () => {
    const { text: written } = made(lakeside(history), 'weekly', '2023-07-13');
    assert.match(written, /boats\/20230710\.md/);
    assert.match(written, /water\/20230704\.md/);
    const late = made(lakeside(history), 'weekly', '2023-07-20').text;
    assert(!late.includes('water/20230704.md'), 'older than 14 days');
  });

  it('links the last of several team minutes', () => {
    const twice = lakeside({ ...history, 'water/20230705.md': '# 2023-07-05\n' });
    assert.match(made(twice, 'weekly', '2023-07-06').text, /water\/20230705\.md/);
  });

  it('leaves out ended teams and those that nobody heard of for long', () => {
    const weeklies = Object.fromEntries(
      ['20230406', '20230413', '20230420', '20230427', '20230504'].map((day, week) => [
        `weekly/${day}.md`,
        weekly(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, {
          'Team Ferry': '- x',
          ...(week === 0 ? { 'Open Harbour Evening': '- x' } : {}),
          'Team Water': '- x',
        }),
      ]),
    );
    const snapshot = lakeside(weeklies);
    const teams = (date: string) =>
      headings(made(snapshot, 'weekly', date).text).filter((one) => one.startsWith('### '));
    assert.deepEqual(teams('2023-05-11'), [
      '### Team Ferry',
      '### Team Water',
      '### AOB',
      '### Events',
    ]);
    assert.deepEqual(teams('2023-06-01'), ['### Team Water', '### AOB', '### Events']);
  });

  it('keeps the level of team headings and the form of links that recent weeklies have', () => {
    const snapshot = lakeside({
      ...history,
      'weekly/20230629.md': [
        '# Lakeside Weekly 2023-06-29',
        '## Meta',
        '- Minutes: Ines',
        '## Team Water',
        `[Minutes](${url}/water/20230627.md)`,
        '## Team Boats',
        '- x',
      ].join('\n\n'),
      'weekly/20230622.md': '# Lakeside Weekly 2023-06-22\n\n## Team Water\n\n- x\n',
    });
    const { text: written } = made(snapshot, 'weekly', '2023-07-06');
    assert.match(
      written,
      new RegExp(`## Team Water\\n\\n\\[Minutes\\]\\(${url}/water/20230704.md\\)`),
    );
    assert(!written.includes('## Team updates'));
  });

  it('links by relative path where the repository has no known address', () => {
    const files = lakeside(history);
    const repository = { ...files.config.repository, url: undefined };
    const snapshot = { ...files, config: { ...files.config, repository } };
    const { text: written } = made(snapshot, 'weekly', '2023-07-06');
    assert.match(written, /\[Minutes\]\(\.\.\/water\/20230704\.md\)/);
  });

  it('asks the described teams where no weekly exists', () => {
    const { text: written } = made(lakeside({}), 'weekly', '2023-07-06');
    assert.deepEqual(headings(written).slice(3, 6), [
      '### Team Boats',
      '### Team Water',
      '### SIG Maps & Charts',
    ]);
  });

  it('writes team minutes without updates of teams, with the bullet and line ends of the last one', () => {
    const snapshot = lakeside({
      'boats/20230626.md': '# 2023-06-26\r\n\r\n## Participants\r\n\r\n- @ines\r\n',
    });
    const { text: written, snippet } = made(snapshot, 'boats', '2023-07-10');
    assert.equal(written, '# 2023-07-10\r\n\r\n## Participants\r\n\r\n-\r\n\r\n## Agenda\r\n');
    assert.match(snippet, /- \$\{1\}/);
  });

  it('proposes the user as minute-taker', () => {
    const snapshot = lakeside(history, { settings: { me: 'ines' } });
    const { text: written, snippet } = made(snapshot, 'weekly', '2023-07-06');
    assert.match(written, /- Minutes: @ines\n/);
    assert.match(snippet, /- Minutes: \$\{1:@ines\}/);
  });

  it('never invents a second file where one is there, also when only the folder is known', () => {
    const snapshot = lakeside(history);
    const listed: Snapshot = { ...snapshot, texts: new Map() };
    assert.equal(made(listed, 'weekly', '2023-06-29').exists, true);
    assert.equal(made(listed, 'weekly', '2023-07-06').exists, false);
  });

  it('says what is wrong with an unknown series or date', () => {
    const snapshot = lakeside(history);
    assert.match(problem(snapshot, 'wekly', '2023-07-06'), /Did you mean “weekly”\?/);
    assert.match(problem(snapshot, 'weekly', '2023-02-30'), /calendar has no 2023-02-30/);
    assert.doesNotMatch(problem(snapshot, 'foo', '2023-07-06'), /Did you mean/);
    assert.match(problem(snapshot, 'weekly', 'next week'), /is no date/);
    assert.match(problem(snapshot, 'weekly', '2203-07-06'), /Is the year right\?/);
    assert.match(problem(snapshot, 'weekly', '0023-07-06'), /Is the year right\?/);
    assert.match(
      problem(snapshotOf({ 'README.md': '# Read me\n' }), 'weekly', '2023-07-06'),
      /No series/,
    );
  });

  it('finds a series by its name and in any letter case', () => {
    assert.equal(made(lakeside({}), 'Weekly', '2023-07-06').path, 'weekly/20230706.md');
    assert.equal(made(lakeside({}), 'team boats', '2023-07-10').path, 'boats/20230710.md');
  });

  it('finds a series by its folder, where no other series has it', () => {
    const series = (id: string, file: string): string =>
      `  - { id: ${id}, include: '${file}', title: 'Meeting {YYYY-MM-DD}' }\n`;
    const call = series('call', 'community-call/{YYYYMMDD}.md');
    const alone = snapshotOf({ 'minutes.yaml': `series:\n${call}` });
    assert.equal(
      made(alone, 'community-call', '2023-07-06').path,
      made(alone, 'community-call/', '2023-07-06').path,
    );
    const second = series('other', 'community-call/other-{YYYYMMDD}.md');
    const two = snapshotOf({ 'minutes.yaml': `series:\n${call}${second}` });
    assert.match(problem(two, 'community-call', '2023-07-06'), /no series “community-call”/);
  });

  it('fills a described template in', () => {
    const description = `
series:
  - id: weekly
    include: weekly/{YYYY-MM-DD}.md
    title: 'Weekly {YYYY-MM-DD}'
    template: weekly/template.md
`;
    const template =
      '# Weekly 202X-XX-XX\n\n<style>h1 { color: red }</style>\n\n## Notes of {D} {Month}\n';
    const snapshot = snapshotOf({ 'minutes.yaml': description, 'weekly/template.md': template });
    const { text: written, snippet } = made(snapshot, 'weekly', '2023-07-06');
    assert.equal(
      written,
      '# Weekly 2023-07-06\n\n<style>h1 { color: red }</style>\n\n## Notes of 6 July\n',
    );
    assert.match(snippet, /h1 \{ color: red \\\}/);
  });
});

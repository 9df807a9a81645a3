import assert from 'node:assert/strict';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';

const description = (template: string): string => `
series:
  - id: weekly
    include: weekly/{YYYY-MM-DD}.md
    title: 'Weekly {YYYY-MM-DD}'
    reports: [Team Boats, Team Water]
    template: ${template}
teams:
  - { name: Team Boats, folder: boats }
  - Team Water
`;

function made(files: Readonly<Record<string, string>>, me?: string) {
  const snapshot = snapshotOf(files, me === undefined ? {} : { settings: { me } });
  const result = newMinute(snapshot, 'weekly', '2023-07-06');
  assert(!('problem' in result), 'problem' in result ? result.problem : '');
  return result;
}

describe('a template of one’s own', () => {
  const template = text(`
    ---
    tags: weekly, 202X-XX-XX
    ---

    # {title}

    On {Weekday}, {D} {Month}. [Last time]({previous})

    - Minutes: {taker}

    <style>h1 { color: {red} }</style>

    ## Teams


    {teams}

    ## Bye
    `);

  it('is filled in: title, dates, the minute before, the minute-taker, the teams with their links', () => {
    const { text: written, snippet } = made({
      'minutes.yaml': description('weekly/template.md'),
      'weekly/template.md': template,
      'weekly/2023-06-29.md': '# Weekly 2023-06-29\n\n## Team Boats\n\n## Team Water\n',
      'boats/20230704.md': '# 2023-07-04\n',
    });
    assert.equal(
      written,
      text(`
        ---
        tags: weekly, 2023-07-06
        ---

        # Weekly 2023-07-06

        On Thursday, 6 July. [Last time](2023-06-29.md)

        - Minutes:

        <style>h1 { color: {red} }</style>

        ## Teams

        ## Team Boats

        [Minutes](../boats/20230704.md)

        ## Team Water

        ## Bye
        `),
    );
    assert.match(snippet, /- Minutes: \$\{1\}\n/);
    assert.match(snippet, /color: \{red\\\} \\\}/);
  });

  it('proposes me as minute-taker, and says nothing of a minute before the first', () => {
    const { text: written } = made(
      { 'minutes.yaml': description('weekly/template.md'), 'weekly/template.md': template },
      'ada',
    );
    assert.match(written, /- Minutes: @ada\n/);
    assert.doesNotMatch(written, /Last time|previous/);
  });

  it('is found in the folder of the minutes too', () => {
    const files = {
      'minutes.yaml': description('template.md'),
      'weekly/template.md': '# {title}\n',
    };
    assert.deepEqual([made(files).text, made(files).notes], ['# Weekly 2023-07-06\n', []]);
    assert.deepEqual(snapshotOf(files).configFile?.problems, []);
  });

  it('is missed aloud, and the minute is written without it', () => {
    const { text: written, notes } = made({ 'minutes.yaml': description('weekly/tempalte.md') });
    assert.match(written, /^# Weekly 2023-07-06\n/);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /template weekly\/tempalte\.md was not found.*minutes\.yaml/);
  });
});

import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { codeActions } from '#features/actions/codeActions.ts';
import { linksToAdd, linksToAddIn } from '#features/missingLinks/missingLinks.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { missingLinks } from '#workspace/missingLinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const path = 'weekly/20230706.md';
const url = 'https://github.com/lakeside/minutes/blob/main';
/** The week before links what there was. */
const before = weekly('2023-06-29', {
  'Team Boats': `Minutes: ${url}/boats/20230626.md\n\n- x`,
  'Team Water': 'Minutes: None yet\n\n- x',
});
const history = {
  'weekly/20230629.md': before,
  'boats/20230626.md': '# 2023-06-26\n',
  'boats/20230703.md': '# 2023-07-03\n',
  'water/20230704.md': '# 2023-07-04\n',
};

const community = lakeside({ ...history, [path]: '' });

/** The community's repository with these texts. */
function among(texts: Readonly<Record<string, string>>): Snapshot {
  const changed = Object.entries(texts).map(([name, text]) => [name, readMinute(text)] as const);
  return { ...community, texts: new Map([...community.texts, ...changed]), pathsKey: {} };
}

/** What the minute is afterwards. */
function filled(
  teams: Readonly<Record<string, string>> | string,
  more: Readonly<Record<string, string>> = {},
): string {
  const text = typeof teams === 'string' ? teams : weekly('2023-07-06', teams);
  return textAfter(among({ [path]: text, ...more }), path);
}

function textAfter(snapshot: Snapshot, of: string): string {
  const text = snapshot.texts.get(of)?.text ?? '';
  return applyEdits(text, linksToAdd(snapshot, of).edits.get(of) ?? []);
}

/** The section of Team Boats afterwards, when it was `body`. */
function boats(body: string, more: Readonly<Record<string, string>> = {}): string {
  const result = filled({ 'Team Boats': body }, more);
  return /### Team Boats\n([\s\S]*?)\n+## Project/.exec(result)?.[1]?.trim() ?? result;
}

const linked = `Minutes: ${url}/boats/20230703.md`;

describe('missing minutes links', () => {
  it('fill a line that only keeps the place', () => {
    const bodies = [
      'Minutes:',
      'Minutes: ',
      'Minutes: None yet',
      'Minutes: None',
      'Minutes: n/a',
      'Minutes: -',
      'Minutes: TBD',
      'Minutes: (none yet)',
      'Minutes: []()',
      'Minutes: https://github.com/lakeside/minutes/tree/main/boats/',
      'Minutes: https://github.com/lakeside/minutes',
      'Minutes not available yet: https://github.com/lakeside/minutes/tree/main/boats',
      'Minutes: Not present yet: <https://github.com/lakeside/minutes/tree/main/boats>',
      'No minutes yet.',
    ];
    for (const body of bodies) {
      assert.equal(boats(`${body}\n\n- new boat`), `${linked}\n\n- new boat`, body);
    }
  });

  it('keep a line that says something else', () => {
    const bodies = [
      `Minutes: ${url}/boats/20230626.md`,
      `Minutes: ${url}/boats/20230626`,
      'Minutes: https://pad.example.org/boats',
      'Minutes: were lost in the water',
      'Minutes: no meeting',
      'Minutes: Ines',
      'Minutes: `none`',
      'Minutes: None yet\n\nNo meeting this week.',
      'Cancelled.',
    ];
    for (const body of bodies) assert.equal(boats(body), body);
  });

  it('count what the section links anywhere, but not older minutes', () => {
    const body = `- see [the minutes](${url}/boats/20230703.md)`;
    assert.equal(boats(body), body);
    assert.equal(
      boats(`- as [last time](${url}/boats/20230626.md)`),
      `${linked}\n\n- as [last time](${url}/boats/20230626.md)`,
    );
  });

  it('are added right below the heading where there is no line', () => {
    assert.equal(boats('- new boat'), `${linked}\n\n- new boat`);
    assert.equal(boats(''), linked);
    const dense =
      '# Lakeside Weekly 2023-07-06\n## Team updates\n### Team Boats\n- new boat\n## Project updates\n';
    assert.equal(
      filled(dense),
      `# Lakeside Weekly 2023-07-06\n## Team updates\n### Team Boats\n\n${linked}\n\n- new boat\n## Project updates\n`,
    );
    assert.equal(
      filled('# Lakeside Weekly 2023-07-06\n\n### Team Boats'),
      `# Lakeside Weekly 2023-07-06\n\n### Team Boats\n\n${linked}`,
    );
  });

  it('never make a heading or a paragraph of what stands below', () => {
    const tight = {
      'weekly/20230629.md': `# Lakeside Weekly 2023-06-29\n### Team Water\nMinutes: ${url}/water/20230627.md\n- x\n`,
      'water/20230627.md': '# 2023-06-27\n',
    };
    const at = (rest: string): string =>
      filled(`# Lakeside Weekly 2023-07-06\n### Team Boats\n${rest}`, tight);
    assert.match(at('- new boat\n'), /### Team Boats\nMinutes: \S+\n- new boat\n$/);
    for (const rest of ['---\n', '- \n', 'words\n', '7. words\n', '| a |\n', '### AOB\n']) {
      const result = at(rest);
      assert.ok(result.endsWith(`/20230703.md\n\n${rest}`), result);
    }
  });

  it('have the form of this minute, else of the minutes nearby', () => {
    const form = (line: string): string =>
      /Team Boats\n\n(.*)/.exec(
        filled({ 'Team Water': line, 'Team Boats': 'Minutes: None yet\n\n- x' }),
      )?.[1] ?? '';
    const water = `${url}/water/20230704.md`;
    const own = `${url}/boats/20230703.md`;
    assert.equal(form(`Minutes: <${water}> (waiting to be merged)`), `Minutes: <${own}>`);
    assert.equal(form(`[Minutes](${water})`), `[Minutes](${own})`);
    assert.equal(form('[Minutes](../water/20230704.md)'), '[Minutes](../boats/20230703.md)');
    assert.equal(form(`Minutes: [2023-07-04](${water})`), `Minutes: [2023-07-03](${own})`);
    assert.equal(form(`Minutes: [20230704.md](${water})`), `Minutes: [20230703.md](${own})`);
    assert.equal(form(`Minutes: [here](${water})`), `Minutes: [here](${own})`);
    assert.equal(form(`[Minutes of Team Water](${water})`), `[Minutes](${own})`);
    assert.equal(form('Minutes of the water people: all fine'), `Minutes: ${own}`);
    const nearby = { 'weekly/20230629.md': before.replace(/(https:\S+)/, '<$1>') };
    assert.equal(boats('- x', nearby), `Minutes: <${own}>\n\n- x`);
  });

  it('keep words, emphasis and bullets as the lines around write them', () => {
    const notes = before.replaceAll('Minutes: https', '**Meeting notes:** https');
    assert.equal(
      boats('- x', { 'weekly/20230629.md': notes }),
      `**Meeting notes:** ${url}/boats/20230703.md\n\n- x`,
    );
    const bullets = before.replace(/^Minutes: (.*)\n\n/gm, '* Minutes: $1\n');
    const more = { 'weekly/20230629.md': bullets };
    assert.equal(boats('- x\n- y', more), `- ${linked}\n- x\n- y`);
    assert.equal(boats('Words.', more), `* ${linked}\n\nWords.`);
    assert.equal(boats('* Minutes: none yet\n* x', more), `* ${linked}\n* x`);
    assert.equal(boats('Minutes: None yet <!-- please add -->'), `${linked} <!-- please add -->`);
  });

  it('are not missed where nobody writes such lines', () => {
    const plain = weekly('2023-06-29', { 'Team Boats': '- x' });
    assert.equal(boats('- x', { 'weekly/20230629.md': plain }), '- x');
    // What is kept free wants to be filled all the same.
    assert.equal(boats('Minutes:\n\n- x', { 'weekly/20230629.md': plain }), `${linked}\n\n- x`);
    const longAgo = {
      'weekly/20230629.md': plain,
      'weekly/20220630.md': weekly('2022-06-30', { 'Team Boats': linked }),
    };
    assert.equal(boats('- x', longAgo), '- x');
  });

  it('are not missed on slides, where the text before them had such lines', () => {
    const deck =
      '---\ntype: slide\n---\n\n# Lakeside Weekly 2023-07-06\n\n---\n\n# Team Boats\n\n- x\n';
    assert.equal(filled(deck), deck);
  });

  it('lead to the last of several minutes, not to an additional meeting', () => {
    const more = {
      'water/20230630.md': '# 2023-06-30\n',
      'water/20230705-pumps.md': '# 2023-07-05\n',
    };
    assert.match(filled({ 'Team Water': 'Minutes:' }, more), /water\/20230704\.md/);
    const only = { 'water/20230704.md': '', 'water/20230705-pumps.md': '# 2023-07-05\n' };
    const { 'water/20230704.md': _, ...rest } = { ...history, ...only };
    const snapshot = lakeside({
      ...rest,
      [path]: weekly('2023-07-06', { 'Team Water': 'Minutes:' }),
    });
    assert.match(textAfter(snapshot, path), /water\/20230705-pumps\.md/);
  });

  it('stand once where a team has two sections', () => {
    const twice = (first: string, second: string): string =>
      `# Lakeside Weekly 2023-07-06\n\n## Team Boats\n\n${first}\n\n## Team Boats\n\n${second}\n`;
    assert.equal(filled(twice('- x', '- y')), twice(`${linked}\n\n- x`, '- y'));
    assert.equal(filled(twice('- x', 'Minutes: none yet')), twice('- x', linked));
    assert.equal(filled(twice('- x', linked)), twice('- x', linked));
  });

  it('take no notice of code', () => {
    const body = '```\nMinutes: none yet\n```';
    assert.equal(boats(body), `${linked}\n\n${body}`);
  });

  it('keep line ends', () => {
    const text = weekly('2023-07-06', { 'Team Boats': 'Minutes: \n\n- x', 'Team Water': '- y' });
    const result = filled(text.replaceAll('\n', '\r\n'));
    assert.equal(result, filled(text).replaceAll('\n', '\r\n'));
  });

  it('are paths where nobody knows where the repository is published', () => {
    const files = {
      'weekly/20230706.md': '# Weekly 2023-07-06\n\n## Team Boats\n\nMinutes:\n',
      'weekly/20230629.md': '# Weekly 2023-06-29\n\n## Team Boats\n\n- x\n',
      'weekly/20230622.md': '# Weekly 2023-06-22\n\n## Team Boats\n\n- x\n',
      'boat (s)/20230703.md': '# 2023-07-03\n',
      'minutes.yaml':
        'series:\n  - { id: weekly, kind: weekly, include: "weekly/{YYYYMMDD}.md", title: "Weekly {YYYY-MM-DD}" }\nteams:\n  - { name: Team Boats, folder: boat (s) }\n',
    };
    assert.match(
      textAfter(snapshotOf(files), path),
      /\n\[Minutes\]\(\.\.\/boat%20%28s%29\/20230703\.md\)\n$/,
    );
  });

  it('name the default branch', () => {
    const minute = weekly('2023-07-06', { 'Team Boats': 'Minutes:' });
    const branched = lakeside({ ...history, [path]: minute }, { branch: 'trunk' });
    assert.match(textAfter(branched, path), /minutes\/blob\/trunk\/boats\/20230703\.md/);
  });

  it('are none where the folder of the team is gone, the minutes are not read yet, or are the minute itself', () => {
    const gone = lakeside({
      'weekly/20230629.md': before,
      [path]: weekly('2023-07-06', { 'Team Boats': 'Minutes:' }),
    });
    assert.equal(linksToAdd(gone, path).count, 0);
    const whole = among({ [path]: weekly('2023-07-06', { 'Team Boats': 'Minutes:' }) });
    const reading: Snapshot = { ...whole, complete: false };
    assert.equal(linksToAdd(reading, path).count, 0);
    const own = lakeside({ 'boats/20230703.md': '# 2023-07-03\n\n## Team Boats\n\nMinutes:\n' });
    assert.equal(linksToAdd(own, 'boats/20230703.md').count, 0);
  });

  it('added once, none is missing any more', () => {
    const text = filled({ 'Team Boats': '- x', 'Team Water': 'Minutes: none yet' });
    assert.equal(filled(text), text);
  });

  it('are found in the minutes that New Minute made before the teams had met', () => {
    const early = lakeside({ 'weekly/20230629.md': before });
    const made = newMinute(early, 'weekly', '2023-07-06');
    assert(!('problem' in made));
    const snapshot = among({ [path]: made.text });
    const minute = minuteOf(snapshot, path);
    assert(minute);
    assert.deepEqual(
      missingLinks(snapshot, minute).map(({ team, target }) => [team.name, target.path]),
      [
        ['Team Boats', 'boats/20230703.md'],
        ['Team Water', 'water/20230704.md'],
      ],
    );
  });
});

describe('Add Missing Minutes Links', () => {
  const message = (teams: Readonly<Record<string, string>>, more = {}): string =>
    linksToAdd(among({ [path]: weekly('2023-07-06', teams), ...more }), path).message;

  it('says what it adds, or why there is nothing to add', () => {
    assert.equal(
      message({ 'Team Boats': 'Minutes:', 'Team Water': '- x' }),
      '2 minutes links added: Team Boats, Team Water.',
    );
    assert.equal(message({ 'Team Boats': '- x' }), 'Minutes link added: Team Boats.');
    assert.equal(
      message({ 'Team Boats': linked, 'SIG Maps & Charts': '- x' }),
      "Every team's minutes of 2023-06-30 to 2023-07-06 are linked.",
    );
    assert.equal(
      message({ 'SIG Maps & Charts': '- x' }),
      'There are no minutes of these teams from 2023-06-30 to 2023-07-06 yet.',
    );
    assert.equal(
      message({ 'Team Boats': 'Cancelled.' }),
      'Nothing was added: what is written below Team Boats was left as it is.',
    );
    assert.equal(
      message({ 'Team Boats': '- x' }, { 'weekly/20230629.md': '' }),
      'Nothing was added: the minutes of Lakeside Weekly around this day link no minutes of teams.',
    );
    assert.equal(message({}), 'No team reports in this minute.');
    const notes = among({ 'notes.md': '# Notes\n' });
    assert.match(linksToAdd(notes, 'notes.md').message, /belongs to no series/);
  });

  it('of all minutes takes each once, and only those that are wanted', () => {
    const teams = { 'Team Boats': '- x', 'Team Water': 'Minutes: None yet' };
    const snapshot = among({
      'water/20230628.md': '# 2023-06-28\n',
      [path]: weekly('2023-07-06', teams),
    });
    const all = linksToAddIn(snapshot, snapshot.texts.keys());
    assert.deepEqual([...all.edits.keys()].toSorted(), ['weekly/20230629.md', path]);
    assert.equal(all.message, '3 links added in 2 files.');
    assert.equal(linksToAddIn(snapshot, [path]).message, '2 links added in 1 file.');
    assert.equal(
      linksToAddIn(snapshot, ['boats/20230626.md']).message,
      'No minutes links are missing.',
    );
  });

  it('is offered on the section of the team, and for the whole minute', () => {
    const text = weekly('2023-07-06', {
      'Team Boats': '- x',
      'Team Water': '- y',
      'Team Ferry': '',
    });
    const snapshot = among({ [path]: text });
    const at = (word: string): readonly string[] => {
      const line = text.split('\n').findIndex((each) => each.includes(word));
      const position = { line, character: 1 };
      return codeActions(snapshot, path, { start: position, end: position })
        .filter(({ kind }) => kind === 'refactor' || kind === 'source')
        .map(({ title }) => title);
    };
    const all = 'Add missing minutes links (2)';
    assert.deepEqual(at('Team Boats'), ['Link the minutes of Monday 2023-07-03', all]);
    assert.deepEqual(at('- y'), ['Link the minutes of Tuesday 2023-07-04', all]);
    assert.deepEqual(at('## Meta'), [all]);
  });
});

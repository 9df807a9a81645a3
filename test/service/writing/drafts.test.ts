import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import {
  type DraftChoices,
  draftChoices,
  type TopicChoice,
} from '#features/drafts/draftChoices.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { fixture } from '#support/fixture.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';

const weekly = 'community-call/20230629.md';
const own = 'iaas/20230628.md';

/** Reading the description takes longer than everything else here. The files are those that minutes link to. */
const described = snapshotOf({ 'minutes.yaml': 'extends: scs\n', 'iaas/20230510.md': '' });

/** What the fixture's minutes offer the section at the end of the weekly. */
function choices(
  source: string,
  weeklyText = '### Team IaaS\n',
  path: RepoPath = weekly,
): DraftChoices {
  const { files } = fixture(source);
  const text = `# SCS Tech Weekly${path === weekly ? ' 2023-06-29' : ''}\n\n## Team updates\n\n${weeklyText}`;
  const texts = new Map(
    Object.entries({ ...files, [path]: text }).map(([name, its]) => [name, readMinute(its)]),
  );
  const snapshot = { ...described, texts, pathsKey: {} };
  const minute = minuteOf(snapshot, path);
  assert(minute);
  return draftChoices(snapshot, minute, text.length - 1);
}

const offered = (source: string, weeklyText?: string): readonly TopicChoice[] =>
  choices(source, weeklyText).here?.topics ?? [];

const labels = (source: string, weeklyText?: string): readonly string[] =>
  offered(source, weeklyText).map(({ label }) => label);

describe('the topics that are offered for a team update', () => {
  it('are the headings of the agenda with place, issues and what was said', () => {
    const { here, teams } = choices(`
      -- ${own} --
      # 2023-06-28

      ## Participants

      * @ada

      ## Agenda

      ### Volume types

      * (@ada)
      * <https://github.com/SovereignCloudStack/standards/issues/265>
      * A *breakout* is needed, see [the pad](https://pad.example/x)
          * soon

      ### Flavor aliases
    `);
    assert(here);
    assert.deepEqual([here.heading, here.from], ['Team IaaS', own]);
    assert.deepEqual(
      here.topics.map(({ label, description, preview, likely, path }) => [
        ...[label, description, preview, likely, path],
      ]),
      [
        ['Volume types', 'standards#265', 'A breakout is needed, see the pad · soon', true, own],
        ['Flavor aliases', '', '', false, own],
      ],
    );
    assert.deepEqual(teams, [here]);
  });

  it('leave out what every meeting has: people, roles, action items, promises', () => {
    assert.deepEqual(
      labels(`
        -- ${own} --
        # 2023-06-28

        ## Participants

        * @ada

        ## Recurring items

        * Who is presenting in weekly community call and transforming etherpad to minutes?

        ### Open actions

        * AI @ada: write

        ## Agenda

        * AI @bob: call back
        * Holidays

        ### Reporting in community call and minutes transfer

        * @ada

        ### Housekeeping

        * Beer

        ### Roles (@ada)

        * The domain manager
      `),
      ['Roles (@ada)', 'Holidays'],
    );
  });

  it('are those below Misc, not Misc itself', () => {
    const { here } = choices(`
      -- ${own} --
      # 2023-06-28

      ## Agenda

      ### Volume types

      * soon

      ### Misc

      * New disks
      * Summer break

      #### Flavor aliases

      * kept
    `);
    assert.deepEqual(
      here?.topics.map(({ label, likely }) => [label, likely]),
      [
        ['Volume types', true],
        ['Flavor aliases', true],
        ['New disks', false],
        ['Summer break', false],
      ],
    );
  });

  it('have headings over others, empty ones and what stands beside the agenda behind them', () => {
    assert.deepEqual(
      offered(`
        -- ${own} --
        # 2023-06-28

        ## Agenda

        ### Sprint review

        #### Air gap

        * Works

        #### Image manager

        * Works

        ### Empty

        ## Afterwards

        * Beer
      `).map(({ label, likely, description, preview }) => [label, likely, description, preview]),
      [
        ['Air gap', true, 'Sprint review', 'Works'],
        ['Image manager', true, 'Sprint review', 'Works'],
        ['Sprint review', false, '', 'Air gap · Image manager'],
        ['Empty', false, '', ''],
        ['Afterwards', false, '', 'Beer'],
      ],
    );
  });

  it('are the items where nobody made headings', () => {
    const items = '* Volume types\n  * A breakout\n* Flavor aliases\n';
    const two = ['Volume types', 'Flavor aliases'];
    assert.deepEqual(labels(`-- ${own} --\n# 2023-06-28\n\n## Agenda\n\n${items}`), two);
    assert.deepEqual(labels(`-- ${own} --\n# 2023-06-28\n\n${items}`), two);
    // A heading of most minutes stands in for the agenda.
    const earlier = ['01', '08', '15'].map(
      (day) => `-- iaas/202306${day}.md --\n# 2023-06-${day}\n\n## Agenda today\n\n* Old ${day}\n`,
    );
    assert.deepEqual(
      labels(`-- ${own} --\n# 2023-06-28\n\n## Agenda today\n\n${items}\n${earlier.join('')}`),
      two,
    );
  });

  it('are found where nobody described any meeting, also one of every week', () => {
    const days = ['02', '09', '16', '23', '30'].map((day) => `2024-05-${day}`);
    const files = days.flatMap((date, index): [string, string][] => [
      [
        `calls/${date}.md`,
        `# Call ${date}\n\n## Teams\n\n### Team Boats\n\n- z\n\n### Team Web\n${index < 4 ? '\n- x\n' : ''}`,
      ],
      [
        `web/${date}.md`,
        `# Web ${date}\n\n## Attendees\n\n- Cy\n\n## Agenda\n\n### Status page\n\n- Up\n\n### Day ${index}\n\n- y\n`,
      ],
    ]);
    const snapshot = snapshotOf(Object.fromEntries(files));
    const minute = minuteOf(snapshot, 'calls/2024-05-30.md');
    assert(minute);
    const { teams } = draftChoices(snapshot, minute, undefined);
    assert.deepEqual(
      teams.map(({ heading, topics }) => [heading, topics.map(({ label }) => label)]),
      [['Team Web', ['Status page', 'Day 4']]],
    );
  });

  it('come from all minutes of the window, latest first, and a repeated one from the latest', () => {
    const { here } = choices(`
      -- community-call/20230622.md --
      # SCS Tech Weekly 2023-06-22
      -- iaas/20230622.md --
      # 2023-06-22

      ## Agenda

      ### Reported last week

      * Long ago
      -- iaas/20230623.md --
      # 2023-06-23

      ## Agenda

      ### Status page

      * Older

      ### Metering

      * Collected
      -- ${own} --
      # 2023-06-28

      ## Agenda

      ### Status Page:

      * Newer
    `);
    assert.equal(here?.from, `${own} and 1 more`);
    assert.deepEqual(
      here.topics.map(({ label, description, preview }) => [label, description, preview]),
      [
        ['Status Page:', '2023-06-28', 'Newer'],
        ['Metering', '2023-06-23', 'Collected'],
      ],
    );
  });

  it('come from the minutes that are linked, whatever their day, also from a deck', () => {
    assert.deepEqual(
      labels(
        `
        -- iaas/20230510.md --
        ---
        type: slide
        ---
        # 2023-05-10

        ---

        # Volume types

        * A breakout

        ----

        # Flavors

        * No aliases
      `,
        '### Team IaaS\n\nMinutes: [here](../iaas/20230510.md)\n',
      ),
      ['Volume types', 'Flavors'],
    );
  });

  it('of a file with two meetings are those of the window', () => {
    assert.deepEqual(
      labels(`
        -- ${own} --
        # 2023-06-07

        ## Agenda

        ### Then

        * Long ago

        # 2023-06-28

        ## Agenda

        ### Now

        * Today
      `),
      ['Now'],
    );
  });

  it('are no more than people can choose from, however many there are', () => {
    const topics = Array.from({ length: 200 }, (_, index) => `### Topic x${index}y\n\n* Said\n`);
    assert.equal(
      labels(`-- ${own} --\n# 2023-06-28\n\n## Agenda\n\n${topics.join('')}`).length,
      100,
    );
  });
});

describe('what a team update says already is not offered again', () => {
  const minutes = `
    -- ${own} --
    # 2023-06-28

    ## Agenda

    ### Define standard for the naming of volume types

    * <https://github.com/SovereignCloudStack/standards/issues/265>

    ### Status Page

    * Runs

    ### Zuul

    * Stopped

    ### Flavor aliases (#228)

    * Nothing new
  `;
  const all = labels(minutes);
  /** Which of the four topics are offered beside these bullets. */
  const left = (bullets: string): string => {
    const topics = labels(minutes, `### Team IaaS\n\nMinutes: None yet\n\n${bullets}\n`);
    return topics.map((label) => all.indexOf(label)).join('');
  };

  it('known by the words of the topic, however it is written', () => {
    assert.equal(left(''), '0123');
    assert.equal(left('- statuspage'), '023');
    assert.equal(left('* **Status page:** runs again'), '023');
    assert.equal(left('- Sprint review\n  - Status pages'), '023');
    assert.equal(left('- Standard - naming of volume types'), '123');
    assert.equal(left('- Flavour aliases'), '012');
    assert.equal(left('- Discussed Zuul topics'), '013');
    assert.equal(left('#### Status page\n\nAll green'), '023');
    assert.equal(left('Status page: all green'), '023');
  });

  it('known by its issue', () => {
    const url = 'https://github.com/SovereignCloudStack/standards/issues/265';
    assert.equal(left(`- A breakout ([265](${url}))`), '123');
    assert.equal(left('- A breakout for standards/#265'), '123');
    assert.equal(left('- A breakout for issues#265'), '0123');
  });

  it('but by no word that stands there by the way', () => {
    assert.equal(left('- Tests of images\n  - waiting for Zuul'), '0123');
    assert.equal(left('The volume of requests is a problem of names and types.'), '0123');
    assert.equal(left('- New colleagues'), '0123');
  });

  it('and a bullet that is one topic word for word hides no other', () => {
    assert.deepEqual(
      labels(
        `
        -- ${own} --
        # 2023-06-28

        ## Agenda

        ### Status page deployment

        * Next week

        ### Status page

        * Runs
      `,
        '### Team IaaS\n\n- Status page\n',
      ),
      ['Status page deployment'],
    );
  });

  it('in either of two sections of one team, for which it is offered once', () => {
    const two = '### Team IaaS\n\n- Status page\n\n### Team IaaS\n\n- Zuul\n';
    const { here, teams } = choices(minutes, two);
    assert.equal(here?.section, 'team-iaas-1');
    assert.deepEqual(
      here.topics.map(({ label }) => all.indexOf(label)),
      [0, 3],
    );
    assert.deepEqual(
      teams.map(({ section }) => section),
      ['team-iaas'],
    );
  });
});

describe('where there is nothing to draft it says why', () => {
  const reason = (source: string, weeklyText?: string): string =>
    choices(source, weeklyText).reason;

  it('the window and where it looked', () => {
    assert.equal(
      reason('-- iaas/20230610.md --\n# 2023-06-10\n\n## Agenda\n\n### Old\n\n* x\n'),
      'There are no minutes of Team IaaS from 2023-06-16 to 2023-06-29. Looked in the folder iaas.',
    );
  });

  it('a team without a folder', () => {
    const text = '### Lean Operator Coffee\n';
    assert.match(
      reason('-- README.md --\n', text),
      /Lean Operator Coffee has no folder for minutes/,
    );
  });

  it('everything is reported, or nobody wrote topics down', () => {
    const minutes = `-- ${own} --\n# 2023-06-28\n\n## Agenda\n\n### Zuul\n\n* x\n`;
    const text = '### Team IaaS\n\n- Zuul\n';
    assert.equal(reason(minutes, text), `Everything in ${own} is in this section already.`);
    assert.equal(
      choices(minutes, text).nothing,
      'Everything in the teams’ minutes is in this minute already.',
    );
    assert.equal(reason(`-- ${own} --\n# 2023-06-28\n`), `${own} has no topics to report.`);
    const huge = `-- ${own} --\n# 2023-06-28\n${'x'.repeat(5_500_000)}\n`;
    assert.equal(reason(huge), `${own} is too large to be read.`);
  });

  it('outside of any section: what the minute as a whole could say', () => {
    const found = choices(
      `-- ${own} --\n# 2023-06-28\n\n## Agenda\n\n### Zuul\n\n* x\n`,
      '### AOB\n',
    );
    assert.deepEqual([found.here, found.teams, found.reason], [undefined, [], '']);
    assert.match(found.nothing, /^No team has a section here/);
  });

  it('a minute without a day', () => {
    const found = choices('-- README.md --\n', undefined, 'community-call/20230640.md');
    assert.match(
      found.reason,
      /^This minute has no date, so nobody knows which minutes of Team IaaS/,
    );
    assert.match(found.nothing, /^This minute has no date/);
  });
});

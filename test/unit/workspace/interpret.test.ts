import assert from 'node:assert/strict';
import { tidewater } from '#support/tidewater.ts';
import { nodesText, text } from '#support/treeText.ts';
import { interpret, minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';

function minute(source: string, path = 'weekly/2024-05-15.md'): Minute {
  const found = minuteOf(tidewater({ [path]: text(source) }), path);
  assert(found);
  return found;
}

const nesting = (source: string, path?: string): string => nodesText(minute(source, path).nodes);

describe('interpret: nesting by meaning', () => {
  it('nests a weekly as it is usually written', () => {
    assert.equal(
      nesting(`
        # Tidewater Weekly 2024-05-15
        ## Meta
        - Minutes: Ines
        ## Team updates
        ### Team Harbour
        #### Crane maintenance
        ### Team Lights
        ### AOB
        ## Project updates
        ### Events
        ### New members
        `),
      text(`
        title # Tidewater Weekly 2024-05-15
          section ## Meta
          section ## Team updates
            team ### Team Harbour
              topic #### Crane maintenance
            team ### Team Lights
            section ### AOB
          section ## Project updates
            section ### Events
            topic ### New members
        `),
    );
  });

  it('keeps teams together where their heading levels are mixed', () => {
    assert.equal(
      nesting(`
        # Tidewater Weekly 2024-05-15
        ## Team updates
        ### Team Harbour
        ## Team Lights
        #### Bulbs
        ### SIG Charts
        # Team Harbour
        ## AOB
        `),
      text(`
        title # Tidewater Weekly 2024-05-15
          section ## Team updates
            team ### Team Harbour
            team ## Team Lights
              topic #### Bulbs
            team ### SIG Charts
            team # Team Harbour
          section ## AOB
        `),
    );
  });

  it('ends a team at a described section of a team level, not at a topic of that name below', () => {
    assert.equal(
      nesting(`
        # Tidewater Weekly 2024-05-15
        ## Team Harbour
        ### Events
        ## Team Lights
        ## Project updates
        `),
      text(`
        title # Tidewater Weekly 2024-05-15
          team ## Team Harbour
            topic ### Events
          team ## Team Lights
          section ## Project updates
        `),
    );
    assert.equal(
      nesting(`
        # Tidewater Weekly 2024-05-15
        ### Team Lights
        ## Team Harbour
        ### AOB
        `),
      text(`
        title # Tidewater Weekly 2024-05-15
          team ### Team Lights
          team ## Team Harbour
          section ### AOB
        `),
    );
  });

  it('takes teams out of the roles and participants above them', () => {
    assert.equal(
      nesting(`
        # Tidewater Weekly 2024-05-15
        ## Meta
        ### Team Harbour
        ### Team Lights
        `),
      text(`
        title # Tidewater Weekly 2024-05-15
          section ## Meta
          team ### Team Harbour
          team ### Team Lights
        `),
    );
  });

  it('finds teams by alias and other spelling', () => {
    const found = minute(`
      # Tidewater Weekly 2024-05-15
      ## Team updates
      ### team port
      #### Charts SIG
      `);
    assert.deepEqual(
      found.updates.map((update) => update.team.name),
      ['Team Harbour', 'SIG Charts'],
    );
  });

  it('ends a team at one that nobody described', () => {
    const path = 'weekly/2024-05-15.md';
    const source = text(`
      # Tidewater Weekly 2024-05-15
      ## Team updates
      ## Team Harbour
      ### Team Lights
      ### SIG Dredging
      #### Sand
      `);
    const { config, texts } = tidewater({ [path]: source });
    const read = texts.get(path);
    assert(read);
    const teams = config.teams.filter((team) => team.name !== 'SIG Dredging');
    assert.equal(
      nodesText(interpret(read, { ...config, teams }, path).nodes),
      text(`
        title # Tidewater Weekly 2024-05-15
          section ## Team updates
            team ## Team Harbour
            team ### Team Lights
            topic ### SIG Dredging
              topic #### Sand
        `),
    );
  });

  it('reads no updates in minutes of a team: a team is a topic there', () => {
    const found = minute(
      `
      # 2024-05-13
      ## Agenda
      ### Team Lights
      `,
      'harbour/20240513.md',
    );
    assert.deepEqual(found.updates, []);
    assert.equal(
      nodesText(found.nodes),
      text(`
        title # 2024-05-13
          section ## Agenda
            topic ### Team Lights
        `),
    );
  });

  it('merges slides of a deck that repeat their heading', () => {
    const source = `
      ---
      type: slide
      ---

      # Tidewater
      ## Tidewater Weekly
      ### 2024-05-15

      ---

      # Updates from the teams

      ---

      # Team Harbour

      ----

      # Team Harbour
      ## What was decided?

      ----

      # Team Harbour / Cranes

      ----

      # Team Harbour

      ---

      # SIG Charts

      ---

      # Summer party

      ---

      # Summer party
      `;
    const found = minute(source);
    assert.equal(
      nodesText(found.nodes),
      text(`
        slide # Tidewater
        title ## Tidewater Weekly
          slide ### 2024-05-15
          section # Updates from the teams
            team # Team Harbour
              topic ## What was decided?
              topic # Team Harbour / Cranes
            team # SIG Charts
          slide # Summer party
        `),
    );
    assert.equal(found.titleDate, '2024-05-15');
    const [harbour] = found.updates;
    const written = text(source);
    assert.equal(harbour?.node.span.start, written.indexOf('# Team Harbour'));
    assert.equal(harbour?.node.span.end, written.indexOf('# SIG Charts'));
  });
});

describe('interpret: titles and dates', () => {
  const dates = ({ fileDate, titleDate, date }: Minute): readonly unknown[] => [
    fileDate,
    titleDate,
    date,
  ];

  it('reads the date of file and title, and lets the file win', () => {
    const found = minute('# Tidewater Weekly 2024-05-08');
    assert.deepEqual(dates(found), ['2024-05-15', '2024-05-08', '2024-05-15']);
  });

  it('accepts a title with a dash that is none, and one without its date', () => {
    const dash = minute('## Tidewater Weekly 2024-05–15\n### Team Harbour\n# Team Lights');
    assert.deepEqual(dates(dash), ['2024-05-15', '2024-05-15', '2024-05-15']);
    assert.equal(dash.title?.children.length, 2);
    const bare = minute('# Tidewater Weekly\n## AOB');
    assert.equal(bare.title?.heading.text, 'Tidewater Weekly');
    assert.equal(bare.titleDate, undefined);
  });

  it('takes another heading with a date on top, also with more on its line', () => {
    const found = minute('# 2024-05-13 ## Participants\n- @ines\n## Agenda', 'harbour/20240513.md');
    assert.equal(found.title?.heading.text, '2024-05-13 ## Participants');
    assert.equal(found.titleDate, '2024-05-13');
  });

  it('has no title where the text begins with a section or a team', () => {
    for (const first of ['## Participants', '## Team Harbour']) {
      const found = minute(`${first}\n## AOB\n### Meeting of 2024-05-01`);
      assert.equal(found.title, undefined, first);
      assert.equal(found.date, '2024-05-15');
    }
  });

  it('separates two meetings in one file and takes the one of the file name', () => {
    const found = minute(
      '# 2024-05-06\n## Agenda\n# 2024-05-13\n## Agenda\n### Review 2024-05-01',
      'harbour/20240513.md',
    );
    assert.equal(
      nodesText(found.nodes),
      text(`
        title # 2024-05-06
          section ## Agenda
        title # 2024-05-13
          section ## Agenda
            topic ### Review 2024-05-01
        `),
    );
    assert.equal(found.title?.heading.text, '2024-05-13');
  });

  it('knows a loose file by its title, not by a bare date elsewhere', () => {
    const loose = minute('# Tidewater Weekly 2024-05-22\n## AOB', 'notes/today.md');
    assert.equal(loose.series?.id, 'weekly');
    assert.equal(loose.date, '2024-05-22');
    assert.equal(minute('# 2024-05-22\n## AOB', 'notes/today.md').series, undefined);
    assert.equal(minute('# Chart talk 2024-05-22', 'notes/today.md').series?.id, 'charts');
    assert.equal(minute('# 2024-05-22', 'harbour/extra.md').series?.id, 'harbour');
  });

  it('reads documents of no series by their levels alone', () => {
    const found = minute(
      '# Summer festival\n## Team Harbour\n### Boats\n## AOB',
      'festivals/2024/plan.md',
    );
    assert.equal(found.series, undefined);
    assert.equal(
      nodesText(found.nodes),
      text(`
        title # Summer festival
          section ## Team Harbour
            topic ### Boats
          section ## AOB
        `),
    );
  });
});

describe('interpret: updates, roles and memory', () => {
  it('gives each update its own Minutes line', () => {
    const found = minute(`
      # Tidewater Weekly 2024-05-15
      ## Team updates
      ### Team Harbour

      Minutes: https://github.com/tidewater/minutes/blob/main/harbour/20240513.md

      ### Team Lights

      - new bulbs

      ### SIG Charts

      Minutes:
      `);
    assert.deepEqual(
      found.updates.map(({ minutesLine }) => minutesLine && minutesLine.link !== undefined),
      [true, undefined, false],
    );
  });

  it('keeps the minute-taker apart from Minutes lines of teams', () => {
    const found = minute(`
      # Tidewater Weekly 2024-05-15
      ## Meta
      - Minutes: Ines
      ## Team updates
      ### Team Harbour
      Minutes: None yet
      `);
    assert.deepEqual(
      found.roles.map((role) => role.people),
      [['Ines']],
    );
  });

  it('remembers by text, configuration and path', () => {
    const source = '# 2024-05-13\n';
    const snapshot = tidewater({ 'harbour/20240513.md': source, 'notes/a.md': source });
    const first = minuteOf(snapshot, 'harbour/20240513.md');
    assert.equal(minuteOf({ ...snapshot, revision: 2 }, 'harbour/20240513.md'), first);
    const config = { ...snapshot.config };
    assert.notEqual(minuteOf({ ...snapshot, config }, 'harbour/20240513.md'), first);
    const same = snapshot.texts.get('harbour/20240513.md');
    assert(same);
    const moved = { ...snapshot, texts: new Map([['notes/a.md', same]]) };
    assert.equal(minuteOf(moved, 'notes/a.md')?.series, undefined);
    assert.equal(minuteOf(snapshot, 'nowhere.md'), undefined);
  });
});

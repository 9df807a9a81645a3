import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { rename } from '#features/rename/rename.ts';
import { fixture } from '#support/fixture.ts';
import {
  afterParts,
  checkRename,
  renamable,
  renameOptions,
  whyRefused,
} from '#support/renaming.ts';
import { snapshotOf } from '#support/snapshot.ts';

const description = `
      -- minutes.yaml --
      # ours
      series:
        - id: weekly
          name: Weekly
          kind: weekly
          include: weekly/{YYYYMMDD}.md
          title: 'Weekly {YYYY-MM-DD}'
          reports: [Team Boats, Team Water]
        - id: boats
          name: Team Boats
          include: boats/{YYYYMMDD}.md
      teams:
        - name: Team Boats
          folder: boats
          aliases: [Team Vessels]
        - Team Water
`;

const weeklies = `
      -- weekly/20240503.md --
      # Weekly 2024-05-03

      ### Team $0Boats

      ### Team Water

      [boats](#team-boats)
      -- weekly/20240510.md --
      # Weekly 2024-05-10

      ### Team Vessels (Ines)

      ### team boats: the ferry

      Talk about Team Boats; [last week](20240503.md#team-boats).
`;

/** The cursor stands in other places for other questions. */
const elsewhere = (name: string): string =>
  `${description}${weeklies}`.replace('$0', '').replace(name, `${name}$0`);

describe('renaming a team', () => {
  it('renames its headings under all spellings, links to them, and minutes.yaml; all is shown first', () => {
    const parts = checkRename(
      `${description}${weeklies}
      -- after minutes.yaml --
      # ours
      series:
        - id: weekly
          name: Weekly
          kind: weekly
          include: weekly/{YYYYMMDD}.md
          title: 'Weekly {YYYY-MM-DD}'
          reports: [Team Fleet & Docks, Team Water]
        - id: boats
          name: Team Fleet & Docks
          include: boats/{YYYYMMDD}.md
      teams:
        - name: Team Fleet & Docks
          folder: boats
          aliases: [Team Vessels, Team Boats]
        - Team Water
      -- after weekly/20240503.md --
      # Weekly 2024-05-03

      ### Team Fleet & Docks

      ### Team Water

      [boats](#team-fleet--docks)
      -- after weekly/20240510.md --
      # Weekly 2024-05-10

      ### Team Fleet & Docks (Ines)

      ### Team Fleet & Docks: the ferry

      Talk about Team Boats; [last week](20240503.md#team-fleet--docks).
`,
      'Team Fleet & Docks',
    );
    assert.ok(parts.every(({ needsConfirmation }) => needsConfirmation));
  });

  it('can begin in minutes.yaml, where the team or its name for a meeting stands', () => {
    assert.deepEqual(renamable(elsewhere('- name: Team Boats')), {
      marked: 'Team Boats',
      name: 'Team Boats',
    });
    assert.equal(renamable(elsewhere('reports: [Team Boats'))?.name, 'Team Boats');
    assert.equal(renamable(elsewhere('- Team Water'))?.name, 'Team Water');
    assert.equal(renamable(elsewhere('[Team Vessels')), undefined);
    assert.equal(renamable(elsewhere('folder: boats')), undefined);
  });

  it('renames all slides of it, from any of them', () => {
    checkRename(
      `${description}
      -- weekly/20240503.md --
      # Weekly 2024-05-03

      ----

      # Team Boats

      ----

      # Team $0Boats

      ## Boats for hire

      ----

      # Team Boats / Ferry

      ----

      # Team Water
      -- after minutes.yaml --
      ${description
        .slice(description.indexOf('# ours'))
        .replace('reports: [Team Boats', 'reports: [Team Fleet')
        .replace('name: Team Boats\n          include', 'name: Team Fleet\n          include')
        .replace('- name: Team Boats', '- name: Team Fleet')
        .replace('[Team Vessels]', '[Team Vessels, Team Boats]')
        .trimEnd()}
      -- after weekly/20240503.md --
      # Weekly 2024-05-03

      ----

      # Team Fleet

      ----

      # Team Fleet

      ## Boats for hire

      ----

      # Team Fleet / Ferry

      ----

      # Team Water
      `,
      'Team Fleet',
    );
  });

  it('keeps the name apart from what else stands in its heading', () => {
    assert.equal(renamable(elsewhere('### Team Vessels'))?.name, 'Team Vessels');
    assert.equal(renamable(elsewhere('### Team Vessels (Ines'))?.name, 'Team Vessels (Ines)');
  });

  it('takes a slash for a part of the name where only a letter is missing', () => {
    const slip = `${description}${weeklies}`
      .replace('$0', '')
      .replace('- Team Water', '- { name: Team Water / Sewerage, aliases: [Team Water] }')
      .replace('### Team Water', '### Team Water / $0Swerage');
    assert.equal(renamable(slip)?.name, 'Team Water / Swerage');
  });

  it('makes another name the name, and the name another name', () => {
    const { files, cursor } = fixture(`${description}${weeklies}`);
    const renaming = rename(
      snapshotOf(files, renameOptions),
      cursor?.path ?? '',
      cursor?.offset ?? 0,
      'Team Vessels',
    );
    assert.ok(renaming.kind === 'renamed');
    const after = afterParts(files, renaming.parts);
    assert.match(
      after['minutes.yaml'] ?? '',
      /- name: Team Vessels\n.*\n +aliases: \[Team Boats\]/,
    );
    assert.match(
      after['weekly/20240510.md'] ?? '',
      /### Team Vessels \(Ines\)\n\n### Team Vessels:/,
    );
  });

  it('writes names in quotation marks where YAML needs them', () => {
    checkRename(
      `
      -- minutes.yaml --
      series:
        - { id: weekly, kind: weekly, include: 'weekly/{YYYYMMDD}.md', reports: ["Team Boats", 'Team Tide'] }
      teams: ["Team Boats", Team$0 Tide]
      -- after minutes.yaml --
      series:
        - { id: weekly, kind: weekly, include: 'weekly/{YYYYMMDD}.md', reports: ["Team Boats", 'Team Moon, Sun'] }
      teams: ["Team Boats", { name: 'Team Moon, Sun', aliases: [Team Tide] }]
      `,
      'Team Moon, Sun',
    );
  });

  it('of a preset is taken over by minutes.yaml, which is made where there is none', () => {
    const files: Readonly<Record<RepoPath, string>> = {
      'community-call/20230622.md':
        '# SCS Tech Weekly 2023-06-22\n\n## Team updates\n\n### Team IaaS\n',
      'iaas/20230621.md': '# 2023-06-21\n',
    };
    const remoteUrl = 'https://github.com/SovereignCloudStack/minutes';
    const before = snapshotOf(files, { remoteUrl });
    const offset = files['community-call/20230622.md']?.indexOf('IaaS') ?? 0;
    const renaming = rename(before, 'community-call/20230622.md', offset, 'Team Compute');
    assert.ok(renaming.kind === 'renamed', JSON.stringify(renaming));
    const after = afterParts(files, renaming.parts);
    assert.equal(
      after['minutes.yaml'],
      'teams:\n  - name: Team Compute\n    aliases:\n      - Team IaaS\n',
    );
    const { config } = snapshotOf(after, { remoteUrl });
    const team = config.teams.find(({ name }) => name === 'Team Compute');
    assert.equal(team?.folder, 'iaas');
    assert.ok(!config.teams.some(({ name }) => name === 'Team IaaS'));
    const reports = config.series.find(({ id }) => id === 'weekly')?.reports;
    assert.ok(reports?.includes('Team Compute') && !reports.includes('Team IaaS'));
  });

  it('that nobody described is renamed in the minutes alone', () => {
    const update = (date: string, team: string): string =>
      `# Weekly ${date}\n\n## Teams\n\n### ${team}\n\nx\n\n### Team Water\n\nx\n`;
    const files = Object.fromEntries(
      ['2024-05-03', '2024-05-10', '2024-05-17', '2024-05-24'].map((date) => [
        `weekly/${date}.md`,
        update(date, 'Team Boats'),
      ]),
    );
    const snapshot = snapshotOf(files);
    const offset = files['weekly/2024-05-10.md']?.indexOf('Boats') ?? 0;
    const renaming = rename(snapshot, 'weekly/2024-05-10.md', offset, 'Team Fleet');
    assert.ok(renaming.kind === 'renamed', JSON.stringify(renaming));
    const after = afterParts(files, renaming.parts);
    assert.deepEqual(Object.keys(after), Object.keys(files));
    for (const text of Object.values(after)) assert.match(text, /### Team Fleet\n/);
  });

  it('is refused for the name of another team, and for what is not read as a name', () => {
    const source = `${description}${weeklies}`;
    assert.match(whyRefused(source, 'Team Water'), /^There is a team Team Water already/);
    assert.match(whyRefused(source, 'water team'), /already stands for Team Water/);
    assert.match(
      whyRefused(source, 'Team Fleet (old)'),
      /^Team Fleet \(old\) can’t be a team’s name/,
    );
    assert.match(whyRefused(source, 'Team: Fleet'), /can’t be a team’s name/);
    assert.match(whyRefused(source, 'Team *Fleet*'), /can’t be a team’s name/);
    assert.match(whyRefused(source, '\n'), /can’t be empty/);
  });
});

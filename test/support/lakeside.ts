import type { RepoPath } from '#base/path.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type SnapshotOptions, snapshotOf } from './snapshot.ts';

/** An invented community that describes what its new minutes look like. */
const description = `
repository: https://github.com/lakeside/minutes
series:
  - id: weekly
    name: Lakeside Weekly
    kind: weekly
    weekday: Thursday
    cadence: 7
    include: weekly/{YYYYMMDD}.md
    title: 'Lakeside Weekly {YYYY-MM-DD}'
    reports: [Team Boats, Team Water, SIG Maps & Charts]
    sections:
      - { name: Meta, kind: roles, body: '- Minutes: {taker}' }
      - { name: Team updates, kind: teams, children: [{ name: AOB }] }
      - { name: Project updates, children: [{ name: Events, kind: events }] }
      - { name: Lightning talk, new: false }
  - id: boats
    name: Team Boats
    kind: team
    weekday: Monday
    cadence: 14
    include: boats/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    sections:
      - { name: Participants, kind: participants, body: '- {participant}' }
      - { name: Agenda, kind: agenda }
  - id: water
    name: Team Water
    kind: team
    include: water/{YYYYMMDD}{-text}.md
    title: '{YYYY-MM-DD}'
  - id: jetty
    name: Jetty Working Group
    include: jetty/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    until: 2022-12-31
teams:
  - { name: Team Boats, folder: boats, aliases: [Team Vessels] }
  - { name: Team Water, folder: water, aliases: [Team H2O] }
  - { name: SIG Maps & Charts, folder: sig-kartographie, aliases: [SIG Maps, SIG Cartography] }
  - { name: Open Harbour Evening, aliases: [Team Evening] }
  - { name: Team Ferry, folder: ferry, until: 2023-05-31 }
`;

/** The community's repository with `files` in it. */
export const lakeside = (
  files: Readonly<Record<RepoPath, string>>,
  options?: SnapshotOptions,
): Snapshot => snapshotOf({ 'minutes.yaml': description, ...files }, options);

/** A weekly of that community in which `teams` report. */
export const weekly = (date: string, teams: Readonly<Record<string, string>>): string =>
  [
    `# Lakeside Weekly ${date}`,
    '## Meta',
    '- Minutes: Ines',
    '## Team updates',
    ...Object.entries(teams).map(([team, body]) => `### ${team}\n\n${body}`),
    '## Project updates',
    '- nothing new',
  ].join('\n\n');

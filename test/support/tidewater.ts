import type { RepoPath } from '#base/path.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type SnapshotOptions, snapshotOf } from './snapshot.ts';

/** An invented community: teams report in a weekly, each has minutes of its own; the board writes as it likes. */
const description = `
repository: https://github.com/tidewater/minutes
series:
  - id: weekly
    name: Tidewater Weekly
    kind: weekly
    weekday: Wednesday
    cadence: 7
    include: weekly/{YYYY-MM-DD}.md
    title: { pattern: 'Tidewater Weekly {YYYY-MM-DD}', level: [1, 2, 3] }
    reports: [Team Harbour, Team Lights, SIG Charts]
    sections:
      - { name: Meta, kind: roles }
      - { name: Participants, kind: participants, aliases: Who was there }
      - { name: Team updates, kind: teams, aliases: Updates from the teams }
      - { name: AOB, level: 3, aliases: Any other business }
      - { name: Project updates, children: [{ name: Events, kind: events }] }
  - id: harbour
    name: Team Harbour
    kind: team
    include: harbour/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    sections:
      - { name: Participants, kind: participants }
      - { name: Agenda, kind: agenda }
  - id: charts
    name: SIG Charts
    kind: sig
    include: charts/{YYYYMMDD}{-text}.md
    title: { pattern: '{YYYY-MM-DD}', variants: 'Chart talk {YYYY-MM-DD}' }
    sections: [{ name: Participants, kind: participants }]
teams:
  - { name: Team Harbour, folder: harbour, aliases: [Team Port] }
  - { name: Team Lights }
  - { name: SIG Charts, folder: charts }
freeForm: ['festivals/**']
`;

/** The community's repository with `files` in it. */
export const tidewater = (
  files: Readonly<Record<RepoPath, string>>,
  options?: SnapshotOptions,
): Snapshot => snapshotOf({ 'minutes.yaml': description, ...files }, options);

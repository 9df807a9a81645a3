import type { RepoPath } from '#base/path.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type SnapshotOptions, snapshotOf } from './snapshot.ts';

/** An invented community that goes through its open items at the beginning of each meeting. */
const description = `
series:
  - id: pickers
    name: Orchard Pickers
    kind: sig
    weekday: Thursday
    cadence: 14
    include: 'pickers/{YYYYMMDD}{-text}.md'
    title: 'Orchard Pickers {YYYY-MM-DD}'
    sections:
      - { name: Participants, kind: participants }
      - { name: Pending action items, kind: actions }
      - { name: Agenda, kind: agenda }
  - id: press
    name: Cider Press
    include: 'press/{YYYY}/{MM-DD}.md'
    title: 'Cider Press {YYYY-MM-DD}'
    sections:
      - { name: Agenda, kind: agenda }
      - { name: Action items, kind: actions }
  - id: bees
    name: Bee Keepers
    include: 'bees/{YYYYMMDD}.md'
    title: 'Bee Keepers {YYYY-MM-DD}'
    sections:
      - { name: Agenda, kind: agenda }
`;

/** The community's repository with `files` in it. */
export const orchard = (
  files: Readonly<Record<RepoPath, string>>,
  options?: SnapshotOptions,
): Snapshot => snapshotOf({ 'minutes.yaml': description, ...files }, options);

/** A meeting of the pickers: what stands in its section for open items, and its topics. */
export const pickers = (date: string, pending: string, topics = ''): string =>
  `# Orchard Pickers ${date}\n\n## Participants\n\n- @ada\n\n## Pending action items\n\n${pending}\n\n## Agenda\n\n${topics}\n`;

import type { ConfigDocument } from '../schema.ts';
import type { SectionDocument } from '../schemaSeries.ts';
import type { Preset } from './preset.ts';
import {
  boardSections,
  deckSections,
  sigSections,
  standardizationSections,
  teamSections,
  weeklySections,
} from './scsSections.ts';
import { teams } from './scsTeams.ts';

type SeriesDocument = NonNullable<ConfigDocument['series']>[number];

const weeklyTitle = 'SCS Tech Weekly {YYYY-MM-DD}';
const owner = 'https://github.com/SovereignCloudStack';

/** File names in the folder of a series; a suffix tells extra meetings of the same day apart. */
const filesIn = (folder: string): string[] => [
  `${folder}/{YYYYMMDD}{-text}.md`,
  `${folder}/{YYYY-MM-DD}{-text}.md`,
];

type OwnMeeting = Pick<SeriesDocument, 'weekday' | 'cadence' | 'until' | 'title' | 'bullet'>;

/** The meeting of a team in its own folder, whose name is the id. */
const meeting = (
  kind: SeriesDocument['kind'],
  team: { readonly name: string; readonly folder: string },
  sections: SectionDocument[],
  own: OwnMeeting = {},
): SeriesDocument => ({
  id: team.folder,
  name: team.name,
  kind,
  include: filesIn(team.folder),
  sections,
  ...own,
});

const low = { level: [2, 1] };

const series: SeriesDocument[] = [
  {
    id: 'weekly',
    name: 'SCS Community Call',
    kind: 'weekly',
    weekday: 'thursday',
    cadence: 'weekly',
    reports: [
      teams.iaas,
      teams.container,
      teams.ops,
      teams.iam,
      teams.monitoring,
      teams.documentation,
      teams.community,
      teams.standardization,
      teams.centralApi,
      teams.release,
    ].map((team) => team.name),
    forms: [
      {
        until: '2023-08-30',
        include: filesIn('community-call'),
        title: { pattern: weeklyTitle, level: 1 },
        sections: weeklySections,
      },
      {
        from: '2023-08-31',
        include: filesIn('community-call'),
        title: {
          pattern: 'SCS Community Call {YYYY-MM-DD}',
          level: [2, 3],
          variants: ['Community Call {YYYY-MM-DD}', '{YYYY-MM-DD}'],
        },
        sections: deckSections,
        deck: true,
        template: 'community-call/template.md',
        bullet: '*',
      },
    ],
  },
  meeting('team', teams.iaas, teamSections, { weekday: 'wednesday', cadence: 'weekly' }),
  meeting('team', teams.container, teamSections, {
    weekday: 'thursday',
    cadence: 'weekly',
    bullet: '*',
  }),
  meeting('team', teams.ops, teamSections, { weekday: 'thursday', cadence: 'weekly' }),
  meeting('team', teams.iam, teamSections, { weekday: 'wednesday', cadence: 'weekly' }),
  meeting('team', teams.opsIam, teamSections, {
    weekday: 'thursday',
    cadence: 'weekly',
    until: teams.opsIam.until,
  }),
  meeting('board', teams.productBoard, boardSections, { weekday: 'monday', cadence: 'biweekly' }),
  meeting('board', teams.projectBoard, boardSections, {
    weekday: 'monday',
    cadence: 'biweekly',
    title: low,
  }),
  meeting('sig', teams.standardization, standardizationSections, {
    weekday: 'thursday',
    cadence: 'biweekly',
    title: low,
  }),
  meeting('sig', teams.documentation, sigSections, {
    weekday: 'monday',
    cadence: 'biweekly',
    title: { pattern: 'SIG Documentation on {YYYY-MM-DD}', level: [1, 2] },
  }),
  meeting('sig', teams.community, sigSections, {
    weekday: 'monday',
    cadence: 'biweekly',
    title: { level: [1, 2] },
  }),
  meeting('sig', teams.release, sigSections, { title: low }),
  meeting('sig', teams.monitoring, sigSections, { weekday: 'friday' }),
  meeting('sig', teams.auditLog, sigSections, { until: teams.auditLog.until, title: low }),
  meeting('sig', teams.market, sigSections),
  meeting('sig', teams.sigIam, sigSections, { weekday: 'friday', until: teams.sigIam.until }),
  meeting('sig', teams.centralApi, sigSections, { weekday: 'tuesday', cadence: 'biweekly' }),
  meeting('other', teams.openOperations, sigSections, { title: low }),
];

const ownRepositories = [
  'issues',
  'standards',
  'docs',
  'docs-page',
  'website',
  'release-notes',
  'minutes',
  'k8s-cluster-api-provider',
  'cluster-stacks',
  'central-api',
];

/** The meetings of Sovereign Cloud Stack, in the shape of `minutes.yaml`. */
export const scs: Preset = {
  name: 'scs',
  summary: 'The meetings of Sovereign Cloud Stack: weekly, teams, boards, SIGs.',
  marks: [weeklyTitle],
  document: {
    repository: { url: `${owner}/minutes`, branch: 'main' },
    series,
    teams: Object.values(teams),
    shorthands: {
      ...Object.fromEntries(ownRepositories.map((name) => [name, `${owner}/${name}`])),
      // As in `SCS/issues#12`.
      SCS: owner,
    },
    padHosts: ['input.scs.community', 'input.osb-alliance.de'],
    actionMarkers: ['AI', 'TODO'],
    freeForm: ['hackathons/**', '**/template.md', 'README.md'],
  },
};

import type { SectionDocument } from '../schemaSeries.ts';

type SectionObject = Exclude<SectionDocument, string>;

const renamed = (section: SectionObject, name: string): SectionObject => ({ ...section, name });

const participants: SectionObject = {
  name: 'Participants',
  kind: 'participants',
  body: '- {participant}',
};

const agenda: SectionObject = { name: 'Agenda', kind: 'agenda', aliases: ['Topics'] };

const whoReports = '- Report in the community call will be done by: {reporter}';
const whoTransfers = '- Responsible for the minutes is: {taker}';

const designate = 'Designate people to transfer minutes and report in community call';

/** Who reports in the weekly and who transfers the minutes: asked in many wordings, written in these. */
const reporting: SectionObject = {
  name: 'Reporting in community call and minutes transfer',
  kind: 'roles',
  aliases: [
    'Reporting in community call and minutes transfer to repo',
    'Community call and minutes transfer',
    'Community call report and minutes transfer',
    'Community call report and minutes transfer to github',
    'Minutes transfer and Community Call reporting',
    designate,
    'Who is reporting in community call next week',
    'Who is reporting in community call next week and transfering minutes',
    'Reporting & minutes',
    'Reporting',
  ],
  body: '- {reporter}',
};

const housekeeping: SectionObject = {
  name: 'Housekeeping',
  kind: 'roles',
  aliases: ['Recurring items', 'Housekeeping & Organizational Items', 'Organizational'],
  body: [whoReports, whoTransfers],
};

const lastActions: SectionObject = {
  name: 'Check AIs from last time',
  kind: 'actions',
  aliases: ['Pending action items', 'Open Actions', 'Action items', 'AIs of last week'],
};

const events: SectionObject = {
  name: 'Events',
  kind: 'events',
  aliases: ['External events', 'Upcoming Events', 'Recent Events', 'Other events'],
};

const optional = (section: SectionObject): SectionObject => ({ ...section, new: false });

const teamUpdates: SectionObject = {
  name: 'Team updates',
  kind: 'teams',
  aliases: ['Updates from the Teams'],
};

const aob: SectionObject = { name: 'AOB', kind: 'free', aliases: ['Any other business'] };
const tenders: SectionObject = { name: 'Tenders', kind: 'free' };
const lightningTalk: SectionObject = {
  name: 'Lightning Talk Today',
  kind: 'free',
  aliases: ['Lightning Talk', 'Lightning Talks'],
};
const newcomers: SectionObject = {
  name: 'Introduction of new members',
  kind: 'free',
  aliases: ['Any newcomers?', 'Welcome'],
};
const hackathons: SectionObject = { name: 'Hackathons', kind: 'free', aliases: ['Hackathon'] };

/** The weekly as text, until August 2023. */
export const weeklySections: SectionDocument[] = [
  {
    name: 'Meta',
    kind: 'roles',
    body: '- Minutes: {taker}',
    children: [optional(newcomers)],
  },
  { ...teamUpdates, children: [aob] },
  {
    name: 'Project Updates',
    kind: 'free',
    body: '**NB:** This section will only contain the minutes on things which are not explicitly mentioned in the corresponding slides. In addition, things which are being repeated (such as job offers) in meetings will may not be repeated in the minutes.',
    children: [events, optional(hackathons), optional(tenders)],
  },
  optional(lightningTalk),
];

/** The weekly as slides: every section is a first-level heading. */
export const deckSections: SectionDocument[] = [
  optional(newcomers),
  renamed(teamUpdates, teamUpdates.aliases?.[0] ?? teamUpdates.name),
  events,
  optional(tenders),
  optional(lightningTalk),
].map((section) => ({ ...section, level: 1 }));

const handles = renamed(participants, 'Participants (github handles preferred)');

/** A team's meeting. */
export const teamSections: SectionDocument[] = [
  handles,
  renamed(housekeeping, 'Recurring items'),
  agenda,
];

/** A board's meeting. */
export const boardSections: SectionDocument[] = [
  optional(housekeeping),
  { ...participants, children: [optional({ name: 'Excused', kind: 'participants' })] },
  optional(lastActions),
  agenda,
];

/** A SIG's meeting. */
export const sigSections: SectionDocument[] = [handles, reporting, optional(lastActions), agenda];

/** SIG Standardization/Certification keeps its questions and its action items together. */
export const standardizationSections: SectionDocument[] = [
  handles,
  {
    ...housekeeping,
    kind: 'free',
    body: [],
    children: [renamed(reporting, designate), lastActions],
  },
  agenda,
];

import type { Files } from './fixing.ts';

/** A repository of an invented community whose minutes are complete and right, in a form of its own. */
export interface Community {
  readonly name: string;
  readonly remoteUrl: string;
  readonly files: Files;
  /** What the community could write into its `minutes.yaml`. */
  readonly description: string;
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const filesOf = <T>(all: readonly T[], path: (one: T) => string, text: (one: T) => string): Files =>
  Object.fromEntries(all.map((one) => [path(one), text(one)]));

/** What was talked about, for all who need something to write. */
const topics = [
  ['Crane', 'The new crane came on Monday.', 'nobody has tried it yet'],
  ['Lamps', 'Half of the lamps along the pier are dark.', 'the cable is older than we are'],
  ['Tide tables', 'Printing costs twice as much as last year.', 'we print fewer'],
  ['Fog horn', 'Neighbours complained again.', 'it stays'],
  ['Boat house', 'The roof leaks where the ladder stands.', 'Noor calls the roofer'],
  ['Open day', 'Third Saturday, as ever.', 'posters are at the kiosk'],
  ['Buoys', 'Two of them drifted.', 'both were brought back'],
] as const;

const topic = (index: number): (typeof topics)[number] =>
  topics[index % topics.length] ?? topics[0];

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'] as const;
const germanMonths = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'] as const;

const committeeDays = ['08-01', '08-08', '08-15', '08-22', '08-29', '09-05', '09-12'] as const;

/** `meetings/2018-08-29.md`, names before handles, headings that are names of repositories. */
const committee: Community = {
  name: 'a committee with a file per day',
  remoteUrl: 'https://github.com/pier/committee',
  files: {
    'README.md': '# The committee\n\nMinutes are in [meetings](meetings).\n',
    ...filesOf(
      committeeDays.map((day, index) => ({ day: `2018-${day}`, index })),
      ({ day }) => `meetings/${day}.md`,
      ({ day, index }) =>
        lines(
          `# Pier Foundation Steering Committee (PSC) Meeting ${day}`,
          '',
          '## Links',
          '',
          `* **Recording**: <https://video.example.org/watch?v=pier${index}>`,
          `* **GitHub Issue**: <https://github.com/pier/committee/issues/${500 + index}>`,
          `* **Minutes Google Doc**: <https://docs.example.org/document/d/${index}x>`,
          '',
          '## Present',
          '',
          '* Ada Quist @adaq (PSC)',
          '* Сергей Волков @volkov (PSC)',
          `* Noor Haddad @NoorH (${index % 2 === 0 ? 'PSC' : 'observer'})`,
          ...(index % 3 === 0 ? ['* Bo Larsen (guest)'] : []),
          '',
          '## Agenda',
          '',
          '### Announcements',
          '',
          '* No announcements this week.',
          '',
          '*Extracted from **psc-agenda** labelled issues and pull requests from the **pier org** prior to the meeting.',
          '',
          '### pier/committee',
          '',
          `* ${topic(index)[0]} [#${520 + index}](https://github.com/pier/committee/issues/${520 + index})`,
          `  * Ada: ${topic(index)[1]}`,
          `  * AI is on the agenda of the next call, ${topic(index)[2]}.`,
          '',
          '### pier/lamps',
          '',
          `* doc: mend the map [#${80 + index}](https://github.com/pier/lamps/pull/${80 + index})`,
          '',
          '## Q&A, Other',
          '',
          '* none',
          '',
          '## Upcoming Meetings',
          '',
          '* **Calendar**: <https://pier.example.org/calendar>',
          '',
          'Click `+Calendar` at the bottom right to add to your own calendar.',
        ),
    ),
  },
  description: lines(
    'series:',
    '  - id: psc',
    '    include: meetings/{YYYY-MM-DD}.md',
    "    title: 'Pier Foundation Steering Committee (PSC) Meeting {YYYY-MM-DD}'",
    '    weekday: Wednesday',
    '    sections:',
    '      - Links',
    '      - { name: Present, kind: participants, required: true }',
    '      - Agenda',
    '      - Upcoming Meetings',
  ),
};

const assemblyDays = ['24', '25', '26'] as const;

/** `meetings/2017-01/jan-24.md`: everybody has initials, and every word is written down. */
const assembly: Community = {
  name: 'an assembly of several days with a folder per month',
  remoteUrl: 'https://github.com/lighthouse/notes',
  files: {
    'README.md': '# Notes\n\n- [January](meetings/2017-01/jan-24.md)\n',
    ...filesOf(
      [1, 3, 5].flatMap((month) => assemblyDays.map((day) => ({ month, day }))),
      ({ month, day }) =>
        `meetings/2017-0${month}/${(months[month - 1] ?? 'May').slice(0, 3).toLowerCase()}-${day}.md`,
      ({ month, day }) =>
        lines(
          `# ${months[month - 1]} ${day}, 2017 Meeting Notes`,
          '-----',
          '',
          'Ada Quist (AQ), Bo Larsen (BL), Noor Haddad (NH), Aino Ikonen (AI), Rosa Weber (RW), ',
          '',
          'Remote: Sergey Volkov (SV)',
          '',
          '-----',
          '',
          `## ${month}.i ${topic(month)[0]}`,
          '',
          '(Ada Quist)',
          '',
          `- [slides](https://slides.example.org/${month}-${day})`,
          '',
          `AQ: ${topic(month)[1]} Is there anything we can do?`,
          '',
          'AI: We did not get a letter this time. Does [[Horn]] return `undefined`?',
          '',
          `BL: In short, ${topic(month)[2]}???`,
          '',
          '```js',
          '    - not: a list',
          'horn.sound() // TODO: louder',
          '```',
          '',
          '#### Conclusion/Resolution',
          '',
          '- Stage 2',
          '',
          `## ${month}.ii Horn strength`,
          '',
          'NH: I move that we leave it.',
          '',
          '#### Conclusion/Resolution',
          '',
          '- Left',
        ),
    ),
  },
  description: lines(
    'series:',
    '  - id: assembly',
    "    include: 'meetings/{YYYY}-{MM}/{mon}-{DD}.md'",
    "    title: '{Month} {D}, {YYYY} Meeting Notes'",
  ),
};

const groupDays = [9, 16, 23, 30] as const;

/** `main/2024/CG-01-09.md`: the agenda is written before the meeting and comes again as the notes. */
const group: Community = {
  name: 'a group whose agenda comes first',
  remoteUrl: 'https://github.com/ferry/meetings',
  files: {
    'README.md': '# Meetings of the ferry group\n',
    ...filesOf(
      [1, 2, 4].flatMap((month) => groupDays.map((day) => ({ month, day }))).slice(0, 9),
      ({ month, day }) => `main/2024/CG-0${month}-${String(day).padStart(2, '0')}.md`,
      ({ month, day }) =>
        lines(
          '![Ferry logo](/images/ferry.png)',
          '',
          `## Agenda for the ${months[month - 1]} ${day}${day === 23 ? 'rd' : 'th'} video call of the Ferry Community Group`,
          '',
          '- **Where**: Virtual meeting',
          `- **When**: 2024-0${month}-${String(day).padStart(2, '0')}, 16:00-17:00 UTC`,
          '',
          '### Registration',
          '',
          'No registration is required for calls.',
          '',
          '## Agenda items',
          '',
          '1. Opening',
          '1. Proposals and discussions',
          `   1. ${topic(day)[0]} (Ada Quist, 20 min)`,
          '1. Closure',
          '',
          '## Agenda items for future meetings',
          '',
          '*None*',
          '',
          '## Meeting Notes',
          '',
          ...(day === 30
            ? ['**Meeting cancelled due to empty agenda.**', '', '### Attendees', '']
            : ['### Attendees', '', '- Ada Quist', '- Bo Larsen', '- Noor Haddad', '']),
          '### Proposals and discussions',
          '',
          ...(day === 30
            ? []
            : [
                `#### ${topic(day)[0]}`,
                '',
                `AQ: ${topic(day)[1]}`,
                '',
                `BL: ${topic(day)[2]}`,
                '',
              ]),
          '### Closure',
        ),
    ),
    'images/ferry.png': '',
  },
  description: lines(
    'series:',
    '  - id: group',
    "    include: 'main/{YYYY}/CG-{MM}-{DD}.md'",
    "    title: { pattern: 'Agenda for the {Month} {Do} video call of the Ferry Community Group', level: 2 }",
  ),
};

const clubDays = [
  '2023-02-07',
  '2023-03-07',
  '2023-04-04',
  '2023-05-02',
  '2023-06-06',
  '2023-07-04',
];

/** `2023-02-07/Readme.md`: a folder per meeting, headings with lines below them. */
const club: Community = {
  name: 'a club with a folder per meeting and underlined headings',
  remoteUrl: 'https://github.com/rowers/club',
  files: {
    'Readme.md': 'Rowing club\n===========\n\nSee the folders.\n',
    ...filesOf(
      clubDays.map((day, index) => ({ day, index })),
      ({ day }) => `${day}/Readme.md`,
      ({ day, index }) =>
        lines(
          `Rowing club ${day}`,
          '======================',
          '',
          'Who was there',
          '-------------',
          '',
          'Ada, Bo, Noor and seven guests',
          '',
          'Boats',
          '---',
          '',
          `+ ${topic(index)[1]}`,
          '    + see [the photo](boats.jpg)',
          `+ ${topic(index)[2]}`,
          '',
          'Money',
          '-----',
          '',
          '| what | how much |',
          '|------|----------|',
          '| oars | 120 |',
          '',
          '* * *',
          '',
          'Next time: first Tuesday of the month.',
        ),
    ),
    ...Object.fromEntries(clubDays.map((day) => [`${day}/boats.jpg`, ''])),
  },
  description: lines(
    'series:',
    '  - id: club',
    "    include: '{YYYY-MM-DD}/Readme.md'",
    "    title: 'Rowing club {YYYY-MM-DD}'",
    '    sections:',
    '      - { name: Who was there, kind: participants }',
    '      - Boats',
    '      - Money',
  ),
};

const boardDays = [1, 2, 3, 4, 5, 6, 7].map((month) => ({ month, day: 5 + (month % 3) }));

/** `protokolle/2024-03-05.md`: minutes in German. */
const board: Community = {
  name: 'a board that writes German',
  remoteUrl: 'https://codeberg.org/verein/protokolle',
  files: {
    'LIESMICH.md': '# Protokolle\n',
    ...filesOf(
      boardDays,
      ({ month, day }) => `protokolle/2024-0${month}-0${day}.md`,
      ({ month, day }) =>
        lines(
          `# Protokoll der Vorstandssitzung vom ${day}. ${germanMonths[month - 1]} 2024`,
          '',
          '**Protokoll:** Jörg Müller  ',
          '**Beginn:** 19:30 Uhr',
          '',
          '## Anwesend',
          '',
          '- Jörg Müller',
          '- Ada Quist (Vorsitz)',
          '- Zoë Groß, ab 20 Uhr',
          '',
          '## Entschuldigt',
          '',
          '- keine',
          '',
          '## Tagesordnung',
          '',
          `1. ${topic(month)[0]}`,
          '2. Verschiedenes',
          '',
          `## TOP 1: ${topic(month)[0]}`,
          '',
          'Der Vorstand beschließt einstimmig, dass alles so bleibt, wie es ist.',
          '',
          '- Aufgabe: Zoë fragt beim Amt nach (bis 1.9.)',
          '- KI-Werkzeuge (AI) werden nicht verwendet.',
          '',
          '## TOP 2: Verschiedenes',
          '',
          month === 4 ? 'Der Ausflug entfällt.' : 'Nichts.',
          '',
          '## Nächste Sitzung',
          '',
          'Im nächsten Monat, wie immer.',
        ),
    ),
  },
  description: lines(
    'series:',
    '  - id: vorstand',
    '    include: protokolle/{YYYY-MM-DD}.md',
    '    sections:',
    '      - { name: Anwesend, kind: participants, required: true }',
    '      - Entschuldigt',
    '      - { name: Tagesordnung, kind: agenda }',
    '      - Nächste Sitzung',
  ),
};

const deckDays = [
  '2025-01-10',
  '2025-01-24',
  '2025-02-07',
  '2025-02-21',
  '2025-03-07',
  '2025-03-21',
];

/** Slides: headings come again, and rules part them. */
const decks: Community = {
  name: 'a group that shows slides',
  remoteUrl: 'https://gitlab.com/harbour/slides',
  files: filesOf(
    deckDays.map((day, index) => ({ day, index })),
    ({ day }) => `calls/${day}.md`,
    ({ day, index }) =>
      lines(
        '---',
        'type: slide',
        `date: ${day}`,
        '---',
        '',
        '# Harbour call',
        '',
        `## ${day}`,
        '',
        '---',
        '',
        `# ${topic(index)[0]}`,
        '',
        `- ${topic(index)[1]}`,
        '',
        '---',
        '',
        `# ${topic(index)[0]}`,
        '',
        `- ${topic(index)[2]}`,
        '',
        '----',
        '',
        '# Questions',
        '',
        '---',
        '',
        '# Thanks!',
      ),
  ),
  description: lines(
    'series:',
    '  - id: calls',
    '    include: calls/{YYYY-MM-DD}.md',
    '    deck: true',
  ),
};

/** All of them. */
export const communities = { committee, assembly, group, club, board, decks } as const;

import type { RepoPath } from '#base/path.ts';

/** An invented community whose meetings come back to the same things: its description and some of its minutes. */
export const windmill: Readonly<Record<RepoPath, string>> = {
  'minutes.yaml': `repository: https://github.com/windmill/minutes
shorthands:
  sails: https://github.com/windmill/sails
  issues: https://github.com/windmill/issues
series:
  - id: weekly
    name: Windmill Weekly
    kind: weekly
    weekday: Thursday
    cadence: 7
    include: weekly/{YYYYMMDD}.md
    title: 'Windmill Weekly {YYYY-MM-DD}'
    reports: [Team Millers, Team Sails & Wings]
    sections:
      - { name: Meta, kind: roles }
      - { name: Team updates, kind: teams }
  - id: millers
    name: Team Millers
    kind: team
    weekday: Monday
    include: millers/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    sections:
      - { name: Participants, kind: participants }
      - { name: Agenda, kind: agenda }
teams:
  - { name: Team Millers, folder: millers, aliases: [Grinding Crew] }
  - { name: Team Sails & Wings, folder: sails, aliases: [Team Sails] }
`,
  'millers/20240506.md': `# 2024-05-06

## Participants

- @ada
- Bo Larsen (@BoLarsen)

## Agenda

### Mill stones (@ada)

- order two new ones, see [sails#12](https://github.com/windmill/sails/issues/12)
- AI @Ada: ask the quarry

### Storm damage

- nothing new
`,
  'millers/20240513.md': `# 2024-05-13

## Participants

- @bolarsen
- ada

## Agenda

### Mill-stones

- the quarry answered, sails/#12 is done
- Bo Larsen takes the minutes of the weekly

### Flour prices

- see [last week](20240506.md#mill-stones-ada)
`,
  'millers/README.md': `# Team Millers

Minutes: [the first](20240506.md), https://example.org/windmill/#news
`,
  'weekly/20240509.md': `# Windmill Weekly 2024-05-09

## Meta

- Minutes: Bo Larsen

## Team updates

### Team Millers

Minutes: https://github.com/windmill/minutes/blob/main/millers/20240506.md

- [stones](https://github.com/windmill/minutes/blob/main/millers/20240506.md#mill-stones-ada) ordered
- https://github.com/windmill/sails/pull/12

### Team Sails and Wings

- news: <https://EXAMPLE.org/windmill>
`,
  'weekly/20240516.md': `# Windmill Weekly 2024-05-16

## Meta

- Minutes: @ada

## Team updates

### Grinding crew

Minutes: [their minutes](../millers/20240513.md)

- Mill stones: sails#12 is closed, thanks to Team Sails and to @ADA

### Team Sails

- [storm](https://github.com/windmill/sails/issues/120) and [12](https://github.com/windmill/issues/issues/12)
`,
};

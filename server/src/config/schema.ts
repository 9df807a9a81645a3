import * as z from 'zod';
import { address, day, insidePath, oneOrMany, pattern, severity, words } from './schemaParts.ts';
import { series } from './schemaSeries.ts';

const team = z.union([
  words,
  z.strictObject({
    name: words.describe('The team’s name as it stands in headings, e.g. `Team Container`.'),
    aliases: oneOrMany(words).optional().describe('Other names and abbreviations of the team.'),
    folder: insidePath.optional().describe('Folder of the team’s own minutes, from the root.'),
    from: day.optional().describe('First day of the team, as `YYYY-MM-DD`.'),
    until: day.optional().describe('Last day of the team, as `YYYY-MM-DD`.'),
  }),
]);

const repository = z.union([
  address,
  z.strictObject({
    url: address
      .optional()
      .describe('Address of the repository, e.g. `https://github.com/owner/name`.'),
    branch: words.optional().describe('The default branch. Default: `main`.'),
  }),
]);

/** The shape of `minutes.yaml`: every property once, with its description. */
export const configDocument = z.strictObject({
  extends: oneOrMany(words)
    .optional()
    .describe('Built-in description to start from. `scs`: the meetings of Sovereign Cloud Stack.'),
  repository: repository
    .optional()
    .describe(
      'Where the minutes are published: the address, or address and branch. Default: the git remote `origin`.',
    ),
  series: z.array(series).optional().describe('The recurring meetings.'),
  teams: z
    .array(team)
    .optional()
    .describe('Teams, SIGs, boards and working groups: names, or descriptions.'),
  shorthands: z
    .record(words, address)
    .optional()
    .describe(
      'Short names of repositories, as in `standards#12`: name, and `owner/name` or address.',
    ),
  padHosts: oneOrMany(words)
    .optional()
    .describe('Hosts of collaborative pads, e.g. `pad.example.org`.'),
  actionMarkers: oneOrMany(words)
    .optional()
    .describe('Words that mark an action item. Default: `AI` and `TODO`.'),
  freeForm: oneOrMany(pattern)
    .optional()
    .describe(
      'Documents that are no minutes of a series, as globs, e.g. `hackathons/**`: only their links are checked.',
    ),
  rules: z
    .record(words, severity)
    .optional()
    .describe('What findings weigh: code of the rule and its severity, e.g. `link/empty: off`.'),
});

/** What `minutes.yaml` can say, before shorthand forms are put into one shape. Presets have the same shape. */
export type ConfigDocument = z.infer<typeof configDocument>;

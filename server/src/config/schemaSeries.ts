import * as z from 'zod';
import {
  bullet,
  cadenceWords,
  datedPath,
  day,
  headingLevel,
  insidePath,
  oneOrMany,
  pattern,
  weekday,
  words,
} from './schemaParts.ts';

const sectionKind = z.enum([
  'roles',
  'participants',
  'teams',
  'actions',
  'agenda',
  'events',
  'free',
]);

const sectionFields = {
  name: words.describe('The heading as it is written in new minutes.'),
  aliases: oneOrMany(words).optional().describe('Other headings that mean the same section.'),
  level: headingLevel
    .optional()
    .describe(
      'Heading level. Without it: one below the title, or one below the section around it.',
    ),
  required: z
    .boolean()
    .optional()
    .describe('Whether every minute of the series should have this section. Default: `false`.'),
  kind: sectionKind
    .optional()
    .describe(
      'What the section holds. `teams`: the team updates, one level below (in decks: at the same level); `roles`: who takes the minutes and who reports; `participants`, `actions`, `agenda`, `events`; `free`: anything. Without it: told from the name.',
    ),
  body: oneOrMany(z.string().max(2000))
    .optional()
    .describe('Lines below the heading in a new minute; `{…}` becomes a place to fill in.'),
  new: z
    .boolean()
    .optional()
    .describe(
      'Whether a new minute gets this section; without it, it is only offered while writing. Default: `true`.',
    ),
};

type SectionFields = z.infer<z.ZodObject<typeof sectionFields>>;

/** A section as it is written: its name, or a description. */
export type SectionDocument =
  | string
  | (SectionFields & { readonly children?: SectionDocument[] | undefined });

const section: z.ZodType<SectionDocument> = z
  .union([
    words,
    z.strictObject({
      ...sectionFields,
      get children() {
        return z.array(section).optional().describe('Sections inside this one.');
      },
    }),
  ])
  .meta({ id: 'section' });

const title = z.union([
  pattern,
  z.strictObject({
    pattern: pattern
      .optional()
      .describe('Text of the title with date tokens, e.g. `Tech Weekly {YYYY-MM-DD}`.'),
    level: oneOrMany(headingLevel)
      .optional()
      .describe('Heading level of the title; further levels are accepted. Default: `1`.'),
    variants: oneOrMany(pattern).optional().describe('Other texts that are accepted as title.'),
  }),
]);

const formFields = {
  from: day.optional().describe('First meeting that looks like this, as `YYYY-MM-DD`.'),
  until: day.optional().describe('Last meeting that looks like this, as `YYYY-MM-DD`.'),
  include: oneOrMany(datedPath)
    .optional()
    .describe(
      'Where the minutes are: path patterns from the root with date tokens, e.g. `weekly/{YYYYMMDD}.md` or `meetings/{YYYY}-{MM}/{DD}.md`. `{-text}` stands for an optional suffix, `*` for any name. The first one names new files.',
    ),
  title: title
    .optional()
    .describe('The title line: a text with date tokens, or its text, level and variants.'),
  sections: z
    .array(section)
    .optional()
    .describe('The sections of a minute in their usual order: names or descriptions.'),
  deck: z
    .boolean()
    .optional()
    .describe('Whether these minutes are slides: one heading per slide. Default: `false`.'),
  template: insidePath
    .optional()
    .describe(
      'A Markdown file that new minutes are copied from: its path from the root, or its name in the folder of the minutes. Filled in are `{title}`, date tokens such as `{D} {Month}`, dates left open (`YYYY-MM-DD`, `202X-XX-XX`), `{previous}` (path of the minute before; the line is left out where there is none), `{taker}` (a place for the minute-taker) and `{teams}` on a line of its own (the team updates).',
    ),
  bullet: bullet.optional().describe('The list marker in new minutes. Default: `-`.'),
};

const form = z.strictObject(formFields);

/** A recurring meeting. */
export const series = z.strictObject({
  id: words
    .regex(/^[^\s/\\]+$/, 'Write the id without blanks and slashes, e.g. sig-release.')
    .describe('Short name to type, e.g. `weekly`. Has to be unique.'),
  name: words.optional().describe('Name to show. Default: the id.'),
  kind: z
    .enum(['weekly', 'team', 'board', 'sig', 'other'])
    .optional()
    .describe(
      '`weekly`: the meeting in which teams report; `team`, `board`, `sig`: a group’s own meeting. Without it: `weekly` where teams report, else `other`.',
    ),
  weekday: oneOrMany(weekday).optional().describe('Weekday of the meeting, or several.'),
  cadence: z
    .union([z.int().min(1).max(366), z.literal(Object.keys(cadenceWords) as CadenceWord[])])
    .optional()
    .describe('Usual number of days from one meeting to the next, or a word for it.'),
  reports: oneOrMany(words)
    .optional()
    .describe('Teams that report in this meeting, in their usual order.'),
  repository: words
    .optional()
    .describe(
      'The repository that is meant by `PR #12` and `issue #12` in these minutes: one of `shorthands`, `owner/name` or an address.',
    ),
  ...formFields,
  forms: z
    .array(form)
    .min(1)
    .optional()
    .describe(
      'For a series that changed its form: the forms in order of time, each with `from` or `until`. They have the properties above, from `from` to `bullet`; what is written beside `forms` counts for all of them.',
    ),
});

type CadenceWord = keyof typeof cadenceWords;

/** One series as it is written. */
export type SeriesDocument = z.infer<typeof series>;

/** One form as it is written. */
export type FormDocument = z.infer<typeof form>;

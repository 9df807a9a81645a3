import { alternatives, rootSchema, type SchemaNode } from './jsonSchema.ts';
import { presets } from './presets/presets.ts';
import type { SettingDescription } from './settingTable.ts';

const introduction = `# Configuration

Minute Taker works without any configuration: it looks at the minutes that exist. Where it is wrong, or for a new
repository, describe the meetings in a file \`minutes.yaml\` at the root of the repository (\`.minutes.yaml\` works too).
*Minute Taker: Create minutes.yaml* writes down what was found. What concerns only you is a setting of the editor.

This page is made from the code that reads the configuration.

## minutes.yaml

\`\`\`yaml
series:
  - id: weekly
    weekday: thursday
    cadence: weekly
    include: weekly/{YYYYMMDD}.md
    title: Tech Weekly {YYYY-MM-DD}
    reports: [Team Data, SIG Release]
    sections:
      - name: Meta
        kind: roles
        body: '- Minutes: {taker}'
      - name: Team updates
        kind: teams
      - AOB
teams:
  - name: Team Data
    aliases: Data Team
    folder: data
  - SIG Release
rules:
  link/empty: off
\`\`\`

A description comes in layers, later ones over earlier ones: built-in defaults, the built-in descriptions that
\`extends\` names, what the existing minutes show, \`minutes.yaml\`. So write only what is special.

### Patterns

Paths and titles are patterns: text with parts of the date in braces.

| token | stands for |
|---|---|
| \`{YYYY}\` \`{YY}\` | year with four or two digits |
| \`{MM}\` \`{M}\` | month with two digits, or as few as possible |
| \`{DD}\` \`{D}\` \`{Do}\` | day with two digits, as few as possible, or as \`1st\` |
| \`{Month}\` \`{month}\` \`{Mon}\` \`{mon}\` | \`January\`, \`january\`, \`Jan\`, \`jan\` |
| \`{Monat}\` \`{monat}\` | \`Januar\`, \`januar\` |
| \`{Weekday}\` \`{weekday}\` \`{Wochentag}\` | \`Monday\`, \`monday\`, \`Montag\` |
| \`{Q}\` | quarter of the year, \`1\` to \`4\` |
| \`{YYYYMMDD}\` \`{YYYY-MM-DD}\` \`{DD.MM.YYYY}\` … | several of them, with blanks and \`-_.,/\` between them |
| \`{text}\` | any text |
| \`{-text}\` \`{_text}\` | an optional suffix: \`-\` (or what stands there) and any text |
| \`*\` \`**\` | any name; any folders |

All month names are read in full and cut (\`sept\`), in English and German, in any letter case. The date can be spread over
folders: \`meetings/{YYYY}-{MM}/{DD}.md\`, \`main/{YYYY}/CG-{MM}-{DD}.md\`. A value that begins
with a brace needs quotes in YAML: \`title: '{YYYY-MM-DD}'\`.

### Properties
`;

/** `docs/configuration.md`: everything that `minutes.yaml` and the editor's settings can say. */
export function configurationDocs(settings: readonly SettingDescription[]): string {
  const builtin = presets.map(({ name, summary }) => `- \`${name}\`: ${summary}`).join('\n');
  return [
    introduction,
    properties(rootSchema, 0, new Set()),
    `\n### Built-in descriptions\n\n${builtin}\n`,
    settingsTable(settings),
  ].join('\n');
}

/** The properties of `node` as nested list; `seen` stops at schemas that contain themselves. */
function properties(node: SchemaNode, depth: number, seen: ReadonlySet<SchemaNode>): string {
  const lines: string[] = [];
  for (const option of alternatives(node)) {
    const inner = option.items ? alternatives(option.items) : [option];
    for (const object of inner) {
      if (!object.properties || seen.has(object) || isAbove(object, seen)) continue;
      for (const [name, child] of Object.entries(object.properties)) {
        const needed = object.required?.includes(name) ? ', required' : '';
        lines.push(
          `${'  '.repeat(depth)}- \`${name}\` (${kinds(child)}${needed}): ${child.description ?? ''}`,
        );
        const below = properties(child, depth + 1, new Set([...seen, object]));
        if (below !== '') lines.push(below);
      }
    }
  }
  return lines.join('\n');
}

/** The properties of a form stand one level up too, and are described there. */
const isAbove = (object: SchemaNode, seen: ReadonlySet<SchemaNode>): boolean =>
  [...seen].some((other) =>
    Object.keys(object.properties ?? {}).every((name) => other.properties?.[name] !== undefined),
  );

function kinds(node: SchemaNode): string {
  const words = alternatives(node).map((option) => {
    if (option.enum) return choices(option.enum);
    if (option.type === 'array') return 'list';
    if (option.type === 'object') return 'properties';
    if (option.type === 'integer') return 'number';
    return option.type === 'boolean' ? '`true` or `false`' : 'text';
  });
  return [...new Set(words)].join(' or ');
}

/** Weekdays are accepted with a capital too; one spelling is enough to read. */
const choices = (values: readonly unknown[]): string =>
  values
    .map(String)
    .filter((value, _, all) => value === value.toLowerCase() || !all.includes(value.toLowerCase()))
    .map((value) => `\`${value}\``)
    .join(', ');

function settingsTable(settings: readonly SettingDescription[]): string {
  const rows = settings.map(({ name, schema, restricted }) => {
    const values = schema.enum ? choices(schema.enum) : schema.type;
    const notes = [
      schema.scope === 'application' ? 'Only in your own settings.' : '',
      restricted ? 'Not from a workspace that you don’t trust.' : '',
    ];
    const text = [schema.markdownDescription.replace(/`#([^#]*)#`/g, '`$1`'), ...notes]
      .filter((part) => part !== '')
      .join(' ');
    return `| \`${name}\` | ${cell(values)} | \`${JSON.stringify(schema.default)}\` | ${cell(text)} |`;
  });
  return `## Settings of the editor

| setting | values | default | meaning |
|---|---|---|---|
${rows.join('\n')}
`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** One setting of the editor. */
export interface SettingDescription {
  /** Full name, e.g. `minuteTaker.links.ignore`. */
  readonly name: string;
  /** As in `contributes.configuration.properties` of the extension's manifest. */
  readonly schema: SettingSchema;
  /** Whether an untrusted workspace can't set it (`restrictedConfigurations`). */
  readonly restricted: boolean;
}

/** The part of JSON schema that VS Code's settings use. */
export interface SettingSchema {
  readonly type: 'string' | 'boolean' | 'array';
  readonly default: string | boolean | readonly string[];
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly items?: { readonly type: 'string' };
  readonly scope: 'application' | 'machine' | 'window' | 'resource';
  readonly markdownDescription: string;
  readonly order?: number;
}

/** All settings but the severities of rules, which are made from the rules. */
export const fixedSettings: readonly SettingDescription[] = [
  {
    name: 'minuteTaker.validate.enabled',
    restricted: false,
    schema: {
      type: 'boolean',
      default: true,
      scope: 'window',
      markdownDescription: 'Report what is wrong in minutes.',
    },
  },
  {
    name: 'minuteTaker.diagnostics.scope',
    restricted: false,
    schema: {
      type: 'string',
      enum: ['openFiles', 'workspace'],
      markdownEnumDescriptions: [
        'Minutes that are open in the editor.',
        'All minutes of the workspace.',
      ],
      default: 'openFiles',
      scope: 'window',
      markdownDescription: 'Which minutes the Problems panel is about.',
    },
  },
  {
    name: 'minuteTaker.links.ignore',
    restricted: true,
    schema: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      scope: 'window',
      markdownDescription:
        'Links that are not checked, as globs on what the link points to, e.g. `/internal/**`. What VS Code’s own `#markdown.validate.ignoredLinks#` names is left out too.',
    },
  },
  {
    name: 'minuteTaker.links.updateOnFileMove',
    restricted: false,
    schema: {
      type: 'string',
      enum: ['prompt', 'always', 'never'],
      markdownEnumDescriptions: [
        'Yes, after a question: VS Code asks when files are moved in the Explorer (until you tick *Do not ask me again* there), and Minute Taker when git or another program moved them.',
        'Yes. What VS Code asks in the Explorer is its own question; nothing is asked when git or another program moved the files.',
        'No.',
      ],
      default: 'prompt',
      scope: 'window',
      markdownDescription:
        'Whether links follow when a file or folder is renamed or moved: relative ones, URLs of the repository, and those inside of what is moved. Where VS Code updates relative links itself (`#markdown.updateLinksOnFileMove.enabled#`), only the others are changed.',
    },
  },
  {
    name: 'minuteTaker.outline.builtin',
    restricted: false,
    schema: {
      type: 'string',
      enum: ['auto', 'always', 'never'],
      markdownEnumDescriptions: [
        'Only where VS Code’s own Markdown support is not active.',
        'Always, beside VS Code’s own headings.',
        'Never.',
      ],
      default: 'auto',
      scope: 'window',
      markdownDescription:
        'Whether the parts of a minute also appear in VS Code’s *Outline* view and breadcrumb. *Minute Outline* always shows them.',
    },
  },
  {
    name: 'minuteTaker.codeLens.enabled',
    restricted: false,
    schema: {
      type: 'boolean',
      default: true,
      scope: 'window',
      markdownDescription:
        'Show small links above headings: draft a team update, go to the previous minute, and the like.',
    },
  },
  {
    name: 'minuteTaker.web.allowedHosts',
    restricted: true,
    schema: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      scope: 'application',
      markdownDescription:
        'Hosts inside your own network that pads and uploads may be fetched from and web links checked at, e.g. `pad.example.org` or `localhost:3000`. Addresses of private networks are refused otherwise, because anybody can write a link into a minute.',
    },
  },
  {
    name: 'minuteTaker.me',
    restricted: false,
    schema: {
      type: 'string',
      default: '',
      scope: 'application',
      markdownDescription:
        'Your own handle, e.g. `@jo`: proposed first where a minute asks who takes the minutes, and marked as you.',
    },
  },
  {
    name: 'minuteTaker.newMinute.asSnippet',
    restricted: false,
    schema: {
      type: 'boolean',
      default: true,
      scope: 'window',
      markdownDescription:
        'Insert a new minute as snippet: Tab goes from one place to fill in to the next. Otherwise as plain text.',
    },
  },
  {
    name: 'minuteTaker.newMinute.carryOver',
    restricted: false,
    schema: {
      type: 'boolean',
      default: true,
      scope: 'window',
      markdownDescription:
        'Begin the pending action items of a new minute with those that the last minute left open. Without it, *Carry Over Open Items* does so.',
    },
  },
  {
    name: 'minuteTaker.statusBar.enabled',
    restricted: false,
    schema: {
      type: 'boolean',
      default: true,
      scope: 'window',
      markdownDescription:
        'Show series, date and number of findings of the open minute in the status bar.',
    },
  },
  {
    name: 'minuteTaker.trace.server',
    restricted: false,
    schema: {
      type: 'string',
      enum: ['off', 'messages', 'verbose'],
      default: 'off',
      scope: 'window',
      markdownDescription:
        'Write the messages between VS Code and the language server to the output channel.',
    },
  },
];

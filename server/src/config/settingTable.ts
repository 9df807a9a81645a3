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
    name: 'minuteTaker.me',
    restricted: false,
    schema: {
      type: 'string',
      default: '',
      scope: 'application',
      markdownDescription:
        'Your own handle, e.g. `@jo`: proposed where a new minute asks who takes the minutes.',
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

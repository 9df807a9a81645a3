import type { Severity } from './model.ts';
import { fixedSettings, type SettingDescription } from './settingTable.ts';

/** What is personal: the editor's `minuteTaker.*` settings and what the editor itself already does. */
export interface Settings {
  /** `minuteTaker.validate.enabled`. */
  readonly validate: boolean;
  /** By rule code; only those the user set (`minuteTaker.validate.<rule's setting>` other than `default`). */
  readonly severities: ReadonlyMap<string, Severity>;
  /** `minuteTaker.diagnostics.scope`: diagnostics for open files only, or for the whole workspace. */
  readonly scope: 'openFiles' | 'workspace';
  /** `minuteTaker.links.ignore` and VS Code's `markdown.validate.ignoredLinks`: globs on the destination. */
  readonly ignoredLinks: readonly string[];
  /** `minuteTaker.links.updateOnFileMove`. */
  readonly updateLinksOnMove: 'prompt' | 'always' | 'never';
  /** `minuteTaker.outline.builtin`. */
  readonly outline: 'auto' | 'always' | 'never';
  /** `minuteTaker.codeLens.enabled`. */
  readonly codeLens: boolean;
  /** `minuteTaker.newMinute.carryOver`. */
  readonly carryOver: boolean;
  /** `minuteTaker.web.allowedHosts`: `host` or `host:port`, whose private addresses may be asked. */
  readonly allowedHosts: readonly string[];
  /** The user's own handle without `@`, or nothing. */
  readonly me: string | undefined;
  /** Whether VS Code's own Markdown support reports broken links in open documents (`markdown.validate.enabled`). */
  readonly editorValidatesLinks: boolean;
  /**
   * Which files VS Code's own Markdown support follows when they are moved (`markdown.updateLinksOnFileMove.*`): it
   * changes the relative links to them, and in them. Nothing where it does not.
   */
  readonly editorMovesLinks: EditorMoves | undefined;
}

/** What VS Code's own Markdown support does when files are moved. */
export interface EditorMoves {
  /** Globs of files whose links it changes. */
  readonly include: readonly string[];
  /** Whether it does so for folders too. */
  readonly folders: boolean;
}

/** What holds as long as the user sets nothing. */
export const defaultSettings: Settings = {
  validate: true,
  severities: new Map(),
  scope: 'openFiles',
  ignoredLinks: [],
  updateLinksOnMove: 'prompt',
  outline: 'auto',
  codeLens: true,
  carryOver: true,
  allowedHosts: [],
  me: undefined,
  editorValidatesLinks: false,
  editorMovesLinks: undefined,
};

/** What the settings need to know of a rule; {@link Rule} of `rules/model.ts` has it all. */
export interface RuleDescriptor {
  readonly code: string;
  readonly summary: string;
  readonly severity: Severity;
  /** Name below `minuteTaker.validate.`. */
  readonly setting: string;
}

const ruleLevels = ['default', 'off', 'hint', 'information', 'warning', 'error'] as const;

/**
 * Every setting of the editor: `contributes.configuration` of package.json and `docs/configuration.md` are made from
 * it. `rules` come from `rules/allRules.ts`, which lies in a higher layer.
 */
export function settingDescriptions(
  rules: readonly RuleDescriptor[],
): readonly SettingDescription[] {
  const ruleSettings = rules.map(
    ({ code, summary, severity, setting }): SettingDescription => ({
      name: `minuteTaker.validate.${setting}`,
      restricted: false,
      schema: {
        type: 'string',
        enum: ruleLevels,
        default: 'default',
        scope: 'window',
        markdownDescription: `${summary} (\`${code}\`, default: ${severity})`,
      },
    }),
  );
  const at = fixedSettings.findIndex(({ name }) => !name.startsWith('minuteTaker.validate.'));
  const all = [...fixedSettings.slice(0, at), ...ruleSettings, ...fixedSettings.slice(at)];
  return all.map(({ schema, ...rest }, order) => ({ ...rest, schema: { ...schema, order } }));
}

const mostIgnored = 1000;

/**
 * Settings from what the editor sent, which can be anything: `{minuteTaker: {…}, markdown: {…}}` with nested or dotted
 * names, or the content of `minuteTaker` alone. Values of a wrong type count as not set.
 */
export function readSettings(json: unknown, rules: readonly RuleDescriptor[] = []): Settings {
  const whole = isObject(json) && ('minuteTaker' in json || 'markdown' in json);
  const own = (name: string): unknown => valueAt(json, whole ? `minuteTaker.${name}` : name);
  const severities = new Map<string, Severity>();
  for (const rule of rules) {
    const level = oneOf(ruleLevels, own(`validate.${rule.setting}`));
    if (level !== undefined && level !== 'default') severities.set(rule.code, level);
  }
  const me = own('me');
  const handle = typeof me === 'string' ? me.trim().replace(/^@/, '').slice(0, 100) : '';
  return {
    validate: own('validate.enabled') !== false,
    severities,
    scope: oneOf(['openFiles', 'workspace'], own('diagnostics.scope')) ?? defaultSettings.scope,
    ignoredLinks: [
      ...strings(own('links.ignore')),
      ...strings(whole ? valueAt(json, 'markdown.validate.ignoredLinks') : undefined),
    ].slice(0, mostIgnored),
    updateLinksOnMove:
      oneOf(['prompt', 'always', 'never'], own('links.updateOnFileMove')) ??
      defaultSettings.updateLinksOnMove,
    outline: oneOf(['auto', 'always', 'never'], own('outline.builtin')) ?? defaultSettings.outline,
    codeLens: own('codeLens.enabled') !== false,
    carryOver: own('newMinute.carryOver') !== false,
    allowedHosts: strings(own('web.allowedHosts')).slice(0, mostIgnored),
    me: handle === '' ? undefined : handle,
    editorValidatesLinks: whole && valueAt(json, 'markdown.validate.enabled') === true,
    editorMovesLinks: whole ? editorMoves(json) : undefined,
  };
}

function editorMoves(json: unknown): EditorMoves | undefined {
  const of = (name: string): unknown => valueAt(json, `markdown.updateLinksOnFileMove.${name}`);
  const enabled = oneOf(['prompt', 'always'], of('enabled'));
  if (enabled === undefined) return undefined;
  return {
    include: strings(of('include')).slice(0, mostIgnored),
    folders: of('enableForDirectories') !== false,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value);

/** The value below a dotted name; editors send names nested, dotted or partly both. Own properties only. */
function valueAt(json: unknown, name: string): unknown {
  if (!isObject(json)) return undefined;
  if (Object.hasOwn(json, name)) return json[name];
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const head = name.slice(0, dot);
    if (!Object.hasOwn(json, head)) continue;
    const value = valueAt(json[head], name.slice(dot + 1));
    if (value !== undefined) return value;
  }
  return undefined;
}

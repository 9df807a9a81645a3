import type { Severity } from './model.ts';

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
  /** `minuteTaker.outline.builtin`. */
  readonly outline: 'auto' | 'always' | 'never';
  /** The user's own handle without `@`, or nothing. */
  readonly me: string | undefined;
  /** Whether VS Code's own Markdown support reports broken links in open documents (`markdown.validate.enabled`). */
  readonly editorValidatesLinks: boolean;
}

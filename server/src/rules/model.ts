import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span, TextEdit } from '#base/range.ts';
import type { Severity } from '#config/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** One diagnostic as data and one generator. One rule, one file, one test file of the same name. */
export interface Rule {
  /** Stable, shown to users, e.g. `link/file-missing`. */
  readonly code: string;
  /** One sentence for settings and docs: what the rule reports. */
  readonly summary: string;
  /** Longer text for `docs/rules.md`, Markdown. */
  readonly details: string;
  readonly bad: string;
  readonly good: string;
  /** `off` for what only some want to hear. */
  readonly severity: Severity;
  /** Name below `minuteTaker.validate.`, e.g. `fileLinks`. */
  readonly setting: string;
  readonly fixable: boolean;
  /** Whether VS Code's own Markdown validation reports the same in open documents. */
  readonly builtin: 'markdown.validate' | undefined;
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

/** What a rule looks at. */
export interface RuleContext {
  readonly snapshot: Snapshot;
  readonly path: RepoPath;
  readonly minute: Minute;
  /** The codes of all rules. */
  readonly codes: readonly string[];
}

/** Something that is wrong; the wording is already a sentence for users. */
export interface Finding {
  /** The part that is wrong, nothing more. */
  readonly span: Span;
  readonly message: string;
  /** Weaker (or stronger) than the rule's severity, where the evidence says so. */
  readonly severity?: Exclude<Severity, 'off'>;
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  readonly related?: readonly Related[];
  /** Whether the editor's own validation reports this one too; only for rules with `builtin`, default yes. */
  readonly builtin?: boolean;
  /** Computed on demand, best first. */
  readonly fixes?: () => readonly Fix[];
}

/** Another place that explains the finding. */
export interface Related {
  readonly path: RepoPath;
  readonly span: Span;
  readonly message: string;
}

/** A repair that the user can choose. */
export interface Fix {
  /** Imperative sentence without full stop, e.g. `Change to 20230628.md`. */
  readonly title: string;
  /** Whether it is the one obvious answer. */
  readonly preferred: boolean;
  /** Edits of the document that has the finding. */
  readonly edits: readonly TextEdit[];
  /** What it changes beyond that; asked for only once the user has chosen it, because it may read every minute. */
  readonly beyond?: () => Beyond;
  /** Something to look at instead of an edit; only where the editor is our own. */
  readonly command?: FixCommand;
  /** Whether nobody could mean anything else: it takes part in *fix all*. Then all its changes are in `edits`. */
  readonly safe?: boolean;
}

/** Changes of other files than the one that has the finding. */
export interface Beyond {
  readonly edits: FileEdits;
  /** Files that get another name, after all edits. */
  readonly renames: readonly Rename[];
  /** Files that do not exist yet. */
  readonly creates: readonly NewFile[];
}

/** A file gets another name; nothing may be there yet. */
export interface Rename {
  readonly from: RepoPath;
  readonly to: RepoPath;
}

/** A file to write. */
export interface NewFile {
  readonly path: RepoPath;
  readonly text: string;
}

/** A command of our own extension; its first argument is the URI of the first path, the others follow `args` as URIs. */
export interface FixCommand {
  readonly id: string;
  readonly paths: readonly RepoPath[];
  readonly args?: readonly string[];
}

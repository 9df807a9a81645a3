import type { FileEdits } from '#base/fileEdits.ts';
import type { Span } from '#base/range.ts';
import type { NewFile } from '#rules/model.ts';

/** Something that can get another name. */
export interface Renamable {
  /** Where the name stands; on one line. */
  readonly span: Span;
  /** What the user begins to change. */
  readonly name: string;
}

/** What a rename changes, or a sentence that says why it can't be. */
export type Renaming =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'renamed'; readonly parts: readonly RenamePart[] };

/** Changes that belong together, of files as they are now. */
export interface RenamePart {
  /** What they do, e.g. `Links to the heading`: shown above them where the editor lets the user choose. */
  readonly label: string;
  /** Whether they may go further than the user thinks of: then they are shown before they are made. */
  readonly needsConfirmation: boolean;
  readonly edits: FileEdits;
  readonly creates: readonly NewFile[];
}

/** A rename that can't be done, and why. */
export const refused = (why: string): Renaming => ({ kind: 'refused', why });

/** What is wrong with `name` whatever it is for; nothing where it can be used. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'Write a name: it can’t be empty.';
  if (/[\n\r\u2028\u2029]/.test(name)) return 'Write the name on one line.';
  return undefined;
}

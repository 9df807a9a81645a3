import type { Range } from '#base/range.ts';

/** Edits of one file, as UTF-16 positions in the text that the server knows. */
export interface FileChange {
  readonly uri: string;
  /** Version of the open document that the positions are about; `null` for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly FileEdit[];
}

/** Replaces `oldText`, which stands at `range`, by `newText`; the client refuses where something else stands there. */
export interface FileEdit {
  readonly range: Range;
  readonly oldText: string;
  readonly newText: string;
}

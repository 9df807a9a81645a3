import type { RepoPath } from './path.ts';
import type { TextEdit } from './range.ts';

/** What somebody wants to change: edits of existing files, spans in the text that the snapshot has of each. */
export type FileEdits = ReadonlyMap<RepoPath, readonly TextEdit[]>;

import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';

/** What a feature wants to change: edits of existing files, spans in the text that the snapshot has of each. */
export type FileEdits = ReadonlyMap<RepoPath, readonly TextEdit[]>;

import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { applyEdits, slice, type TextEdit } from '#base/range.ts';
import { renamableAt, rename } from '#features/rename/rename.ts';
import type { RenamePart } from '#features/rename/renaming.ts';
import type { Rename } from '#rules/model.ts';
import { pathAfter } from '#rules/moveLinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Files } from './fixing.ts';
import { type Fixture, fixture } from './fixture.ts';
import { type SnapshotOptions, snapshotOf } from './snapshot.ts';

export const renameOptions: SnapshotOptions = {
  remoteUrl: 'https://github.com/tidewater/minutes',
  branch: 'main',
};

/** The files after edits of some of them. */
export function afterEdits(
  files: Files,
  edits: Iterable<readonly [RepoPath, readonly TextEdit[]]>,
): Files {
  const result: Record<RepoPath, string> = { ...files };
  for (const [path, list] of edits) result[path] = applyEdits(result[path] ?? '', list);
  return result;
}

/** The files after all parts of a rename. */
export function afterParts(files: Files, parts: readonly RenamePart[]): Files {
  const merged = new Map<RepoPath, readonly TextEdit[]>();
  const made: Record<RepoPath, string> = {};
  for (const { edits, creates } of parts) {
    for (const [path, list] of edits) merged.set(path, [...(merged.get(path) ?? []), ...list]);
    for (const { path, text } of creates) made[path] = text;
  }
  return { ...afterEdits(files, merged), ...made };
}

/** The files under their new paths. */
export const afterMoves = (files: Files, moves: readonly Rename[]): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [pathAfter(moves, path), text] as const),
  );

function read(source: string, options: SnapshotOptions): { marked: Fixture; snapshot: Snapshot } {
  const marked = fixture(source);
  return { marked, snapshot: snapshotOf(marked.files, { ...renameOptions, ...options }) };
}

/** The last file of a fixture alone ends with a line end. */
export const withoutEnds = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.trimEnd()]));

/** Renames what stands at `$0` and compares all files with those behind `-- after … --`; others have to stay. */
export function checkRename(
  source: string,
  name: string,
  options: SnapshotOptions = {},
): readonly RenamePart[] {
  const { marked, snapshot } = read(source, options);
  assert.ok(marked.cursor, 'the fixture needs a cursor');
  const { path, offset } = marked.cursor;
  const renaming = rename(snapshot, path, offset, name);
  assert.ok(renaming.kind === 'renamed', renaming.kind === 'refused' ? renaming.why : '');
  const after = afterParts(marked.files, renaming.parts);
  assert.deepEqual(withoutEnds(after), withoutEnds({ ...marked.files, ...marked.after }));
  return renaming.parts;
}

/** Why what stands at `$0` can't get that name. */
export function whyRefused(source: string, name: string, options: SnapshotOptions = {}): string {
  const { marked, snapshot } = read(source, options);
  const renaming = rename(snapshot, marked.cursor?.path ?? '', marked.cursor?.offset ?? 0, name);
  assert.ok(renaming.kind === 'refused', 'it was not refused');
  return renaming.why;
}

/** What can be renamed at `$0`: the text that is marked, and the name that the user begins to change. */
export function renamable(
  source: string,
  options: SnapshotOptions = {},
): { readonly marked: string; readonly name: string } | undefined {
  const { marked, snapshot } = read(source, options);
  const { path = '', offset = 0 } = marked.cursor ?? {};
  const found = renamableAt(snapshot, path, offset);
  return found && { marked: slice(marked.files[path] ?? '', found.span), name: found.name };
}

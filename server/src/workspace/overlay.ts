import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { layeredMap } from './layeredMap.ts';

/** One document that is open in the editor. */
export interface Buffer {
  readonly version: number;
  readonly text: MinuteText;
  /** What it said when it was opened: inference looks at this, so that it does not follow each keystroke. */
  readonly opened: MinuteText;
}

/**
 * The texts of a repository: an open buffer wins over the disk, always. The one place where this is decided.
 */
export function overlay(
  disk: ReadonlyMap<RepoPath, MinuteText>,
  buffers: ReadonlyMap<RepoPath, Buffer>,
): ReadonlyMap<RepoPath, MinuteText> {
  return layeredMap(disk, new Map([...buffers].map(([path, { text }]) => [path, text])));
}

/**
 * The texts that inference looks at: what is saved, and documents that were never saved as they were opened.
 */
export function settledTexts(
  disk: ReadonlyMap<RepoPath, MinuteText>,
  buffers: ReadonlyMap<RepoPath, Buffer>,
): ReadonlyMap<RepoPath, MinuteText> {
  const unsaved = [...buffers].filter(([path]) => !disk.has(path));
  return layeredMap(disk, new Map(unsaved.map(([path, { opened }]) => [path, opened])));
}

import type { RepoPath } from '#base/path.ts';
import { basename, dirname } from '#base/path.ts';
import { minuteOf } from './interpret.ts';
import { seriesOfPath } from './seriesIndex.ts';
import type { Snapshot } from './snapshot.ts';
import type { RepositoryState } from './store.ts';

/**
 * Whether a repository holds minutes: it has a `minutes.yaml`, or at least one text belongs to a series by its path
 * or, for an open document, by its title.
 */
export function holdsMinutes(snapshot: Snapshot): boolean {
  if (snapshot.configFile !== undefined) return true;
  if (snapshot.config.series.length === 0) return false;
  for (const path of snapshot.open.keys()) {
    if (minuteOf(snapshot, path)?.series !== undefined) return true;
  }
  for (const path of snapshot.texts.keys()) {
    if (seriesOfPath(snapshot.config, path) !== undefined) return true;
  }
  return false;
}

const dated = /\d{4}|\d{2}[-_.]\d{2}/;

/**
 * Whether it is worth reading the Markdown files `paths`: minutes of a series carry a date in their path. Where no
 * path has one and nothing else speaks for minutes, the repository is left alone.
 */
export function mayHoldMinutes(state: RepositoryState, paths: readonly RepoPath[]): boolean {
  if (state.configDisk.size > 0 || state.configBuffers.size > 0) return true;
  if (holdsMinutes(state.snapshot)) return true;
  return paths.some((path) => dated.test(basename(path)) || dated.test(dirname(path)));
}

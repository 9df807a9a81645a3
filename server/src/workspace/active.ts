import { basename, dirname, type RepoPath } from '#base/path.ts';
import { resolveConfig } from '#config/resolveConfig.ts';
import { interpret, minuteOf } from './interpret.ts';
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
 * Whether it is worth reading the Markdown files `paths`, which are all there are: minutes of a series carry a date in
 * their path. Where no path has one and nothing else speaks for minutes, the repository is left alone. What was read
 * before says nothing here, so that the answer does not depend on the order of events.
 */
export function mayHoldMinutes(state: RepositoryState, paths: Iterable<RepoPath>): boolean {
  if (state.configDisk.size > 0 || state.configBuffers.size > 0) return true;
  for (const path of paths) {
    if (dated.test(basename(path)) || dated.test(dirname(path))) return true;
  }
  return isAnyMinute(state.buffers, state.git);
}

/** Whether an open document is a minute by what the open documents alone show. */
function isAnyMinute(
  buffers: RepositoryState['buffers'],
  { remoteUrl, branch }: RepositoryState['git'],
): boolean {
  if (buffers.size === 0) return false;
  const texts = new Map([...buffers].map(([path, { opened }]) => [path, opened]));
  const paths = texts.keys();
  const { config } = resolveConfig({ configFile: undefined, remoteUrl, branch, texts, paths });
  return [...buffers].some(([path, { text }]) => interpret(text, config, path).series);
}

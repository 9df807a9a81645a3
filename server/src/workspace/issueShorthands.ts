import type { RepoPath } from '#base/path.ts';
import { type IssueShorthand, repositoryNamed, shorthandsIn } from '#links/shorthands.ts';
import { minuteOf } from './interpret.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The issues that the text at `path` names without their address, in document order: `standards#12`, and `PR #12` where
 * its series names a repository. Remembered per text.
 */
export function issueShorthands(snapshot: Snapshot, path: RepoPath): readonly IssueShorthand[] {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return [];
  const { config } = snapshot;
  const written = minute.series?.repository;
  const own = written === undefined ? undefined : repositoryNamed(config, written);
  return shorthandsIn(minute.source, config, own);
}

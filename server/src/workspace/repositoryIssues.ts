import type { Series } from '#config/model.ts';
import { issueNameIn } from '#links/issueName.ts';
import { comparedRepository, issueOfUrl } from '#links/issues.ts';
import { type IssueMention, issueMentions } from './issueMentions.ts';
import { type Entry, keyed, keyIndex } from './keyIndex.ts';
import { seriesOfPath } from './seriesIndex.ts';
import type { Snapshot } from './snapshot.ts';

/** Every place that names an issue of the repository with this address, in no particular order of files. */
export const issuesOfRepository = (
  snapshot: Snapshot,
  repository: string,
): readonly Entry<IssueMention>[] => named(snapshot, comparedRepository(repository));

const named = keyIndex<IssueMention>(
  ({ config }) => config,
  (snapshot, path) =>
    keyed(issueMentions(snapshot, path), ({ issue }) => comparedRepository(issue.repository)),
);

/**
 * Address of the repository that texts of links call `name` (in small letters), as in `[k8s-capi/#12](…)`: last in minutes
 * of `series`, else last in any.
 */
export function repositoryCalled(
  snapshot: Snapshot,
  name: string,
  series: Series | undefined,
): string | undefined {
  let best: { readonly repository: string; readonly rank: string } | undefined;
  for (const { path, value } of called(snapshot, name)) {
    const place = seriesOfPath(snapshot.config, path);
    const isOwn = series !== undefined && place?.series.id === series.id;
    const rank = `${isOwn ? 1 : 0} ${place?.date ?? ''}`;
    if (best === undefined || rank >= best.rank) best = { repository: value, rank };
  }
  return best?.repository;
}

const called = keyIndex<string>(
  ({ config }) => config.shorthands,
  ({ texts }, path) => {
    const names = new Map<string, readonly string[]>();
    for (const { kind, destination, text } of texts.get(path)?.links ?? []) {
      const issue = kind === 'inline' ? issueOfUrl(destination) : undefined;
      const name = issue && issueNameIn(text, issue)?.name.toLowerCase();
      // The last one of a text is what counts.
      if (issue && name !== undefined) names.set(name, [issue.repository]);
    }
    return names;
  },
);

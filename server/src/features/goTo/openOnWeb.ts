import type { RepoPath } from '#base/path.ts';
import { fragmentOf } from '#features/hover/hoverLink.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { linkGoal } from './linkGoal.ts';
import { type Place, placesAt } from './placeAt.ts';
import { webAddress } from './webAddress.ts';

/**
 * The page to open in the browser from `offset` of the text at `path`: that of the link or issue there, else that of
 * the heading there, else that of the file. Nothing where it is not known where the repository is published.
 */
export function openOnWeb(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number | undefined,
): string | undefined {
  const places = offset === undefined ? [] : placesAt(snapshot, path, offset);
  for (const place of places) {
    const url = pageOf(snapshot, path, place);
    if (url !== undefined) return url;
  }
  return webAddress(snapshot, path)?.url;
}

function pageOf(snapshot: Snapshot, path: RepoPath, place: Place): string | undefined {
  switch (place.kind) {
    case 'link': {
      const { destination, target } = place.link;
      const goal = linkGoal(snapshot, path, destination, target);
      if (goal.kind === 'web') return /^https?:/i.test(goal.url) ? goal.url : undefined;
      if (goal.kind === 'folder') return webAddress(snapshot, goal.path)?.url;
      if (goal.kind !== 'file') return undefined;
      return webAddress(snapshot, goal.path, fragmentOf(goal.place))?.url;
    }
    case 'shorthand':
      return place.issue.url;
    case 'heading':
      return webAddress(snapshot, path, place.heading.slug)?.url;
    case 'reference':
    case 'person':
    case 'date':
    case 'minutesLine':
    case 'team':
    case 'actionItem':
      return undefined;
  }
}

import type { RepoPath } from '#base/path.ts';
import { percentEncoded } from '#links/percent.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isFolder } from './linkGoal.ts';

/** Where a file of the repository is published. */
export interface WebAddress {
  readonly url: string;
  /** `Open on GitHub`. */
  readonly title: string;
}

/** The page of `path` on the default branch; nothing where it is not known where the repository is published. */
export function webAddress(
  snapshot: Snapshot,
  path: RepoPath,
  fragment?: string,
): WebAddress | undefined {
  const { url, branch, rootIsKnown } = snapshot.config.repository;
  if (url === undefined || !rootIsKnown || !/^https?:\/\//i.test(url)) return undefined;
  const encode = (text: string): string =>
    percentEncoded(text, { angleBrackets: false, encodeAll: true });
  const form = isFolder(snapshot, path) ? 'tree' : 'blob';
  const between = /^https?:\/\/[^/]*gitlab/i.test(url) ? '/-' : '';
  const place = fragment === undefined ? '' : `#${encode(fragment)}`;
  return {
    url: `${url}${between}/${form}/${encode(branch)}/${encode(path)}${place}`,
    title: openTitle(url),
  };
}

/** `Open on GitHub`, `Open on codeberg.org`. */
export function openTitle(url: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return host === 'github.com' ? 'Open on GitHub' : `Open on ${host}`;
}

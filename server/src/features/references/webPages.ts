import { type Entry, keyed, keyIndex } from '#workspace/keyIndex.ts';
import { type PointedLink, pointedLinks } from '#workspace/linksOf.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/**
 * The page of the web that a link leads to, as compared: scheme and host in small letters, no fragment, unless that is
 * the way to the page, as in `https://matrix.to/#/#room`.
 */
export function pageOf({ target, destination }: PointedLink): string | undefined {
  if (target.kind !== 'web' && target.kind !== 'unchecked') return undefined;
  const hash = destination.indexOf('#');
  const isWay = /^#!?\//.test(destination.slice(hash, hash + 3));
  const url = (hash < 0 || isWay ? destination : destination.slice(0, hash)).trim();
  const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0];
  if (origin === undefined) return undefined;
  return (origin.toLowerCase() + url.slice(origin.length)).replace(/\/$/, '');
}

/** Every link to the page `page` (see {@link pageOf}). */
export const linksToPage: (snapshot: Snapshot, page: string) => readonly Entry<PointedLink>[] =
  keyIndex(
    ({ config }) => config.repository,
    (snapshot, path) => keyed(pointedLinks(snapshot, path), pageOf),
  );

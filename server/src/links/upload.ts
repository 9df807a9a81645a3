import { basename } from '#base/path.ts';
import type { LinkTarget } from './model.ts';

/** A file that somebody put on a pad's server. */
export interface Upload {
  readonly host: string;
  /** As the pad calls it, e.g. `upload_0c5d….png`; no folder in it. */
  readonly name: string;
}

/** Names that HedgeDoc and CodiMD give: nobody else calls a file so. */
const padNames =
  /^(?:upload_[\da-f]{32}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\.[a-z\d]{2,5}$/i;

/** The upload that `target` leads to: on one of `padHosts`, or on any server where its name says what it is. */
export function uploadOf(target: LinkTarget, padHosts: readonly string[]): Upload | undefined {
  if (target.kind !== 'web' || target.url.length > 2000) return undefined;
  const path = /^(?:https?:)?\/\/[^/?#]+\/uploads\/([^/?#\\]+)(?:[?#]|$)/i.exec(target.url)?.[1];
  if (path === undefined) return undefined;
  const name = basename(path);
  const isOfPad = padHosts.includes(target.host) || padNames.test(name);
  return isOfPad && /^[\w.-]+$/.test(name) && !name.startsWith('.')
    ? { host: target.host, name }
    : undefined;
}

import type { WebLinkResult } from '#workspace/webPort.ts';
import { apiAddress, type GithubAccess } from './github.ts';
import type { LinkCache } from './linkCache.ts';
import { linkResult } from './linkResult.ts';
import { targetOf } from './target.ts';

/** An address to be asked. */
export interface Wanted {
  readonly url: URL;
  /** As they were asked for: without fragment and in another spelling they can be one. */
  readonly spellings: readonly string[];
}

type Tell = (url: string, result: WebLinkResult) => void;

/** Addresses that are looked at without a pause. */
const portion = 50;

/** Each address once; of what can't be asked `tell` hears why. */
export async function wantedLinks(
  urls: readonly string[],
  pause: () => Promise<void>,
  tell: Tell,
): Promise<readonly Wanted[]> {
  const all = new Map<string, { readonly url: URL; readonly spellings: string[] }>();
  for (const [index, spelling] of urls.entries()) {
    if (index % portion === portion - 1) await pause();
    const target = targetOf(spelling);
    if (typeof target === 'string') {
      const result = linkResult({ kind: 'failed', reason: target }, '');
      if (result !== undefined) tell(spelling, result);
      continue;
    }
    const { url } = target;
    const known = all.get(url.href);
    if (known === undefined) all.set(url.href, { url, spellings: [spelling] });
    else known.spellings.push(spelling);
  }
  return [...all.values()];
}

/** What has to be asked, by the host that is asked first; of what was found lately `tell` hears at once. */
export async function byHost(
  all: readonly Wanted[],
  {
    cache,
    github,
    pause,
  }: {
    readonly cache: LinkCache;
    readonly github: GithubAccess | undefined;
    readonly pause: () => Promise<void>;
  },
  tell: Tell,
): Promise<ReadonlyMap<string, readonly Wanted[]>> {
  const hosts = new Map<string, Wanted[]>();
  for (const [index, wanted] of all.entries()) {
    if (index % portion === portion - 1) await pause();
    if (cache.has(wanted.url.href)) {
      for (const spelling of wanted.spellings) tell(spelling, { kind: 'found' });
      continue;
    }
    const api = github && apiAddress(wanted.url, github);
    const { host } = new URL(api ?? wanted.url);
    const list = hosts.get(host);
    if (list === undefined) hosts.set(host, [wanted]);
    else list.push(wanted);
  }
  return hosts;
}

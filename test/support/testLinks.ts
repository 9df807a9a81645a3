import type { GithubAccess } from '#hosts/node/web/github.ts';
import { createLinkCache, type LinkCache } from '#hosts/node/web/linkCache.ts';
import { linkChecker } from '#hosts/node/web/linkCheck.ts';
import type { Cancellation, WebLinkResult } from '#workspace/webPort.ts';
import { type TestWeb, type TestWebOptions, testWeb } from './testWeb.ts';

/** What differs from the usual. */
export interface TestLinksOptions extends TestWebOptions {
  readonly allowedHosts?: readonly string[];
  readonly cache?: LinkCache;
  readonly github?: GithubAccess;
  readonly cancellation?: Cancellation;
  /** Hears of each result when it is told. */
  readonly tell?: (url: string, result: WebLinkResult) => void;
}

/** A check of links, and what became of them: e.g. `found`, `broken 404`, `unverified timeout`, `blocked`. */
export async function checkLinks(
  urls: readonly string[],
  options: TestLinksOptions = {},
): Promise<{ readonly results: Readonly<Record<string, string>>; readonly web: TestWeb }> {
  const web = testWeb(options);
  const check = linkChecker({
    fetcher: web.fetcher,
    cache: options.cache ?? createLinkCache(undefined, Date.now),
    github: options.github,
    pause: () => Promise.resolve(),
  });
  const { allowedHosts = ['127.0.0.1', '::1', 'web.example.org'], cancellation } = options;
  const results: Record<string, string> = {};
  await check(urls, { allowedHosts, cancellation }, (url, result) => {
    if (Object.hasOwn(results, url)) throw new Error(`${url} was told twice`);
    results[url] = shortly(result);
    options.tell?.(url, result);
  });
  return { results, web };
}

const shortly = (result: WebLinkResult): string =>
  'cause' in result ? `${result.kind} ${result.cause}` : result.kind;

import type { WebLinkResult, WebOptions, WebPort } from '#workspace/webPort.ts';
import type { Fetcher } from './fetcher.ts';
import { apiAddress, authorizationFor, type GithubAccess } from './github.ts';
import type { LinkCache } from './linkCache.ts';
import { byHost, type Wanted, wantedLinks } from './linkHosts.ts';
import { linkResult } from './linkResult.ts';
import { type LinkRun, startRun } from './linkRun.ts';
import type { Outcome } from './outcome.ts';
import { thorough } from './retry.ts';
import { withSignal } from './userSignal.ts';

/** What a check of links stands on. */
export interface LinkCheckWorld {
  readonly fetcher: Fetcher;
  readonly cache: LinkCache;
  readonly github: GithubAccess | undefined;
  /** Resolves after everything else that waits had its turn. */
  readonly pause: () => Promise<void>;
}

/**
 * Links of one host that wait at the same time; the queue decides how many of them are under way. Those that a busy
 * server sent away wait as long as it wants, and keep the others from asking it.
 */
const workersPerHost = 8;

/** So many links in a row to which a host has no answer, however often it is asked, and it is left alone. */
const mostInVain = 5;

/** Hosts that are begun with without a pause. */
const portion = 20;

/** Checks links: each address once, those that were found lately not again. */
export const linkChecker =
  (world: LinkCheckWorld): WebPort['checkLinks'] =>
  (urls, options, tell) =>
    withSignal(options.cancellation, async (signal) => {
      const { cache, pause } = world;
      await cache.open();
      const run = startRun(tell);
      const wanted = await wantedLinks(urls, pause, tell);
      const hosts = await byHost(wanted, world, tell);
      try {
        const work: Promise<unknown>[] = [];
        for (const [host, waiting] of hosts) {
          if (work.length % portion === portion - 1) await pause();
          work.push(checkHost(world, options, signal, run, host, waiting));
        }
        await Promise.all(work);
        if (!signal.aborted) run.end();
      } finally {
        await cache.save();
      }
    });

/** Asks one host for all that is wanted of it. */
async function checkHost(
  world: LinkCheckWorld,
  options: WebOptions,
  signal: AbortSignal,
  run: LinkRun,
  host: string,
  wanted: readonly Wanted[],
): Promise<void> {
  const waiting = [...wanted].reverse();
  const state: HostState = { inVain: 0, isTokenRefused: false, givenUp: undefined };
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (signal.aborted) return;
      if (state.givenUp !== undefined) {
        run.tell(next.spellings, state.givenUp);
        continue;
      }
      const outcome = await ask(world, options, signal, next.url, state);
      const result = asPage(linkResult(outcome, next.url.host), host, next.url.host);
      if (result === undefined) return;
      if (result.kind === 'found') world.cache.add(next.url.href);
      state.inVain = isInVain(outcome) ? state.inVain + 1 : 0;
      if (state.inVain >= mostInVain || isOfHost(outcome, host)) state.givenUp = result;
      run.tell(next.spellings, result);
    }
  };
  await Promise.all(Array.from({ length: workersPerHost }, worker));
}

/** What is known of a host that is being asked. */
interface HostState {
  /** Links to which the last answers were none. */
  inVain: number;
  /** GitHub doesn't know the token. */
  isTokenRefused: boolean;
  /** What the other links to it get without being asked. */
  givenUp: WebLinkResult | undefined;
}

/** People know the page, and not the interface that was asked in its place. */
const asPage = (
  result: WebLinkResult | undefined,
  asked: string,
  page: string,
): WebLinkResult | undefined =>
  result === undefined || result.kind === 'found' || result.host !== asked
    ? result
    : { ...result, host: page };

/** Whether nobody of that name can be asked, whatever the page: no link to it needs to wait for a turn. */
const isOfHost = (outcome: Outcome, host: string): boolean =>
  outcome.kind === 'failed' &&
  (outcome.reason === 'blocked' || outcome.reason === 'unknownHost') &&
  outcome.host === host;

/** Whether a host wants to be left alone, is out of order, or doesn't answer however long one waits. */
const isInVain = (outcome: Outcome): boolean =>
  outcome.kind === 'answer'
    ? outcome.status === 429 || outcome.status >= 500
    : ['timeout', 'reset', 'unreachable'].includes(outcome.reason);

async function ask(
  { fetcher, github }: LinkCheckWorld,
  { allowedHosts }: WebOptions,
  signal: AbortSignal,
  url: URL,
  state: HostState,
): Promise<Outcome> {
  const request = {
    url: url.href,
    accept: 'text/html, application/xhtml+xml, */*;q=0.8',
    limit: 0,
    allowedHosts,
    retry: thorough,
    allowDowngrade: true,
    signal,
  };
  const api = github && apiAddress(url, github);
  if (github === undefined || api === undefined || state.isTokenRefused) return fetcher(request);
  const outcome = await fetcher({
    ...request,
    url: api,
    accept: 'application/vnd.github+json',
    authorization: authorizationFor(github),
  });
  if (outcome.kind === 'failed') return outcome;
  state.isTokenRefused ||= outcome.status === 401;
  // The page may be public where the token is out of date or not made for this owner.
  return outcome.status === 401 || outcome.status === 403 ? fetcher(request) : outcome;
}

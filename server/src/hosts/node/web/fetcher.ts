import type { Authorization, Manner } from './exchange.ts';
import { follow } from './follow.ts';
import { failed, type Outcome } from './outcome.ts';
import type { Queue } from './queue.ts';
import { reasonOf } from './reason.ts';
import type { Resolver } from './resolve.ts';
import { type RetryPolicy, retrying } from './retry.ts';
import { allowEntry, type Target, targetOf } from './target.ts';
import { timeLimit } from './timeLimit.ts';
import type { Timing } from './timing.ts';
import { visit } from './visit.ts';

/** What is asked for, and how. */
export interface WebRequest {
  readonly url: string;
  /** Media types that are understood. */
  readonly accept: string;
  /** Most bytes of the body, unpacked; 0: only status and head are wanted. */
  readonly limit: number;
  /** `host` or `host:port` that may be private: the user's word, never a repository's. */
  readonly allowedHosts: readonly string[];
  readonly retry: RetryPolicy;
  /** A credential for one server; wherever else a redirect leads, it is not sent. */
  readonly authorization?: Authorization;
  /** Whether a redirect from https to http is followed. */
  readonly allowDowngrade: boolean;
  /** Aborted by a `Stop` that says why. */
  readonly signal: AbortSignal;
}

/** Asks the web, politely and only public places. Never rejects. */
export type Fetcher = (request: WebRequest) => Promise<Outcome>;

/** What a fetcher stands on; tests put in names, time and limits of their own. */
export interface FetcherWorld {
  readonly resolver: Resolver;
  readonly timing: Timing;
  readonly queue: Queue;
  readonly manner: Omit<Manner, 'accept' | 'authorization'>;
}

/** A fetcher whose requests share one queue. */
export const createFetcher =
  (world: FetcherWorld): Fetcher =>
  async (request) => {
    const start = targetOf(request.url);
    if (typeof start === 'string') return failed(start);
    const { retry, signal } = request;
    return retrying(retry, world.timing, signal, () => attempt(world, request, start));
  };

function attempt(world: FetcherWorld, request: WebRequest, start: Target): Promise<Outcome> {
  const { timing, queue, resolver } = world;
  const { limit, allowedHosts, allowDowngrade, accept, authorization } = request;
  const manner = { ...world.manner, accept, authorization };
  let left = manner.patience.attempt;

  const inTurn = async (target: Target) => {
    const from = timing.now();
    const time = timeLimit(request.signal, left);
    try {
      const { date } = timing;
      return await visit(target, { resolver, allowedHosts, manner, limit, date, time });
    } finally {
      time.end();
      left -= timing.now() - from;
    }
  };
  // Waiting for a turn takes nothing of the attempt's time.
  const hop = async (target: Target) => {
    try {
      return await queue(target.url.host, request.signal, () => inTurn(target));
    } catch (reason) {
      return failed(reasonOf(reason), allowEntry(target));
    }
  };
  return follow(start, hop, allowDowngrade);
}

import type { patient } from '#hosts/node/web/exchange.ts';
import { createFetcher, type Fetcher, type WebRequest } from '#hosts/node/web/fetcher.ts';
import { createQueue, type Politeness } from '#hosts/node/web/queue.ts';
import type { Resolver } from '#hosts/node/web/resolve.ts';
import { whileUserWaits } from '#hosts/node/web/retry.ts';
import { realTiming } from '#hosts/node/web/timing.ts';

/** A fetcher that loses patience soon, and what it did. */
export interface TestWeb {
  readonly fetcher: Fetcher;
  /** Milliseconds that it would have waited between attempts. */
  readonly waits: readonly number[];
  /** Names that it looked up. */
  readonly lookups: readonly string[];
}

/** What differs from the usual. */
export interface TestWebOptions {
  /** Addresses by name; every look-up of a name with a list of lists takes the next one, the last one stays. */
  readonly names?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly patience?: Partial<typeof patient>;
  readonly politeness?: Politeness;
  readonly authorities?: string;
}

/** Ends before the test does, long enough for a busy machine on its own loopback. */
const soon = { connect: 5_000, idle: 5_000, attempt: 5_000 };

/** A fetcher of our own names and patience, which doesn't wait between attempts. */
export function testWeb(options: TestWebOptions = {}): TestWeb {
  const waits: number[] = [];
  const lookups: string[] = [];
  const timing = {
    ...realTiming,
    sleep: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  const resolver: Resolver = (name) => {
    const answers = options.names?.[name] ?? [];
    const before = lookups.filter((it) => it === name).length;
    lookups.push(name);
    const found = answers[Math.min(before, answers.length - 1)];
    return found === undefined
      ? Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }))
      : Promise.resolve(found);
  };
  const politeness = options.politeness ?? { perHost: 4, all: 32, pause: 0 };
  const fetcher = createFetcher({
    resolver,
    timing,
    queue: createQueue(politeness, realTiming),
    manner: {
      userAgent: 'Minute-Taker/test',
      patience: { ...soon, ...options.patience },
      authorities: options.authorities,
    },
  });
  return { fetcher, waits, lookups };
}

/** A request for a small text, with what the test is about. */
export const asking = (url: string, more: Partial<WebRequest> = {}): WebRequest => ({
  url,
  accept: '*/*',
  limit: 1024 * 1024,
  allowedHosts: ['127.0.0.1', '::1', 'pad.example.org'],
  retry: { ...whileUserWaits, retries: 0 },
  allowDowngrade: false,
  signal: new AbortController().signal,
  ...more,
});

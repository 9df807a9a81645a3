import type { IncomingMessage } from 'node:http';
import { readBody } from './body.ts';
import { exchange, type Manner, reasonWith } from './exchange.ts';
import type { Hop } from './follow.ts';
import { failed } from './outcome.ts';
import { addressesOf, type Resolver } from './resolve.ts';
import { retryAfter } from './retryAfter.ts';
import { allowEntry, type Target } from './target.ts';
import { type TimeLimit, unlessAborted } from './timeLimit.ts';

/** What one hop needs to know. */
export interface VisitOptions {
  readonly resolver: Resolver;
  readonly allowedHosts: readonly string[];
  readonly manner: Manner;
  /** Most bytes of the body; 0: it is not read. */
  readonly limit: number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly time: TimeLimit;
}

/** Looks the host up, checks its addresses, asks, and reads the body if it is wanted. Never rejects. */
export async function visit(target: Target, options: VisitOptions): Promise<Hop> {
  const { time, manner, limit } = options;
  const { signal } = time;
  try {
    const { allowedHosts, resolver } = options;
    const looked = addressesOf(target, allowedHosts, resolver);
    const addresses = await unlessAborted(signal, looked);
    const response = await exchange(target, addresses, manner, time);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (redirects.has(status) && location !== undefined) {
      response.destroy();
      return { kind: 'redirect', location: asText(location) };
    }
    const isWanted = limit > 0 && status >= 200 && status < 300;
    const bytes = isWanted ? await readBody(response, limit, signal) : new Uint8Array();
    response.destroy();
    return { ...factsOf(response, options.date), status, url: target.url.href, bytes };
  } catch (error) {
    return failed(reasonWith(error, signal), allowEntry(target));
  }
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Servers send UTF-8 where the standard has only ASCII; Node gives a character per byte. */
const asText = (header: string): string => Buffer.from(header, 'latin1').toString('utf8');

const factsOf = ({ headers }: IncomingMessage, date: () => number) => {
  const contentType = headers['content-type'] ?? '';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1];
  return {
    kind: 'answer' as const,
    type: type === '' ? undefined : type,
    charset,
    retryAfter: retryAfter(headers['retry-after'], headers.date, date()),
  };
};

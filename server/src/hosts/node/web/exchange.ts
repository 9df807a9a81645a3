import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestOptions,
  request as requestPlain,
} from 'node:http';
import { request as requestEncrypted } from 'node:https';
import { reasonOf, Stop } from './reason.ts';
import { serverName, type Target } from './target.ts';
import { type TimeLimit, timeLimit } from './timeLimit.ts';

/** How long the parts of one exchange may take, in milliseconds. */
export interface Patience {
  /** Until one address is connected, encryption included. */
  readonly connect: number;
  /** Without a single byte. */
  readonly idle: number;
  /** For one attempt in all, redirects and body included, but not waiting for a turn. */
  readonly attempt: number;
}

/** What everybody who waits for a server bears. */
export const patient: Patience = { connect: 8_000, idle: 10_000, attempt: 20_000 };

/** What a request says beside its address, and how long it waits. */
export interface Manner {
  readonly userAgent: string;
  /** Media types that are understood. */
  readonly accept: string;
  readonly patience: Patience;
  readonly authorization?: Authorization | undefined;
  /** Certificates (PEM) that are trusted instead of the usual authorities. */
  readonly authorities?: string | undefined;
}

/** A credential for one server. */
export interface Authorization {
  /** E.g. `https://api.github.com`; a redirect to anywhere else doesn't get it. */
  readonly origin: string;
  /** Value of the header; never part of a message. */
  readonly value: string;
}

/**
 * Sends a GET to the first of `addresses` that can be connected, and to no other place; resolves when the head of the
 * answer is there. Neither cookies nor a referrer are ever sent, and a credential only to the server it is for. Rejects with a {@link Stop} or an
 * error of Node's.
 */
export async function exchange(
  target: Target,
  addresses: readonly string[],
  manner: Manner,
  time: TimeLimit,
): Promise<IncomingMessage> {
  let last: unknown = new Stop('unreachable');
  for (const [index, address] of addresses.entries()) {
    const state = { connected: false };
    // Of two ways into a network one is often dead.
    const isLast = index === addresses.length - 1;
    const connect = isLast ? manner.patience.connect : manner.patience.connect / 4;
    try {
      return await send({ target, address, connect, state }, manner, time);
    } catch (error) {
      if (time.signal.aborted) throw time.signal.reason;
      // What was once sent is not sent again to another machine.
      if (state.connected) throw error;
      last = error;
    }
  }
  throw last;
}

interface Attempt {
  readonly target: Target;
  readonly address: string;
  /** Milliseconds until it is connected. */
  readonly connect: number;
  readonly state: { connected: boolean };
}

interface TlsOptions {
  rejectUnauthorized?: boolean;
  servername?: string;
  ca?: string;
}

function send(
  { target, address, connect, state }: Attempt,
  manner: Manner,
  time: TimeLimit,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { url } = target;
    const isEncrypted = url.protocol === 'https:';
    const options: RequestOptions & TlsOptions = {
      // The checked address itself: Node looks no name up for it.
      host: address,
      port: target.port,
      path: url.pathname + url.search,
      method: 'GET',
      // A connection of its own, closed afterwards; a shared agent could hand out one to somewhere else, or take the
      // proxy that the environment names. Proxies are not supported: behind one, no address could be checked.
      agent: false,
      rejectUnauthorized: true,
      signal: time.signal,
      headers: headersFor(target, manner),
    };
    if (isEncrypted) options.servername = serverName(target);
    if (manner.authorities !== undefined) options.ca = manner.authorities;
    const request = (isEncrypted ? requestEncrypted : requestPlain)(options);
    const connecting = timeLimit(time.signal, connect);
    const giveUp = (): void => void request.destroy(new Stop('timeout'));
    connecting.signal.addEventListener('abort', giveUp);
    request.once('socket', (socket) => {
      socket.once(isEncrypted ? 'secureConnect' : 'connect', () => {
        state.connected = true;
        connecting.signal.removeEventListener('abort', giveUp);
        connecting.end();
      });
    });
    request.setTimeout(manner.patience.idle, time.expire);
    request.once('response', (response) => {
      // From here on errors belong to whoever reads the body; unread, they must not end the process.
      response.on('error', () => undefined);
      resolve(response);
    });
    request.on('error', reject);
    request.once('close', () => {
      connecting.end();
      reject(new Stop('reset'));
    });
    request.end();
  });
}

function headersFor({ url }: Target, manner: Manner): OutgoingHttpHeaders {
  const { authorization, userAgent, accept } = manner;
  return {
    Host: url.host,
    'User-Agent': userAgent,
    Accept: accept,
    'Accept-Encoding': 'gzip, deflate, br',
    ...(authorization?.origin === url.origin ? { Authorization: authorization.value } : {}),
  };
}

/** As {@link reasonOf}; an aborted signal knows better than the error that it caused. */
export const reasonWith = (error: unknown, signal: AbortSignal): Stop['reason'] =>
  reasonOf(signal.aborted ? signal.reason : error);

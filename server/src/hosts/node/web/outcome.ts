import type { Misspelling } from './target.ts';

/** What came of asking for an address. */
export type Outcome = Answer | Failed;

/** The server's last word after all redirects, whatever its status. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** Where it came from after all redirects. */
  readonly url: string;
  /** Media type as the server names it, in lower case without parameters. */
  readonly type: string | undefined;
  readonly charset: string | undefined;
  /** Unpacked; empty where nobody wanted it, and for every status other than 2xx. */
  readonly bytes: Uint8Array;
  /** How long the server wants to be left alone, in milliseconds. */
  readonly retryAfter: number | undefined;
}

/** No answer, or none that may be followed or used. */
export interface Failed {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  /** Where it happened, as `host` or `host:port`; absent where the address names none. */
  readonly host?: string;
}

/** Why there is no answer. */
export type FailureReason =
  | Misspelling
  /** A private address, and the user allows none for this host. */
  | 'blocked'
  /** There is no such name. */
  | 'unknownHost'
  /** Names can't be looked up at the moment: no network, most of the time. */
  | 'noLookup'
  | 'unreachable'
  /** The certificate is not valid for this host, or encryption failed otherwise. */
  | 'tls'
  /** The connection was cut. */
  | 'reset'
  | 'timeout'
  | 'cancelled'
  /** What came is no HTTP. */
  | 'protocol'
  /** Packed in a way we don't know, or damaged. */
  | 'packing'
  | 'tooLarge'
  | 'tooManyRedirects'
  | 'redirectLoop'
  /** A redirect that names no address that can be asked. */
  | 'badRedirect'
  /** From https to http. */
  | 'downgrade';

/** A {@link Failed}. */
export const failed = (reason: FailureReason, host?: string): Failed =>
  host === undefined ? { kind: 'failed', reason } : { kind: 'failed', reason, host };

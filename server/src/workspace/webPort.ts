/**
 * The web as far as a minute-taker sends us there: only ever on a command, never while typing, never from an untrusted
 * workspace. Hosts that live in a page have none. Nothing here rejects: what went wrong is an answer, whose message is
 * a sentence for the user.
 */
export interface WebPort {
  /** The plain text of a pad, from the address that people open or share. */
  readonly fetchPad: (url: string, options: WebOptions) => Promise<PadResult>;
  /** A picture or another file that was uploaded to a pad. Refuses web pages (a login form instead of the picture). */
  readonly fetchUpload: (url: string, options: WebOptions) => Promise<UploadResult>;
  /**
   * Asks whether addresses lead anywhere, politely and each once. `tell` hears of each as soon as that is known; of
   * those that were still waiting at the cancellation it hears nothing.
   */
  readonly checkLinks: (
    urls: readonly string[],
    options: WebOptions,
    tell: (url: string, result: WebLinkResult) => void,
  ) => Promise<void>;
}

/** What a request may do. */
export interface WebOptions {
  /**
   * `host` or `host:port` whose private addresses may be asked: the user's own settings or command line. Never what a
   * repository says (`padHosts` of `minutes.yaml` among it), which anybody could have written.
   */
  readonly allowedHosts: readonly string[];
  /** Ends the request; the answer is then a failure. */
  readonly cancellation?: Cancellation | undefined;
}

/** Word of somebody who doesn't want to wait any longer; the protocol's cancellation token is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (run: () => void) => { readonly dispose: () => void };
}

/** Why there is nothing, e.g. “The pad server answered 404: there is no such pad. Check the address.” */
export interface WebFailure {
  readonly kind: 'failed';
  readonly message: string;
}

/** Answer of {@link WebPort.fetchPad}. */
export type PadResult =
  | {
      readonly kind: 'text';
      /** Decoded, without byte order mark; line ends as they came. */
      readonly text: string;
      /** Where the text came from after all redirects; relative links in it start here. */
      readonly url: string;
    }
  | WebFailure;

/** Answer of {@link WebPort.fetchUpload}. */
export type UploadResult =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      /** Media type without parameters, as the content itself says; nothing where it doesn't and the server neither. */
      readonly type: string | undefined;
    }
  | WebFailure;

/** What came of asking whether an address leads anywhere. */
export type WebLinkResult = { readonly kind: 'found' } | WebLinkProblem;

/** An address that leads nowhere, of which nobody knows, or that was not asked. */
export type WebLinkProblem =
  | {
      readonly kind: 'broken' | 'unverified';
      readonly cause: WebCause;
      /** Where it happened, as `host` or `host:port`; the last one after redirects. */
      readonly host: string;
    }
  /** A private address, and the user allows none for this host. */
  | { readonly kind: 'blocked'; readonly host: string };

/** The status of the answer, or why there is none. */
export type WebCause =
  | number
  | 'unknownHost'
  | 'noLookup'
  | 'unreachable'
  | 'tls'
  | 'reset'
  | 'timeout'
  | 'redirects'
  | 'noHttp'
  /** The address contains a user name or a password. */
  | 'credentials'
  /** The port belongs to another service than the web. */
  | 'port'
  /** It is no address that can be asked. */
  | 'address';

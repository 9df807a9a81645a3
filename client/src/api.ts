/** What `activate` returns: for tests, which must not guess when the server is ready. */
export interface ClientApi {
  /** Settles when the server answers; rejects when it could not be started. */
  readonly ready: Promise<void>;
  /** The top rows that *Minute Outline* shows for the current document, as soon as they are up to date. */
  readonly outline: () => Promise<readonly unknown[]>;
  readonly serverPid: () => number | undefined;
}

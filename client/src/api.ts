import type { PasteProviders } from './paste/registerPaste.ts';

/** What `activate` returns: for tests, which must not guess when the server is ready. */
export interface ClientApi {
  /** Settles when the server answers; rejects when it could not be started. */
  readonly ready: Promise<void>;
  /** The top rows that *Minute Outline* shows for the current document, as soon as they are up to date. */
  readonly outline: () => Promise<readonly unknown[]>;
  /** The whole tree of *Meetings* as the server knows it now, whatever is unfolded. */
  readonly meetings: () => Promise<readonly unknown[]>;
  /** What answers when something is pasted or dropped: no command of VS Code asks for it. */
  readonly paste: PasteProviders;
  readonly serverPid: () => number | undefined;
}

import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between the desktop (a Node process) and the web (a worker). */
export interface Platform {
  /** Makes a client that is not started yet; loads the client library, which is too heavy for activation. */
  readonly createClient: (options: LanguageClientOptions) => Promise<PlatformClient>;
}

/** A client with the program behind it. */
export interface PlatformClient {
  readonly client: BaseLanguageClient;
  /** Process id of the running server, where the server is a process. */
  readonly pid: () => number | undefined;
  /** Ends the program without asking it, when it does not answer. */
  readonly kill: () => void;
}

import type { CancellationToken, LogOutputChannel } from 'vscode';
import { ConnectionError, State, WorkDoneProgress } from 'vscode-languageclient';
import { methods } from '#lsp/protocol.ts';
import { clientOptions } from './clientOptions.ts';
import { createErrorHandler } from './errorHandling.ts';
import { serveFiles } from './fileSystem.ts';
import type { Platform, PlatformClient } from './platform.ts';
import { watchForSilence } from './watchdog.ts';

/** What a session is made of, and whom it tells what happens. */
export interface SessionOptions {
  readonly platform: Platform;
  readonly log: LogOutputChannel;
  readonly onState: (state: ServerState) => void;
  /** Called with the method of each notification of ours. */
  readonly onNotification: (method: string) => void;
  /** Called once when the server keeps dying and is left alone. */
  readonly onGiveUp: () => void;
}

/** Whether the language server can be asked. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** How far a request is, as the server says it. */
export interface RequestProgress {
  readonly message?: string;
  /** From 0 to 100. */
  readonly percentage?: number;
}

/** One client, from its start over the crashes it survives to its end. */
export interface Session {
  /** Settles when the server has answered `initialize`. */
  readonly started: Promise<void>;
  readonly client: PlatformClient;
  /** Sends a request whose progress `report` hears. */
  readonly requestWithProgress: <Result>(
    method: string,
    params: object,
    token: CancellationToken,
    report: (progress: RequestProgress) => void,
  ) => Promise<Result>;
  /** Ends the server, whatever state it is in. Never rejects. */
  readonly end: () => Promise<void>;
}

/** Milliseconds after which a server that answers nothing counts as hanging, e.g. on a text that takes for ever. */
const patience = 30_000;

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const timer: { id?: ReturnType<typeof setTimeout> } = {};
  const timeout = new Promise((resolve) => {
    timer.id = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work.catch(() => undefined), timeout]);
  clearTimeout(timer.id);
}

/** Makes a client and starts its server. Loaded lazily, because the client library comes with it. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { platform, log, onState, onNotification, onGiveUp } = options;
  const handler = createErrorHandler(log, onGiveUp);
  const client = await platform.createClient(clientOptions(log, handler));
  const base = client.client;
  const watch = (): { readonly dispose: () => void } =>
    watchForSilence({
      ask: () => base.sendRequest(methods.status, {}),
      onSilence: () => {
        log.error(`The language server said nothing for ${patience / 1000} seconds and is ended.`);
        client.kill();
      },
      every: 15_000,
      patience,
    });
  const watchdog: { current?: { readonly dispose: () => void } } = {};
  const stateListener = base.onDidChangeState(({ newState }) => {
    watchdog.current?.dispose();
    if (newState === State.Running) watchdog.current = watch();
    onState(stateOf(newState));
  });
  for (const method of [methods.statusChanged, methods.outlineChanged]) {
    base.onNotification(method, () => onNotification(method));
  }
  // The library would show its own message beside ours, in words for programmers.
  const writeError = base.error.bind(base);
  base.error = (message, data) => writeError(message, data, false);
  // A request that comes between a crash and the restart has no answer, like one that the crash has cut off.
  const failed = base.handleFailedRequest.bind(base);
  base.handleFailedRequest = (type, token, error, nothing, ...how) =>
    error instanceof ConnectionError ? nothing : failed(type, token, error, nothing, ...how);
  serveFiles(base);
  const requests = { count: 0 };
  return {
    client,
    requestWithProgress: async (method, params, token, report) => {
      const workDoneToken = `minuteTaker-${++requests.count}`;
      const listener = base.onProgress(WorkDoneProgress.type, workDoneToken, (progress) => {
        if (progress.kind === 'report') report(progress);
      });
      try {
        return await base.sendRequest(method, { ...params, workDoneToken }, token);
      } finally {
        listener.dispose();
      }
    },
    started: base.start(),
    end: async () => {
      stateListener.dispose();
      watchdog.current?.dispose();
      handler.close();
      // A server that died, hangs or has not answered yet can't be asked to end.
      await within(3000, base.dispose());
      client.kill();
    },
  };
}

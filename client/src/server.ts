import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
} from 'vscode';
import type { Platform } from './platform.ts';
import type { RequestProgress, ServerState, Session } from './session.ts';

/** The language server as the rest of the client sees it: it may die and come back, and can be asked in any state. */
export interface Server extends Disposable {
  /** Settles when the first start has ended; rejects when it failed. */
  readonly ready: Promise<void>;
  readonly state: () => ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** Method name of each notification of ours that arrives. */
  readonly onNotification: Event<string>;
  /** Waits for a start under way. Throws what the server answers as an error. */
  readonly request: <Result>(
    method: string,
    params: object,
    token?: CancellationToken,
  ) => Promise<Result>;
  /** Like `request`; `report` hears how far it is. */
  readonly requestWithProgress: <Result>(
    method: string,
    params: object,
    token: CancellationToken,
    report: (progress: RequestProgress) => void,
  ) => Promise<Result>;
  /** Like `request`, but a failure is only logged and gives nothing: for what is shown by itself. */
  readonly ask: <Result>(method: string, params: object) => Promise<Result | undefined>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly pid: () => number | undefined;
}

/** How the user hears of what only the user can mend. */
export interface ServerReports {
  readonly startFailed: () => void;
  readonly keepsCrashing: () => void;
}

interface Current {
  state: ServerState;
  session: Session | undefined;
  started: Promise<void>;
}

const wording = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const patience = 30_000;

/** Settles like `started`; a server that says nothing for too long counts as not started. */
async function answered(started: Promise<void>): Promise<void> {
  const timer: { id?: ReturnType<typeof setTimeout> } = {};
  const silence = new Promise<never>((_, reject) => {
    const late = new Error(`It did not answer within ${patience / 1000} seconds.`);
    timer.id = setTimeout(() => reject(late), patience);
  });
  try {
    await Promise.race([started, silence]);
  } finally {
    clearTimeout(timer.id);
  }
}

/** Starts a language server, without waiting for it. */
export function startServer(
  platform: Platform,
  log: LogOutputChannel,
  reports: ServerReports,
): Server {
  const stateChanged = new EventEmitter<ServerState>();
  const notified = new EventEmitter<string>();
  const current: Current = { state: 'starting', session: undefined, started: Promise.resolve() };

  const setState = (state: ServerState): void => {
    if (current.state === state) return;
    current.state = state;
    stateChanged.fire(state);
  };

  const open = async (): Promise<void> => {
    const begun = performance.now();
    // To load the client library and to start a process takes longer than activation may.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { openSession } = await import('./session.ts');
    const session = await openSession({
      platform,
      log,
      onState: setState,
      onNotification: (method) => notified.fire(method),
      onGiveUp: reports.keepsCrashing,
    });
    current.session = session;
    try {
      await answered(session.started);
    } catch (error) {
      current.session = undefined;
      await session.end();
      throw error;
    }
    log.info(`The language server answered after ${Math.round(performance.now() - begun)} ms.`);
  };

  const start = (): Promise<void> => {
    setState('starting');
    current.started = open().catch((error: unknown) => {
      log.error(`The language server could not be started: ${wording(error)}`);
      setState('stopped');
      reports.startFailed();
      throw error;
    });
    current.started.catch(() => undefined);
    return current.started;
  };

  const stop = async (): Promise<void> => {
    const { session } = current;
    current.session = undefined;
    await session?.end();
    setState('stopped');
  };

  const request: Server['request'] = async (method, params, token) => {
    await current.started.catch(() => undefined);
    if (!current.session) throw new Error('The language server is not running.');
    const { client } = current.session.client;
    return token === undefined
      ? client.sendRequest(method, params)
      : client.sendRequest(method, params, token);
  };

  const requestWithProgress: Server['requestWithProgress'] = async (
    method,
    params,
    token,
    report,
  ) => {
    await current.started.catch(() => undefined);
    if (!current.session) throw new Error('The language server is not running.');
    return current.session.requestWithProgress(method, params, token, report);
  };

  return {
    ready: start(),
    state: () => current.state,
    onDidChangeState: stateChanged.event,
    onNotification: notified.event,
    request,
    requestWithProgress,
    ask: async (method, params) => {
      try {
        return await request(method, params);
      } catch (error) {
        log.debug(`${method}: ${wording(error)}`);
        return undefined;
      }
    },
    restart: async () => {
      await stop();
      await start();
    },
    stop,
    pid: () => current.session?.client.pid(),
    dispose: () => {
      stateChanged.dispose();
      notified.dispose();
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';

const main = join(import.meta.dirname, '../../dist/server.js');

/** How the test's editor presents itself. */
export interface EditorOptions {
  /** Folder URIs. */
  readonly folders: readonly string[];
  /** `false`: diagnostics are pushed. */
  readonly pull?: boolean;
  readonly capabilities?: object;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: object;
  /** The server's program; default: the built one. */
  readonly program?: string;
  /** Whose death ends the server; default: this process. */
  readonly processId?: number;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running server with an editor at its other end. */
export interface LanguageServer {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** Lines that the server logged. */
  readonly log: readonly string[];
  readonly exited: Promise<number | null>;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  readonly change: (uri: string, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
  /** Tells the server that files changed on disk: 1 created, 2 changed, 3 deleted. */
  readonly watched: (events: Readonly<Record<string, 1 | 2 | 3>>) => void;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  /** Pulls after each refresh that the server asks for, until the diagnostics satisfy `isRight`. */
  readonly pullUntil: (
    uri: string,
    isRight: (diagnostics: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  /** Waits for pushed diagnostics that satisfy `isRight`. */
  readonly pushed: (
    isRight: (params: PublishDiagnosticsParams) => boolean,
  ) => Promise<PublishDiagnosticsParams>;
  /** Ends the server as an editor does. */
  readonly stop: () => Promise<number | null>;
}

/** A server process and a connection to it, without any message sent. */
export function spawnServer(
  program: string = main,
  env: Readonly<Record<string, string>> = {},
): Pick<LanguageServer, 'process' | 'connection' | 'exited'> {
  const child = spawn(process.execPath, [program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  child.stdin.on('error', () => undefined);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => undefined);
  connection.listen();
  return { process: child, connection, exited };
}

/** What a full-grown editor can do. */
export const editorCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
  },
};

/** Starts a server and greets it. */
export async function startServer(options: EditorOptions): Promise<LanguageServer> {
  const { process: child, connection, exited } = spawnServer(options.program, options.env);
  const versions = new Map<string, number>();
  const log: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const run of [...waiting]) run();
  };
  const published: PublishDiagnosticsParams[] = [];
  connection.onNotification('window/logMessage', ({ message }) => void log.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    published.push(params);
    wake();
  });
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }: { section: string }) => options.settings?.[section] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  const state = { refreshes: 0 };
  connection.onRequest('workspace/diagnostic/refresh', () => {
    state.refreshes++;
    wake();
    return null;
  });
  const nextEvent = (): Promise<void> =>
    new Promise((resolve) => {
      const run = (): void => {
        waiting.delete(run);
        resolve();
      };
      waiting.add(run);
    });

  const { textDocument, ...capabilities } = editorCapabilities;
  const greeting = connection.sendRequest<InitializeResult>('initialize', {
    processId: options.processId ?? process.pid,
    rootUri: null,
    workspaceFolders: options.folders.map((uri) => ({ uri, name: 'minutes' })),
    initializationOptions: options.initializationOptions,
    capabilities: {
      ...capabilities,
      textDocument: { ...textDocument, ...(options.pull === false ? {} : { diagnostic: {} }) },
      ...options.capabilities,
    },
  });
  const early = exited.then((code): never => {
    throw new Error(`the server ended with code ${code}`);
  });
  const initialized = await Promise.race([greeting, early]);
  // From here on the tests decide when it may end.
  early.catch(() => undefined);
  void connection.sendNotification('initialized', {});

  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  return {
    process: child,
    connection,
    initialized,
    log,
    exited,
    open: (uri, text, languageId = 'markdown') => {
      versions.set(uri, 1);
      const document = { uri, languageId, version: 1, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument: document });
    },
    change: (uri, contentChanges) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const document = { uri, version };
      void connection.sendNotification('textDocument/didChange', {
        textDocument: document,
        contentChanges,
      });
    },
    close: (uri) => {
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    watched: (events) => {
      const changes = Object.entries(events).map(([uri, type]) => ({ uri, type }));
      void connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
    pull,
    pullUntil: async (uri, isRight) => {
      for (;;) {
        const before = state.refreshes;
        const report = await pull(uri);
        const items = report.kind === 'full' ? report.items : [];
        if (isRight(items)) return items;
        if (before === state.refreshes) await nextEvent();
      }
    },
    pushed: async (isRight) => {
      for (;;) {
        const found = published.findLast(isRight);
        if (found !== undefined) return found;
        await nextEvent();
      }
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
  };
}

/** Ends a server that may have ended already, for use after a test. */
export async function endServer(
  server: Pick<LanguageServer, 'process' | 'exited'> | undefined,
): Promise<void> {
  if (server === undefined) return;
  server.process.kill('SIGKILL');
  await server.exited;
}

import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Repository } from '#workspace/repository.ts';
import { capabilitiesFor } from './capabilities.ts';
import { readClient } from './client.ts';
import { createDocuments } from './documents.ts';
import { followDocuments } from './followDocuments.ts';
import { attempt, type Log, logFailure } from './guard.ts';
import type { Host } from './host.ts';
import { showProgress } from './progress.ts';
import { servePull } from './pullDiagnostics.ts';
import { createPush } from './pushDiagnostics.ts';
import { createRefresh } from './refresh.ts';
import { createReports } from './reports.ts';
import { createRepositories } from './repositories.ts';
import { serveCarryOver } from './serveCarryOver.ts';
import { serveCodeActions } from './serveCodeActions.ts';
import { serveCodeLens } from './serveCodeLens.ts';
import { serveCompletion } from './serveCompletion.ts';
import { serveCustom } from './serveCustom.ts';
import { serveDiscussed } from './serveDiscussed.ts';
import { serveDrafts } from './serveDrafts.ts';
import { serveImport } from './serveImport.ts';
import { serveLinks } from './serveLinks.ts';
import { serveMeetings } from './serveMeetings.ts';
import { serveMissingLinks } from './serveMissingLinks.ts';
import { serveMoves } from './serveMoves.ts';
import { serveNavigation } from './serveNavigation.ts';
import { serveNewMinute } from './serveNewMinute.ts';
import { servePeople } from './servePeople.ts';
import { serveReferences } from './serveReferences.ts';
import { serveRename } from './serveRename.ts';
import { serveSymbols } from './serveSymbols.ts';
import { serveUploads } from './serveUploads.ts';
import { serveWebLinks } from './serveWebLinks.ts';
import { onNotice, type Session } from './session.ts';
import { followSettings } from './settings.ts';
import { createSignal } from './signals.ts';
import { followFiles } from './watching.ts';

/** Makes `connection` a language server for minutes. The host starts listening. */
export function createServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const { session, begin } = openSession(connection, host, params);
    connection.onInitialized(begin);
    if (typeof params.processId === 'number') host.watchParent(params.processId);
    return {
      capabilities: capabilitiesFor(session.client),
      serverInfo: { name: 'Minute Taker', version: host.version },
    } satisfies InitializeResult;
  });
}

function openSession(
  connection: Connection,
  host: Host,
  params: InitializeParams,
): { readonly session: Session; readonly begin: () => void } {
  const client = readClient(params);
  const outside = host.outside(connection, client.options);
  const log: Log = (line) => connection.console.error(line);
  const changed = createSignal<Repository>();
  const removed = createSignal<Repository>();
  const session: Session = {
    connection,
    host: {
      ...host,
      later: (milliseconds, run) => host.later(milliseconds, () => attempt(log, run)),
    },
    client,
    documents: createDocuments(client.encoding),
    repositories: createRepositories(outside, {
      changed: changed.fire,
      added: changed.fire,
      removed: removed.fire,
      failed: (error) => logFailure(log, 'reading minutes', undefined, error),
    }),
    log,
    pause: outside.clock.pause,
    now: outside.clock.now,
    web: outside.web,
  };
  const reports = createReports(session);
  const push = client.pullsDiagnostics ? undefined : createPush(session, reports);
  const refresh = createRefresh(session, push);
  const progress = showProgress(session);
  changed.on(refresh.changed);
  changed.on(progress.changed);
  removed.on((repository) => {
    reports.forget(repository);
    push?.removed(repository);
    refresh.changed(repository);
  });

  const settings = followSettings(session);
  const files = followFiles(session);
  followDocuments(session, refresh, files.saved);
  if (push === undefined) servePull(session, reports, refresh.signal);
  serveSymbols(session);
  serveCompletion(session);
  serveCodeActions(session);
  serveCodeLens(session);
  serveNavigation(session);
  serveCustom(session);
  serveNewMinute(session);
  serveDrafts(session);
  serveMissingLinks(session);
  serveRename(session);
  changed.on(serveMoves(session, settings).changed);
  serveLinks(session);
  servePeople(session);
  serveCarryOver(session);
  serveMeetings(session);
  serveImport(session);
  serveWebLinks(session);
  serveUploads(session);
  serveReferences(session);
  serveDiscussed(session);

  let folders = foldersOf(params);
  session.repositories.setFolders(folders);
  onNotice(session, 'workspace/didChangeWorkspaceFolders', (change: FoldersChange) => {
    const { added, removed: gone } = change.event;
    const left = folders.filter((uri) => !gone.some((folder) => folder.uri === uri));
    folders = [...left, ...added.map(({ uri }) => uri)];
    session.repositories.setFolders(folders);
  });
  return {
    session,
    begin: () => {
      void files.register();
      void settings.read().then(session.repositories.begin);
    },
  };
}

interface FoldersChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[];
    readonly removed: readonly { readonly uri: string }[];
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? [rootUri];
  return uris.filter((uri) => typeof uri === 'string');
}

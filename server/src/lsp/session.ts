import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type LineMap, lineMap } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#workspace/repository.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { WebPort } from '#workspace/webPort.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import { guarded, guardedNotice, type Log } from './guard.ts';
import type { Host } from './host.ts';
import type { Repositories } from './repositories.ts';

/** What every handler works with, from `initialize` to the end. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly documents: Documents;
  readonly repositories: Repositories;
  readonly log: Log;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** Requests to the web, on the user's command only; absent where the program can make none. */
  readonly web: WebPort | undefined;
}

/** One document or file in the newest snapshot of its repository. */
export interface Subject {
  readonly repository: Repository;
  readonly snapshot: Snapshot;
  readonly path: RepoPath;
}

/** What `uri` is about; nothing where no minutes are, so that the server stays silent there. */
export function subjectOf(session: Session, uri: string): Subject | undefined {
  const at = session.repositories.locate(uri);
  if (at === undefined || !at.repository.isActive()) return undefined;
  return { ...at, snapshot: at.repository.snapshot() };
}

/** Lines of a Markdown text or of `minutes.yaml`, by which positions are converted. */
export function linesOf(snapshot: Snapshot, path: RepoPath): LineMap {
  const text = snapshot.texts.get(path);
  if (text !== undefined) return text.lines;
  return lineMap(snapshot.configFile?.path === path ? snapshot.configFile.text : '');
}

/** Registers a request handler behind the guard; `empty` is the answer when ours fails. */
export function onRequest<P, R, E>(
  session: Session,
  method: string,
  empty: E,
  run: (params: P, token: CancellationToken) => R | Promise<R>,
): void {
  session.connection.onRequest<unknown, unknown>(
    method,
    guarded<P, R, E>(session.log, method, empty, run),
  );
}

/** Registers a notification handler behind the guard. */
export function onNotice<P>(session: Session, method: string, run: (params: P) => void): void {
  session.connection.onNotification(method, guardedNotice<P>(session.log, method, run));
}

import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#workspace/repository.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { diagnosticPaths, shownReport } from './diagnosticPaths.ts';
import { cancelled } from './guard.ts';
import type { Reports } from './reports.ts';
import { onRequest, type Session } from './session.ts';
import type { Signal } from './signals.ts';

/** Computing goes on for about this many milliseconds before other requests get their turn. */
const slice = 10;

/** Reports per partial result. */
const portion = 50;

const emptyReport: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Serves `textDocument/diagnostic` and `workspace/diagnostic`. */
export function servePull(session: Session, reports: Reports, changed: Signal<Repository>): void {
  onRequest(
    session,
    'textDocument/diagnostic',
    emptyReport,
    ({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
      const at = session.repositories.locate(textDocument.uri);
      if (at === undefined) return emptyReport;
      const { id, items } = reports.of(at.repository, at.path);
      return id === previousResultId
        ? { kind: 'unchanged', resultId: id }
        : { kind: 'full', resultId: id, items: [...items] };
    },
  );
  onRequest(
    session,
    'workspace/diagnostic',
    { items: [] },
    (params: WorkspaceDiagnosticParams, token) =>
      workspaceReport(session, reports, changed, params, token),
  );
}

/**
 * Reports every file. A client that takes partial results gets them as they come, and where nothing has changed
 * since its last request, the answer waits until something does: it asks again as soon as it is answered.
 */
async function workspaceReport(
  session: Session,
  reports: Reports,
  changed: Signal<Repository>,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { partialResultToken } = params;
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  await unlessCancelled(session.repositories.settled(), token);
  for (;;) {
    const waiting = nextChange(changed, token);
    const items = await collect(session, reports, previous, token);
    if (partialResultToken === undefined) return { items };
    const news = items.filter(({ kind }) => kind === 'full');
    if (news.length > 0) {
      await sendPortions(session, partialResultToken, news);
      return { items: [] };
    }
    await waiting;
    if (token.isCancellationRequested) throw cancelled();
  }
}

const nextChange = (changed: Signal<Repository>, token: CancellationToken): Promise<void> =>
  new Promise((resolve) => {
    const end = changed.on(() => {
      end();
      resolve();
    });
    token.onCancellationRequested(() => {
      end();
      resolve();
    });
  });

async function unlessCancelled(work: Promise<void>, token: CancellationToken): Promise<void> {
  await Promise.race([
    work,
    new Promise<void>((resolve) => token.onCancellationRequested(() => resolve())),
  ]);
  if (token.isCancellationRequested) throw cancelled();
}

async function collect(
  session: Session,
  reports: Reports,
  previous: ReadonlyMap<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const result: WorkspaceDocumentDiagnosticReport[] = [];
  const seen = new Set<string>();
  let started = session.now();
  for (const repository of session.repositories.all()) {
    await answerOnce(repository);
    for (const path of diagnosticPaths(repository)) {
      if (session.now() - started > slice) {
        await session.pause();
        if (token.isCancellationRequested) throw cancelled();
        started = session.now();
      }
      const uri = session.repositories.uriOf(repository, path);
      seen.add(uri);
      const report = reportOf(session, reports, repository, path, uri, previous.get(uri));
      if (report !== undefined) result.push(report);
    }
  }
  for (const [uri, value] of previous) {
    if (!seen.has(uri) && value !== gone) {
      result.push({ kind: 'full', uri, version: null, resultId: gone, items: [] });
    }
  }
  return result;
}

/** What the questions of links depend on, and whose links are asked about. */
const dependsOn = ['texts', 'files', 'config', 'branches', 'settings', 'open'] as const;

const answered = new WeakMap<Repository, Snapshot>();

/** Looks up what links need to know, unless nothing has changed that they could ask about. */
async function answerOnce(repository: Repository): Promise<void> {
  const before = answered.get(repository);
  const now = repository.snapshot();
  if (before !== undefined && dependsOn.every((part) => before[part] === now[part])) return;
  await repository.answerQuestions(diagnosticPaths(repository));
  answered.set(repository, now);
}

/** Result id of a file that is there no more. */
const gone = 'gone';

function reportOf(
  session: Session,
  reports: Reports,
  repository: Repository,
  path: RepoPath,
  uri: string,
  before: string | undefined,
): WorkspaceDocumentDiagnosticReport | undefined {
  const { id, items } = shownReport(repository.snapshot(), path, reports.of(repository, path));
  const version = session.documents.get(uri)?.version ?? null;
  if (id === before) return { kind: 'unchanged', uri, version, resultId: id };
  if (items.length === 0 && before === undefined) return undefined;
  return { kind: 'full', uri, version, resultId: id, items: [...items] };
}

async function sendPortions(
  session: Session,
  token: NonNullable<WorkspaceDiagnosticParams['partialResultToken']>,
  items: readonly WorkspaceDocumentDiagnosticReport[],
): Promise<void> {
  for (let at = 0; at < items.length; at += portion) {
    await session.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, token, {
      items: items.slice(at, at + portion),
    });
  }
}

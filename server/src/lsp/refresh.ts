import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Repository } from '#workspace/repository.ts';
import type { WebFacts } from '#workspace/webFacts.ts';
import { logFailure, quietly } from './guard.ts';
import { methods } from './protocol.ts';
import type { Push } from './pushDiagnostics.ts';
import type { Session } from './session.ts';
import { coalesced, createSignal, type Signal } from './signals.ts';

/** Brings what the editor shows up to date after something changed. */
export interface Refresh {
  /** Something outside the document that is typed in changed. */
  readonly changed: (repository: Repository) => void;
  /** A document was opened or typed in. */
  readonly typed: (uri: string) => void;
  /** Fires for each repository in which findings may be others now. */
  readonly signal: Signal<Repository>;
}

/** Editors that ask are told to ask again this many milliseconds after a change; rarely while the index is built. */
const soon = 50;
const whileIndexing = 500;

/** Editors that don't ask get their diagnostics this many milliseconds after a keystroke. */
const afterTyping = 2;

/** What the editor knows of a repository. */
interface Told {
  readonly epoch: number;
  readonly web: WebFacts;
}

/** Creates the part that tells the editor. */
export function createRefresh(session: Session, push: Push | undefined): Refresh {
  const { client, host, repositories, connection } = session;
  const signal = createSignal<Repository>();
  const told = new Map<Repository, Told>();
  const typedIn = new Set<string>();

  const isIndexing = (): boolean => repositories.all().some((it) => it.progress() !== undefined);
  const isStale = (repository: Repository): boolean => {
    const { epoch, web } = told.get(repository) ?? {};
    return epoch !== repository.epoch() || web !== repository.snapshot().web;
  };
  const tellSoon = coalesced(
    host.later,
    () => (isIndexing() ? whileIndexing : soon),
    () => {
      const stale = repositories.all().filter(isStale);
      if (stale.length === 0) return;
      for (const repository of stale) {
        told.set(repository, { epoch: repository.epoch(), web: repository.snapshot().web });
        signal.fire(repository);
        void push?.repository(repository);
        lookUp(repository);
      }
      if (client.pullsDiagnostics && client.refreshesDiagnostics) {
        quietly(connection.languages.diagnostics.refresh());
      }
      if (client.isOurs && client.refreshesCodeLens) {
        quietly(connection.sendRequest(CodeLensRefreshRequest.type));
      }
      if (client.isOurs) {
        quietly(connection.sendNotification(methods.outlineChanged, {}));
        quietly(connection.sendNotification(methods.statusChanged, {}));
      }
    },
  );
  const lookUp = (repository: Repository): void => {
    if (!repository.isActive()) return;
    const work = [
      repository.wake(),
      repository.answerQuestions([...repository.snapshot().open.keys()]),
    ];
    Promise.all(work).catch((error: unknown) => {
      logFailure(session.log, 'looking up links', undefined, error);
    });
  };
  const pushSoon = coalesced(
    host.later,
    () => afterTyping,
    () => {
      for (const uri of typedIn) if (session.documents.get(uri)) push?.document(uri);
      typedIn.clear();
    },
  );

  return {
    signal,
    changed: tellSoon,
    typed: (uri) => {
      if (push !== undefined) {
        typedIn.add(uri);
        pushSoon();
      }
      tellSoon();
    },
  };
}

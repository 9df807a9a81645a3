import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#workspace/repository.ts';
import { diagnosticPaths, shownReport } from './diagnosticPaths.ts';
import { logFailure, quietly } from './guard.ts';
import type { Reports } from './reports.ts';
import type { Session } from './session.ts';

/** Sends diagnostics to clients that don't ask for them. */
export interface Push {
  /** Sends those of one document, with its version. */
  readonly document: (uri: string) => void;
  /** Sends those of every file of the repository that are not as they were sent last. */
  readonly repository: (repository: Repository) => Promise<void>;
  /** Takes back all that was sent of a repository that is there no more. */
  readonly removed: (repository: Repository) => void;
}

interface Sent {
  readonly repository: Repository;
  readonly id: string;
  readonly version: number | undefined;
}

const slice = 10;

/** Creates the sender. */
export function createPush(session: Session, reports: Reports): Push {
  const sent = new Map<string, Sent>();

  const send = (uri: string, repository: Repository, path: RepoPath): void => {
    const { id, items } = shownReport(repository.snapshot(), path, reports.of(repository, path));
    const version = session.documents.get(uri)?.version;
    const last = sent.get(uri);
    if (last?.id === id && last.version === version) return;
    if (last === undefined && items.length === 0 && version === undefined) return;
    sent.set(uri, { repository, id, version });
    const diagnostics = [...items];
    quietly(
      session.connection.sendDiagnostics(
        version === undefined ? { uri, diagnostics } : { uri, version, diagnostics },
      ),
    );
  };
  const takeBack = (uri: string): void => {
    if (!sent.delete(uri)) return;
    quietly(session.connection.sendDiagnostics({ uri, diagnostics: [] }));
  };

  return {
    document: (uri) => {
      const at = session.repositories.locate(uri);
      if (at !== undefined) send(uri, at.repository, at.path);
    },
    repository: async (repository) => {
      try {
        let started = session.now();
        const wanted = new Set<string>();
        for (const path of diagnosticPaths(repository)) {
          if (session.now() - started > slice) {
            await session.pause();
            started = session.now();
          }
          const uri = session.repositories.uriOf(repository, path);
          wanted.add(uri);
          send(uri, repository, path);
        }
        for (const [uri, { repository: owner }] of [...sent]) {
          if (owner === repository && !wanted.has(uri)) takeBack(uri);
        }
      } catch (error) {
        logFailure(session.log, 'textDocument/publishDiagnostics', undefined, error);
      }
    },
    removed: (repository) => {
      for (const [uri, { repository: owner }] of [...sent]) {
        if (owner === repository && !session.repositories.isOpen(uri)) takeBack(uri);
      }
    },
  };
}

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  WatchKind,
} from 'vscode-languageserver';
import type { FileEvent } from './repositories.ts';
import { onNotice, type Session } from './session.ts';
import { settingSections } from './settings.ts';
import { coalesced } from './signals.ts';

/** Events of a checkout come in floods: they are collected for this many milliseconds. */
const collecting = 40;

/** What the client shall watch: contents of texts and descriptions, and whether files are there at all. */
const watchers = [
  { globPattern: '**/*.{md,markdown}', kind: WatchKind.Change },
  { globPattern: '**/{minutes.yaml,.minutes.yaml,.gitignore}', kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Follows what happens on disk. */
export function followFiles(session: Session): {
  readonly register: () => Promise<void>;
  readonly saved: (uri: string) => void;
} {
  const { connection, client, host, repositories } = session;
  const events = new Map<string, FileEvent>();
  const flush = coalesced(
    host.later,
    () => collecting,
    () => {
      const collected = [...events.values()];
      events.clear();
      void repositories.filesChanged(collected);
    },
  );
  const note = (event: FileEvent): void => {
    events.set(event.uri, event);
    flush();
  };

  onNotice(
    session,
    'workspace/didChangeWatchedFiles',
    ({ changes }: DidChangeWatchedFilesParams) => {
      for (const { uri, type } of changes) note({ uri, deleted: type === FileChangeType.Deleted });
    },
  );
  return {
    saved: (uri) => note({ uri, deleted: false }),
    register: async () => {
      try {
        if (client.watchedFiles) {
          await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        }
        if (client.configurationRegistration) {
          await connection.client.register(DidChangeConfigurationNotification.type, {
            section: [...settingSections],
          });
        }
      } catch {
        session.log('client/registerCapability was not answered; changes on disk may be missed');
      }
    },
  };
}

import { type ExtensionContext, window } from 'vscode';
import type { ClientApi } from './api.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { trackCurrentDocument } from './currentDocument.ts';
import { displayName } from './names.ts';
import { registerPaste } from './paste/registerPaste.ts';
import type { Platform } from './platform.ts';
import { serverReports } from './reports.ts';
import { startServer } from './server.ts';
import { trackStatus } from './status.ts';
import { showStatusBar } from './statusBar.ts';
import { showMeetings } from './views/meetings.ts';
import { showMinuteOutline } from './views/minuteOutline.ts';

/** Sets everything up and starts the language server, waiting for nothing. */
export function start(context: ExtensionContext, platform: Platform): ClientApi {
  const begun = performance.now();
  const log = window.createOutputChannel(displayName, { log: true });
  const server = startServer(platform, log, serverReports);
  const document = trackCurrentDocument();
  const status = trackStatus(server, document);
  const outline = showMinuteOutline(server, document);
  const meetings = showMeetings(server, document);
  const paste = registerPaste(server);
  context.subscriptions.push(
    { dispose: () => void server.stop() },
    document,
    status,
    outline,
    meetings,
    showStatusBar(server, status),
    registerCommands({ server, log, document }),
    paste,
    server,
    log,
  );
  log.info(`Activated in ${Math.round(performance.now() - begun)} ms.`);
  return {
    ready: server.ready,
    outline: outline.rows,
    meetings: meetings.rows,
    paste,
    serverPid: server.pid,
  };
}

import { commands } from 'vscode';
import { showError } from './messages.ts';
import { commandIds } from './names.ts';
import type { ServerReports } from './server.ts';

async function offerRestart(message: string): Promise<void> {
  const restart = 'Restart';
  const showLog = 'Show Log';
  const chosen = await showError(message, restart, showLog);
  if (chosen === restart) await commands.executeCommand(commandIds.restartServer);
  if (chosen === showLog) await commands.executeCommand(commandIds.showLog);
}

/** Messages about a server that does not run: what it means, and what to do. */
export const serverReports: ServerReports = {
  startFailed: () => {
    void offerRestart(
      'Minute Taker could not start, so outline, completion and link checks are missing. Your text is safe. Choose Restart to try again, or Show Log to see the reason.',
    );
  },
  keepsCrashing: () => {
    void offerRestart(
      'Minute Taker stopped after five failures within three minutes. Your text is safe. Choose Restart to try again, or Show Log to see the reason.',
    );
  },
};

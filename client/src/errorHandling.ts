import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient';
import { afterCrash } from './restartPolicy.ts';

/** An error handler that can be told that the end of the server is wanted. */
export interface CrashHandler extends ErrorHandler {
  readonly close: () => void;
}

/** Restarts a server that died, more and more slowly; calls `onGiveUp` when it keeps dying. */
export function createErrorHandler(log: LogOutputChannel, onGiveUp: () => void): CrashHandler {
  const crashes: number[] = [];
  const wanted = new AbortController();
  const leaveIt = (message: string): CloseHandlerResult => {
    return { action: CloseAction.DoNotRestart, message, handled: true };
  };
  return {
    close: () => wanted.abort(),
    error: (error) => {
      log.error(`Connection to the language server: ${error.message}`);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: async () => {
      if (wanted.signal.aborted) return leaveIt('The language server ended.');
      crashes.push(Date.now());
      const next = afterCrash(crashes);
      if (next.kind === 'giveUp') {
        onGiveUp();
        return leaveIt('The language server ended five times within three minutes.');
      }
      await new Promise((resolve) => setTimeout(resolve, next.delay));
      if (wanted.signal.aborted) return leaveIt('The language server ended.');
      const message = 'The language server ended unexpectedly and is started again.';
      return { action: CloseAction.Restart, message, handled: true };
    },
  };
}

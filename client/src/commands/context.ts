import { commands, type LogOutputChannel, type TextDocument, Uri, window } from 'vscode';
import type { CurrentDocument } from '../currentDocument.ts';
import { showError } from '../messages.ts';
import { commandIds } from '../names.ts';
import type { Server } from '../server.ts';

/** What every command works with. */
export interface CommandContext {
  readonly server: Server;
  readonly log: LogOutputChannel;
  readonly document: CurrentDocument;
}

/** The place a command was called at: a file or folder in the Explorer, else the open document. */
export function placeOf(context: CommandContext, argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const document: TextDocument | undefined = context.document.get();
  return document?.uri ?? window.activeTextEditor?.document.uri;
}

/** Runs a command's work; what goes wrong is logged and said in one sentence. */
export async function reportFailure(
  context: CommandContext,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.log.error(reason);
    const showLog = 'Show Log';
    const chosen = await showError(`Minute Taker: ${reason}`, showLog);
    if (chosen === showLog) await commands.executeCommand(commandIds.showLog);
  }
}

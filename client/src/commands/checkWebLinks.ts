import { commands, workspace } from 'vscode';
import {
  type CheckWebLinksParams,
  type CheckWebLinksResult,
  webLinksMethods,
} from '#lsp/protocol/webLinks.ts';
import { showInformation, showWarning } from '../messages.ts';
import { type CommandContext, placeOf } from './context.ts';
import { whileWaiting } from './whileWaiting.ts';

/** *Check Web Links*: asks the web whether the links of this minute lead anywhere. */
export async function checkWebLinks(context: CommandContext, argument: unknown): Promise<void> {
  const uri = placeOf(context, argument)?.toString();
  if (uri === undefined) {
    await showInformation('Open a minute first, then choose Check Web Links again.');
    return;
  }
  await check(context, { uri, trusted: workspace.isTrusted });
}

/** *Check Web Links in All Minutes*. */
export const checkWebLinksEverywhere = (context: CommandContext): Promise<void> =>
  check(context, { trusted: workspace.isTrusted });

/** What is found shows as problems while the check goes on; who ends it early keeps that. */
async function check({ server }: CommandContext, params: CheckWebLinksParams): Promise<void> {
  const result = await whileWaiting('Checking web links', (token, progress) => {
    let percent = 0;
    return server.requestWithProgress<CheckWebLinksResult>(
      webLinksMethods.check,
      params,
      token,
      ({ message = '', percentage = percent }) => {
        progress.report({ message, increment: percentage - percent });
        percent = percentage;
      },
    );
  });
  if (result?.kind === 'failed') throw new Error(result.message);
  if (result?.kind === 'unavailable') {
    void showInformation(
      'VS Code in the browser can’t ask other servers. Use VS Code on the desktop, or minute-taker check --online, to check web links.',
    );
  }
  if (result?.kind === 'checked') await show(result.broken, result.message);
}

async function show(broken: number, message: string): Promise<void> {
  if (broken === 0) {
    void showInformation(message);
    return;
  }
  const showProblems = 'Show Problems';
  const chosen = await showWarning(message, showProblems);
  if (chosen === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

import { window } from 'vscode';
import { type MissingLinksResult, missingLinksMethods } from '#lsp/protocol/missingLinks.ts';
import { showInformation } from '../messages.ts';
import { applyChanges } from './applyChanges.ts';
import { type CommandContext, placeOf } from './context.ts';

/** Long enough to read a line. */
const shownFor = 8_000;

/** *Add Missing Minutes Links*: fills the lines of this minute, in one undo step, and says which. */
export async function addMissingLinks(context: CommandContext, argument: unknown): Promise<void> {
  const uri = placeOf(context, argument)?.toString();
  if (uri === undefined) {
    await showInformation('Open a minute first, then choose Add Missing Minutes Links again.');
    return;
  }
  const { changes, message } = await context.server.request<MissingLinksResult>(
    missingLinksMethods.inMinute,
    { uri },
  );
  if (changes.length === 0) {
    void showInformation(message);
    return;
  }
  await applyChanges(changes, { label: 'Add missing minutes links', preview: false });
  window.setStatusBarMessage(`$(link) ${message}`, shownFor);
}

/** *Add Missing Minutes Links in All Minutes…*: shows every edit first, and each can be left out. */
export async function addMissingLinksEverywhere({ server }: CommandContext): Promise<void> {
  const { changes, message } = await server.request<MissingLinksResult>(
    missingLinksMethods.everywhere,
    {},
  );
  if (changes.length === 0) {
    void showInformation(message);
    return;
  }
  await applyChanges(changes, { label: 'Add missing minutes links', preview: true });
}

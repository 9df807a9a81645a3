import { window } from 'vscode';
import { linkMethods, type ShortenLinksResult } from '#lsp/protocol/links.ts';
import { showInformation } from '../messages.ts';
import { applyChanges } from './applyChanges.ts';
import { type CommandContext, placeOf } from './context.ts';

/** Long enough to read a line. */
const shownFor = 8_000;

/** *Shorten Bare Issue Links*: gives the bare URLs of issues in this minute a text, in one undo step. */
export async function shortenIssueLinks(context: CommandContext, argument: unknown): Promise<void> {
  const uri = placeOf(context, argument)?.toString();
  if (uri === undefined) {
    await showInformation('Open a minute first, then choose Shorten Bare Issue Links again.');
    return;
  }
  const { changes, message } = await context.server.request<ShortenLinksResult>(
    linkMethods.shorten,
    { uri },
  );
  if (changes.length === 0) {
    void showInformation(message);
    return;
  }
  await applyChanges(changes, { label: 'Shorten bare issue links', preview: false });
  window.setStatusBarMessage(`$(link) ${message}`, shownFor);
}

import { env, Uri, window } from 'vscode';
import { navigationMethods, type OnWebParams, type OnWebResult } from '#lsp/protocol/navigation.ts';
import { showInformation } from '../messages.ts';
import { type CommandContext, placeOf } from './context.ts';

/**
 * *Open on GitHub*: the page of the link, heading or file at the cursor in the browser; called in the Explorer, which
 * passes all chosen files, that of the file.
 */
export async function openOnWeb(
  context: CommandContext,
  argument: unknown,
  chosen: unknown,
): Promise<void> {
  const uri = placeOf(context, argument);
  if (uri === undefined) {
    await showInformation('Open a minute first, then its page can be opened.');
    return;
  }
  const editor = window.activeTextEditor;
  const isHere =
    !Array.isArray(chosen) && editor?.document.uri.toString() === uri.toString() && editor;
  const params: OnWebParams = {
    uri: uri.toString(),
    ...(isHere ? { position: isHere.selection.active } : {}),
  };
  const result = await context.server.request<OnWebResult>(navigationMethods.onWeb, params);
  if (result.kind === 'page') await env.openExternal(Uri.parse(result.url, true));
  else await showInformation(result.message);
}

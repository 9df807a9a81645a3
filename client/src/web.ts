import { type ExtensionContext, Uri } from 'vscode';
import { start } from './activate.ts';
import type { ClientApi } from './api.ts';
import type { Platform } from './platform.ts';

/** Entry of the extension where the extension host is a web worker, as on vscode.dev. */
export function activate(context: ExtensionContext): ClientApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  const platform: Platform = {
    createClient: async (options) =>
      (await import('./webClient.ts')).createWebClient(script, options),
  };
  return start(context, platform);
}

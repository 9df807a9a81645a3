import type { ExtensionContext } from 'vscode';
import { start } from './activate.ts';
import type { ClientApi } from './api.ts';
import type { Platform } from './platform.ts';

/** Entry of the extension where the extension host is a Node process. */
export function activate(context: ExtensionContext): ClientApi {
  const module = context.asAbsolutePath('dist/server.js');
  const platform: Platform = {
    createClient: async (options) =>
      (await import('./desktopClient.ts')).createDesktopClient(module, options),
  };
  return start(context, platform);
}

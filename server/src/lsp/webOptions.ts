import type { CancellationToken } from 'vscode-languageserver';
import type { Settings } from '#config/settings.ts';
import type { WebOptions } from '#workspace/webPort.ts';

/** What a request on behalf of somebody may do; the settings are the user's own, the same for every repository. */
export const webOptions = (
  settings: Settings | undefined,
  token: CancellationToken,
): WebOptions => ({
  allowedHosts: settings?.allowedHosts ?? [],
  cancellation: {
    get isCancellationRequested() {
      return token.isCancellationRequested;
    },
    onCancellationRequested: (run) => token.onCancellationRequested(run),
  },
});

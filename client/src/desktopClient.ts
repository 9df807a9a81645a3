import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, displayName } from './names.ts';
import type { PlatformClient } from './platform.ts';

/** A client whose server is the program `module`, run by the editor's own Node. */
export function createDesktopClient(
  module: string,
  options: LanguageClientOptions,
): PlatformClient {
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=0'] } };
  const client = new LanguageClient(clientId, displayName, { run, debug }, options);
  return {
    client,
    pid: () => client.serverProcess?.pid,
    kill: () => void client.serverProcess?.kill('SIGKILL'),
  };
}

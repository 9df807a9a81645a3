import type { LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { clientId, displayName } from './names.ts';
import type { PlatformClient } from './platform.ts';

/** A client whose server is a worker running `script`; every start of the client gets a worker of its own. */
export function createWebClient(script: string, options: LanguageClientOptions): PlatformClient {
  const workers: Worker[] = [];
  const stopWorkers = (): void => {
    for (const worker of workers.splice(0)) worker.terminate();
  };
  const startWorker = async (): Promise<MessageTransports> => {
    stopWorkers();
    const worker = new Worker(script);
    workers.push(worker);
    // The library recognises a worker by its class, which the extension host replaces.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return {
    client: new LanguageClient(clientId, displayName, startWorker, options),
    pid: () => undefined,
    kill: stopWorkers,
  };
}

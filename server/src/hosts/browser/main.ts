import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createGate } from '#lsp/lifecycle.ts';
import { createServer } from '#lsp/server.ts';
import { clientFiles } from '../clientFiles.ts';
import { today } from '../today.ts';
import { version } from '../version.ts';

declare const self: DedicatedWorkerGlobalScope;

const writer = new BrowserMessageWriter(self);
const gate = createGate();
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), writer, {
  messageStrategy: {
    handleMessage: (message, next) => {
      const admission = gate(message);
      if (admission.kind === 'refuse') void writer.write(admission.refusal);
      if (admission.kind === 'pass') return next(message);
    },
  },
});

/** A timer waits at least four milliseconds when it is nested; a message does not. */
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

createServer(connection, {
  version,
  outside: (client, options) => ({
    files: clientFiles(client),
    // The editor shows nothing above its folders.
    rootAbove: () => 0,
    clock: {
      now: () => performance.now(),
      pause: () =>
        new Promise((resolve) => {
          waiting.push(resolve);
          turns.port2.postMessage(undefined);
        }),
      today: () => today(options.timeZone),
    },
  }),
  later: (milliseconds, run) => void setTimeout(run, milliseconds),
  // The worker dies with the page.
  watchParent: () => undefined,
});
connection.listen();

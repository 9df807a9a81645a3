import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createGate } from '#lsp/lifecycle.ts';
import type { InitializationOptions } from '#lsp/protocol.ts';
import { createServer } from '#lsp/server.ts';
import { clientFiles } from '../clientFiles.ts';
import { version } from '../version.ts';
import { createMessageLimit } from './messageLimit.ts';
import { nodeOutside } from './outside.ts';
import { rootAbove } from './repositoryRoot.ts';
import { nodeWeb } from './web/nodeWeb.ts';

/** How editor and server talk. */
export type Transport = 'stdio' | 'ipc';

/** How often it is looked whether the editor is still there, in milliseconds. */
const lookAfter = 400;

/** Runs the language server until the editor ends it or is gone. */
export function serve(transport: Transport): void {
  const [reader, writer] = transport === 'ipc' ? ipcStreams() : stdioStreams();
  const gate = createGate();
  const state = { down: false };
  const quit = (): never => process.exit(state.down ? 0 : 1);

  const connection = createConnection(ProposedFeatures.all, reader, writer, {
    messageStrategy: {
      handleMessage: (message, next) => {
        const admission = gate(message);
        if ('method' in message && message.method === 'shutdown') state.down = true;
        if (admission.kind === 'refuse') void writer.write(admission.refusal);
        if (admission.kind === 'pass') return next(message);
      },
    },
  });
  reader.onError((error) => {
    if (error instanceof SyntaxError) {
      void writer.write(parseError);
      return;
    }
    // Where one message ends and the next begins is lost: nothing that follows could be trusted.
    process.stderr.write(`minute-taker: not the language server protocol (${error.name})\n`);
    quit();
  });
  reader.onClose(quit);
  writer.onError(quit);

  createServer(connection, {
    version,
    outside: (client, options) =>
      options.fileSystem === 'client'
        ? { ...machine(options), files: clientFiles(client), rootAbove: () => 0 }
        : { ...machine(options), rootAbove },
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
    watchParent: (id) => {
      setInterval(() => {
        if (!isAlive(id)) quit();
      }, lookAfter).unref();
    },
  });
  connection.listen();
}

const machine = ({ timeZone }: InitializationOptions) => ({
  ...nodeOutside(timeZone),
  web: nodeWeb,
});

const parseError = {
  jsonrpc: '2.0',
  id: null,
  error: { code: -32700, message: 'The message is no JSON.' },
};

function stdioStreams(): readonly [MessageReader, MessageWriter] {
  // Anything that prints would break the protocol.
  console.log = console.error;
  const { stdin, stdout } = process;
  stdin.on('end', () => stdin.destroy());
  const isTooLong = createMessageLimit();
  stdin.on('data', (chunk) => {
    if (!isTooLong(chunk)) return;
    process.stderr.write('minute-taker: a message longer than 64 MB was announced\n');
    process.exit(1);
  });
  return [new StreamMessageReader(stdin), new StreamMessageWriter(stdout)];
}

function ipcStreams(): readonly [MessageReader, MessageWriter] {
  process.on('disconnect', () => process.exit(1));
  return [new IPCMessageReader(process), new IPCMessageWriter(process)];
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

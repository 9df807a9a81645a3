import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { ErrorCodes, LSPErrorCodes, type ResponseError } from 'vscode-languageserver';
import {
  endServer,
  type LanguageServer,
  spawnServer,
  startServer,
} from '#support/languageServer.ts';
import { temporaryFolder } from '#support/temporaryFolder.ts';

const hasCode =
  (code: number) =>
  (error: ResponseError): boolean =>
    error.code === code;

const greeting = { processId: null, rootUri: null, capabilities: {} };

describe('the life of the server', () => {
  const servers: Pick<LanguageServer, 'process' | 'exited'>[] = [];
  const keep = <T extends Pick<LanguageServer, 'process' | 'exited'>>(server: T): T => {
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map(endServer)));

  it('refuses requests before initialize, and a second initialize', async () => {
    const { connection } = keep(spawnServer());
    const symbols = connection.sendRequest('workspace/symbol', { query: '' });
    await assert.rejects(symbols, hasCode(ErrorCodes.ServerNotInitialized));
    await connection.sendRequest('initialize', greeting);
    const again = connection.sendRequest('initialize', greeting);
    await assert.rejects(again, hasCode(ErrorCodes.InvalidRequest));
  });

  it('names methods that it does not know', async () => {
    const { connection } = keep(await startServer({ folders: [] }));
    const unknown = connection.sendRequest('minuteTaker/makeCoffee', {});
    await assert.rejects(unknown, hasCode(ErrorCodes.MethodNotFound));
  });

  it('refuses requests after shutdown and ends with code 0', async () => {
    const { connection, exited } = keep(await startServer({ folders: [] }));
    await connection.sendRequest('shutdown');
    const symbols = connection.sendRequest('workspace/symbol', { query: '' });
    await assert.rejects(symbols, hasCode(ErrorCodes.InvalidRequest));
    await connection.sendNotification('exit');
    assert.equal(await exited, 0);
  });

  it('ends with code 1 on exit without shutdown', async () => {
    const { connection, exited } = keep(await startServer({ folders: [] }));
    await connection.sendNotification('exit');
    assert.equal(await exited, 1);
  });

  it('ends when its editor closes the pipe', async () => {
    const { process, exited } = keep(await startServer({ folders: [] }));
    process.stdin?.end();
    assert.equal(await exited, 1);
  });

  it('ends within a second after the process that it was told of has gone', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const { exited } = keep(await startServer({ folders: [], processId: editor.pid ?? 0 }));
    const start = performance.now();
    editor.kill('SIGKILL');
    await exited;
    assert.ok(performance.now() - start < 2000);
  });

  it('ends rather than guess where the next message begins', async () => {
    const { process, exited } = keep(await startServer({ folders: [] }));
    process.stdin?.write('hello\r\n\r\n{"a":1}');
    assert.equal(await exited, 1);
  });

  it('ends rather than wait for a message that nobody sends', async () => {
    for (const header of ['Content-Length: 99999999999\r\n\r\n', 'x: '.padEnd(100_000, 'x')]) {
      const { process, exited } = keep(await startServer({ folders: [] }));
      process.stdin?.write(header);
      assert.equal(await exited, 1);
    }
  });

  it('answers a message that is no JSON and goes on', async () => {
    const server = keep(await startServer({ folders: [] }));
    server.process.stdin?.write('Content-Length: 5\r\n\r\n{"a":');
    assert.deepEqual(await server.connection.sendRequest('workspace/symbol', { query: 'x' }), []);
  });

  it('takes back a request that was cancelled before its turn', async () => {
    const folder = temporaryFolder({});
    const { connection } = keep(await startServer({ folders: [folder.uri] }));
    // Written in one go, so that the server finds the request and its cancellation together.
    const messages = [
      {
        jsonrpc: '2.0',
        id: 'later',
        method: 'workspace/diagnostic',
        params: { previousResultIds: [] },
      },
      { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'later' } },
    ];
    const server = servers.at(-1);
    const answer = new Promise<string>((resolve) => {
      server?.process.stdout?.on('data', (data: Buffer) => {
        const text = data.toString();
        if (text.includes('"id":"later"')) resolve(text);
      });
    });
    for (const message of messages) {
      const body = JSON.stringify(message);
      server?.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    }
    assert.match(await answer, new RegExp(`"code":${LSPErrorCodes.RequestCancelled}`));
    assert.deepEqual(await connection.sendRequest('workspace/symbol', { query: 'x' }), []);
    folder.dispose();
  });
});

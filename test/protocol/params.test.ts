import assert from 'node:assert/strict';
import { ErrorCodes, type ResponseError } from 'vscode-languageserver';
import { methods } from '#lsp/protocol.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { temporaryFolder } from '#support/temporaryFolder.ts';

const textDocument = { uri: 'file:///tmp/20230629.md' };

describe('parameters that make no sense', () => {
  const folder = temporaryFolder({ 'minutes.yaml': 'extends: scs\n' });
  let server: LanguageServer;
  before(async () => {
    server = await startServer({ folders: [folder.uri] });
  });
  after(async () => {
    await endServer(server);
    folder.dispose();
  });

  it('are refused in requests, and no exception is logged', async () => {
    const requests: readonly (readonly [string, object])[] = [
      ['textDocument/documentSymbol', {}],
      ['textDocument/documentSymbol', { textDocument: { uri: 7 } }],
      ['textDocument/documentSymbol', { textDocument: { uri: 'no scheme: x' } }],
      ['textDocument/foldingRange', {}],
      ['textDocument/completion', {}],
      ['textDocument/completion', { textDocument }],
      ['textDocument/completion', { textDocument, position: { line: '1' } }],
      ['textDocument/hover', {}],
      ['textDocument/codeAction', {}],
      ['textDocument/codeAction', { textDocument, range: {}, context: {} }],
      ['textDocument/diagnostic', {}],
      ['workspace/diagnostic', {}],
      ['workspace/symbol', {}],
      [methods.outline, {}],
      [methods.sections, {}],
      [methods.newMinute, {}],
      [methods.series, { uri: 7 }],
      [methods.status, { uri: 7 }],
      [methods.createConfig, { uri: 7 }],
    ];
    for (const [method, params] of requests) {
      await assert.rejects(
        server.connection.sendRequest(method, params),
        ({ code }: ResponseError) => code === ErrorCodes.InvalidParams,
        `${method} ${JSON.stringify(params)}`,
      );
    }
    assert.deepEqual(server.log, []);
  });

  it('are passed over in notifications', async () => {
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didSave',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      'workspace/didChangeConfiguration',
    ]) {
      await server.connection.sendNotification(method, {});
    }
    assert.deepEqual(await server.connection.sendRequest('workspace/symbol', { query: '' }), []);
    assert.deepEqual(server.log, []);
  });
});

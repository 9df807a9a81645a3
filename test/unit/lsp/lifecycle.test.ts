import assert from 'node:assert/strict';
import { createGate } from '#lsp/lifecycle.ts';

describe('the order of messages', () => {
  it('nothing but exit before initialize', () => {
    const gate = createGate();
    assert.equal(gate({ method: 'exit' }).kind, 'pass');
    assert.equal(gate({ method: 'textDocument/didOpen' }).kind, 'drop');
    assert.equal(gate({ method: 'workspace/symbol', id: 1 }).kind, 'refuse');
    assert.equal(gate({ method: 'initialize', id: 2 }).kind, 'pass');
    assert.equal(gate({ method: 'workspace/symbol', id: 3 }).kind, 'pass');
  });

  it('no request after shutdown, but answers to ours and exit', () => {
    const gate = createGate();
    gate({ method: 'initialize', id: 1 });
    assert.equal(gate({ method: 'shutdown', id: 2 }).kind, 'pass');
    assert.equal(gate({ method: 'workspace/symbol', id: 3 }).kind, 'refuse');
    assert.equal(gate({ method: 'textDocument/didChange' }).kind, 'drop');
    assert.equal(gate({ id: 7, result: null }).kind, 'pass');
    assert.equal(gate({ method: 'exit' }).kind, 'pass');
  });
});

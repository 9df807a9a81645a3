import assert from 'node:assert/strict';
import { base64Of } from '#lsp/base64.ts';

describe('bytes in a message', () => {
  it('are the Base64 that everybody reads', () => {
    for (const length of [0, 1, 2, 3, 4, 5, 64, 257]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) % 256);
      assert.equal(base64Of(bytes), Buffer.from(bytes).toString('base64'));
    }
  });
});

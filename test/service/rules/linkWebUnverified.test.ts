import assert from 'node:assert/strict';
import type { WebCause } from '#workspace/webPort.ts';
import { checkFixture, messagesOf } from './checked.ts';

const address = 'https://example.org/x';

describe('link/web-unverified', () => {
  it('is a hint', () => {
    checkFixture(
      `
      -- a.md --
      [x](https://example.org/x)
          ^^^^^^^^^^^^^^^^^^^^^ hint link/web-unverified
      `,
      { web: { [address]: { kind: 'unverified', cause: 403, host: 'example.org' } } },
    );
  });

  it('says why nobody knows, and what to do', () => {
    const causes: readonly WebCause[] = [
      ...[401, 403, 429, 500, 405],
      ...(['noLookup', 'unreachable', 'tls', 'reset', 'timeout', 'redirects', 'noHttp'] as const),
      ...(['credentials', 'port', 'address'] as const),
    ];
    const messages = causes.flatMap((cause) =>
      messagesOf(`[x](${address})`, {
        web: { [address]: { kind: 'unverified', cause, host: 'example.org' } },
      }),
    );
    assert.equal(new Set(messages).size, causes.length);
    assert.equal(
      messages[0],
      'example.org answered 401: it may be there for those who are signed in. Look yourself.',
    );
    assert.equal(
      messages[2],
      'example.org answered 429: it was asked too often. Check again later.',
    );
    for (const message of messages) assert.match(message, /^(?:example\.org|This) .*[.?]$/);
  });
});

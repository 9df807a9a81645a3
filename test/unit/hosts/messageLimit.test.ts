import assert from 'node:assert/strict';
import { createMessageLimit } from '#hosts/node/messageLimit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether a stream that comes in pieces of `size` bytes is refused. */
function isRefused(text: string, size: number): boolean {
  const isTooLong = createMessageLimit();
  const all = bytes(text);
  for (let at = 0; at < all.length; at += size) {
    if (isTooLong(all.subarray(at, at + size))) return true;
  }
  return false;
}

const message = (body: string): string =>
  `Content-Length: ${bytes(body).length}\r\nContent-Type: application/json; charset=utf-8\r\n\r\n${body}`;

describe('the limit of messages', () => {
  const honest = ['{}', '{"a":"größe"}', 'Content-Length: 99999999999\r\n\r\n', 'x'.repeat(50_000)];
  const sizes = [1, 7, 64, 4096, 1_000_000];

  it('lets messages pass however they are cut, whatever they hold', () => {
    for (const size of sizes) assert.ok(!isRefused(honest.map(message).join(''), size), `${size}`);
  });

  it('refuses what announces too much, behind other messages too', () => {
    const absurd = 'content-length: 67108865\r\n\r\n';
    for (const size of sizes) {
      assert.ok(isRefused(absurd, size), `${size}`);
      assert.ok(isRefused(honest.map(message).join('') + absurd, size), `${size}`);
      assert.ok(!isRefused('Content-Length: 67108864\r\n\r\n', size), `${size}`);
    }
  });

  it('refuses a header without end, and leaves other nonsense to the reader', () => {
    for (const size of sizes) {
      assert.ok(isRefused('x'.repeat(40_000), size), `${size}`);
      assert.ok(!isRefused(`hello\r\n\r\n${'x'.repeat(40_000)}`, size), `${size}`);
    }
  });
});

import assert from 'node:assert/strict';

/** Fails where a message is no sentence, or one that nobody reads to its end. */
export function assertSentence(message: string): void {
  assert.match(message, /[.?]$/);
  assert.doesNotMatch(message, / {2}|\s$|^\s|undefined|\n/);
  assert.ok(message.length < 300, message);
}

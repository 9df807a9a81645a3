import assert from 'node:assert/strict';
import type { FailureReason, Outcome } from '#hosts/node/web/outcome.ts';
import { failed } from '#hosts/node/web/outcome.ts';
import { delayAfter, retrying, thorough, whileUserWaits } from '#hosts/node/web/retry.ts';
import { retryAfter } from '#hosts/node/web/retryAfter.ts';
import { realTiming } from '#hosts/node/web/timing.ts';

const answer = (status: number, wait?: number): Outcome => ({
  kind: 'answer',
  status,
  url: 'https://pad.example.org/',
  type: undefined,
  charset: undefined,
  bytes: new Uint8Array(),
  retryAfter: wait,
});

describe('asking again', () => {
  it('is for what passes by, three times from one second on, doubling', () => {
    const outcomes = [
      ...[408, 429, 500, 503].map((it) => answer(it)),
      failed('reset'),
      failed('timeout'),
    ];
    for (const outcome of outcomes) {
      const delays = [1, 2, 3, 4].map((attempt) => delayAfter(thorough, attempt, outcome));
      assert.deepEqual(delays, [1000, 2000, 4000, undefined]);
    }
    const reasons: readonly FailureReason[] = [
      'unknownHost',
      'blocked',
      'tls',
      'cancelled',
      'tooLarge',
    ];
    for (const outcome of [
      ...[200, 301, 401, 404, 410].map((it) => answer(it)),
      ...reasons.map((it) => failed(it)),
    ]) {
      assert.equal(delayAfter(thorough, 1, outcome), undefined);
    }
  });

  it('waits as long as the server wants, up to a minute', () => {
    assert.equal(delayAfter(thorough, 1, answer(429, 7_000)), 7_000);
    assert.equal(delayAfter(thorough, 3, answer(503, 0)), 0);
    assert.equal(delayAfter(thorough, 1, answer(429, 60_000)), 60_000);
    assert.equal(delayAfter(thorough, 1, answer(429, 61_000)), undefined);
  });

  it('does it once and soon while somebody waits', () => {
    assert.equal(delayAfter(whileUserWaits, 1, answer(503)), 1000);
    assert.equal(delayAfter(whileUserWaits, 2, answer(503)), undefined);
    assert.equal(delayAfter(whileUserWaits, 1, answer(429, 6_000)), undefined);
    assert.equal(delayAfter(whileUserWaits, 1, failed('timeout')), undefined);
  });

  it('reads both forms of Retry-After, and dates by the clock of the server', () => {
    const now = Date.UTC(2023, 5, 1, 12);
    const inMinute = 'Thu, 01 Jun 2023 12:01:00 GMT';
    assert.equal(retryAfter('120', undefined, now), 120_000);
    assert.equal(retryAfter(inMinute, undefined, now), 60_000);
    assert.equal(retryAfter(inMinute, 'Thu, 01 Jun 2023 12:00:50 GMT', now), 10_000);
    assert.equal(retryAfter('Thu, 01 Jun 2023 11:00:00 GMT', undefined, now), 0);
    for (const none of [undefined, '', 'soon', '-1', '1.5', '1e9', '9'.repeat(40)]) {
      assert.equal(retryAfter(none, undefined, now), undefined, none);
    }
  });

  it('ends with the last word of the server', async () => {
    const waits: number[] = [];
    const timing = {
      ...realTiming,
      sleep: async (milliseconds: number) => void waits.push(milliseconds),
    };
    const answers = [answer(503), answer(429, 5), answer(200)];
    const { signal } = new AbortController();
    const ask = async () => answers.shift() ?? failed('reset');
    assert.deepEqual(await retrying(thorough, timing, signal, ask), answer(200));
    assert.deepEqual(waits, [1000, 5]);
  });
});

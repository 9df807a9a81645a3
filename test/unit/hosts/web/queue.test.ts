import assert from 'node:assert/strict';
import { createQueue, type Politeness } from '#hosts/node/web/queue.ts';
import { Stop } from '#hosts/node/web/reason.ts';

/** Work that ends when it is told to, in a time that moves when it is told to. */
function workshop(limits: Politeness) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  const clock = { now: 0 };
  const queue = createQueue(limits, {
    now: () => clock.now,
    date: () => 0,
    sleep: (milliseconds) =>
      new Promise((wake) => void sleepers.add({ until: clock.now + milliseconds, wake })),
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    started,
    sleeping: () => sleepers.size,
    add: (host: string, name: string, signal = new AbortController().signal) =>
      queue(host, signal, () => {
        started.push(name);
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      await settle();
    },
    pass: async (milliseconds: number) => {
      clock.now += milliseconds;
      for (const sleeper of sleepers) {
        if (sleeper.until > clock.now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await settle();
    },
    settle,
  };
}

describe('turns at web servers', () => {
  it('are four at a time for one host, in order, whatever others do', async () => {
    const shop = workshop({ perHost: 4, all: 32, pause: 0 });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) void shop.add('a', name);
    void shop.add('b', 'b1');
    await shop.settle();
    assert.deepEqual(shop.started, ['a1', 'a2', 'a3', 'a4', 'b1']);
    await shop.end('a2');
    assert.deepEqual(shop.started.slice(5), ['a5']);
    await shop.end('a1');
    assert.deepEqual(shop.started.slice(5), ['a5', 'a6']);
  });

  it('begin with a pause between', async () => {
    const shop = workshop({ perHost: 4, all: 32, pause: 100 });
    for (const name of ['a1', 'a2', 'a3']) void shop.add('a', name);
    await shop.settle();
    assert.deepEqual(shop.started, ['a1']);
    await shop.end('a1');
    await shop.pass(99);
    assert.deepEqual(shop.started, ['a1']);
    await shop.pass(1);
    assert.deepEqual(shop.started, ['a1', 'a2']);
    await shop.pass(100);
    assert.deepEqual(shop.started, ['a1', 'a2', 'a3']);
    assert.equal(shop.sleeping(), 0);
  });

  it('begin one after the other over all hosts, so that nothing comes in bursts', async () => {
    const shop = workshop({ perHost: 4, all: 32, pause: 100, gap: 5 });
    for (const name of ['a1', 'a2']) void shop.add('a', name);
    for (const name of ['b1', 'b2']) void shop.add('b', name);
    await shop.settle();
    assert.deepEqual(shop.started, ['a1']);
    await shop.pass(5);
    assert.deepEqual(shop.started, ['a1', 'b1']);
    // Both pause, and a new one need not wait for that.
    await shop.pass(5);
    void shop.add('c', 'c1');
    await shop.settle();
    assert.deepEqual(shop.started, ['a1', 'b1', 'c1']);
    await shop.pass(90);
    await shop.pass(5);
    assert.deepEqual(shop.started, ['a1', 'b1', 'c1', 'a2', 'b2']);
  });

  it('are limited over all hosts, and hosts take turns', async () => {
    const shop = workshop({ perHost: 4, all: 3, pause: 0 });
    for (const name of ['a1', 'a2', 'a3', 'a4']) void shop.add('a', name);
    for (const name of ['b1', 'b2']) void shop.add('b', name);
    await shop.settle();
    assert.deepEqual(shop.started, ['a1', 'a2', 'a3']);
    await shop.end('a1');
    await shop.end('a2');
    assert.deepEqual(shop.started.slice(3).sort(), ['a4', 'b1']);
  });

  it('are given up without one', async () => {
    const shop = workshop({ perHost: 1, all: 32, pause: 0 });
    const { abort, signal } = ((it) => ({
      abort: () => it.abort(new Stop('cancelled')),
      signal: it.signal,
    }))(new AbortController());
    void shop.add('a', 'a1');
    const second = shop.add('a', 'a2', signal);
    const third = shop.add('a', 'a3');
    await shop.settle();
    abort();
    await assert.rejects(second, { reason: 'cancelled' });
    await assert.rejects(shop.add('a', 'a4', signal), { reason: 'cancelled' });
    await shop.end('a1');
    await shop.end('a3');
    assert.equal(await third, 'a3');
    assert.deepEqual(shop.started, ['a1', 'a3']);
  });

  it('go on after work that failed', async () => {
    const queue = createQueue(
      { perHost: 1, all: 1, pause: 0 },
      { now: () => 0, date: () => 0, sleep: () => Promise.resolve() },
    );
    const { signal } = new AbortController();
    await assert.rejects(queue('a', signal, () => Promise.reject(new Error('no'))));
    assert.equal(await queue('b', signal, async () => 'yes'), 'yes');
  });
});

import assert from 'node:assert/strict';
import { sharedLookups } from '#hosts/node/web/sharedLookups.ts';

/** Names that are looked up one by one, when the test says so. */
function nameServer() {
  const asked: string[] = [];
  const answers = new Map<string, (addresses: readonly string[] | Error) => void>();
  const clock = { now: 0 };
  const resolver = sharedLookups(
    (name) => {
      asked.push(name);
      return new Promise((resolve, reject) => {
        answers.set(name, (it) => (it instanceof Error ? reject(it) : resolve(it)));
      });
    },
    { now: () => clock.now, date: () => 0, sleep: () => Promise.resolve() },
  );
  const answer = async (name: string, it: readonly string[] | Error): Promise<void> => {
    answers.get(name)?.(it);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, clock, resolver, answer };
}

describe('names of web servers', () => {
  it('are looked up once for all who want them, two at the same time', async () => {
    const { asked, resolver, answer } = nameServer();
    const names = ['a', 'a', 'b', 'c', 'd'].map((name) => resolver(name));
    assert.deepEqual(asked, ['a', 'b']);
    await answer('b', ['2']);
    assert.deepEqual(asked, ['a', 'b', 'c']);
    await answer('a', ['1']);
    await answer('c', ['3']);
    await answer('d', ['4']);
    assert.deepEqual(await Promise.all(names), [['1'], ['1'], ['2'], ['3'], ['4']]);
  });

  it('are looked up again after a minute, and soon where that went wrong', async () => {
    const { asked, clock, resolver, answer } = nameServer();
    const good = resolver('a');
    const bad = resolver('b');
    await answer('a', ['1']);
    await Promise.all([answer('b', new Error('no')), assert.rejects(bad)]);
    clock.now = 4_999;
    await assert.rejects(resolver('b'));
    clock.now = 5_000;
    void resolver('b');
    clock.now = 59_999;
    assert.equal(await resolver('a'), await good);
    clock.now = 60_000;
    void resolver('a');
    assert.deepEqual(asked, ['a', 'b', 'b', 'a']);
  });
});

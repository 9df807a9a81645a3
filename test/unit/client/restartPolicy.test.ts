import assert from 'node:assert/strict';
import { afterCrash } from '#client/restartPolicy.ts';

const minute = 60_000;

describe('A server that died', () => {
  it('is started again at once the first time', () => {
    assert.deepEqual(afterCrash([minute]), { kind: 'restart', delay: 0 });
  });

  it('is started again more and more slowly', () => {
    const times = [0, 1000, 2000, 3000];
    const delays = times.map((_, index) => {
      const next = afterCrash(times.slice(0, index + 1));
      return next.kind === 'restart' ? next.delay : undefined;
    });
    assert.deepEqual(delays, [0, 500, 1000, 2000]);
  });

  it('is left alone after five times in three minutes', () => {
    assert.deepEqual(afterCrash([0, 1, 2, 3, 4].map((count) => (count * minute) / 2)), {
      kind: 'giveUp',
    });
  });

  it('is never left alone when it dies once a minute', () => {
    const times = Array.from({ length: 60 }, (_, count) => count * minute);
    assert.equal(afterCrash(times).kind, 'restart');
  });
});

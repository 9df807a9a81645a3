import assert from 'node:assert/strict';

/**
 * Starts a stopwatch for hostile inputs; calling the result fails when `limit` milliseconds of processor time have gone
 * since. Processor time and not the clock's, so that a busy machine makes no test fail; what is caught is work that grows
 * out of all proportion.
 */
export function processorTimeBelow(limit = 1500): () => void {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    const taken = Math.round((user + system) / 1000);
    assert.ok(taken < limit, `${taken} ms of processor time, at most ${limit} were expected`);
  };
}

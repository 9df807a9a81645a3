import { performance } from 'node:perf_hooks';
import { promises } from 'node:timers';

/** Time as the fetcher sees it. */
export interface Timing {
  /** Milliseconds from any start; never goes back. */
  readonly now: () => number;
  /** Milliseconds since 1970, as servers write dates. */
  readonly date: () => number;
  /** Resolves after so many milliseconds, or rejects with the reason of `signal`. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Time of this machine. */
export const realTiming: Timing = {
  now: () => performance.now(),
  date: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await promises.setTimeout(milliseconds, undefined, { signal });
    } catch {
      throw signal.reason;
    }
  },
};

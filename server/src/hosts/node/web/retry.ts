import { failed, type Outcome } from './outcome.ts';
import { reasonOf } from './reason.ts';
import type { Timing } from './timing.ts';

/** How stubbornly something is asked for. */
export interface RetryPolicy {
  /** Attempts after the first one. */
  readonly retries: number;
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  readonly firstDelay: number;
  /** If the server wants to be left alone for longer than so many milliseconds, that was it. */
  readonly longestDelay: number;
  /** Whether what took too long once is tried again. */
  readonly afterTimeout: boolean;
}

/** Somebody sits and waits: once more, soon. */
export const whileUserWaits: RetryPolicy = {
  retries: 1,
  firstDelay: 1_000,
  longestDelay: 5_000,
  afterTimeout: false,
};

/** For a check of many links, which may take its time and must not call a busy server broken. */
export const thorough: RetryPolicy = {
  retries: 3,
  firstDelay: 1_000,
  longestDelay: 60_000,
  afterTimeout: true,
};

/** Milliseconds to wait after the `attempt`th attempt (from 1 on); nothing where its outcome stands. */
export function delayAfter(
  policy: RetryPolicy,
  attempt: number,
  outcome: Outcome,
): number | undefined {
  if (attempt > policy.retries || !isPassing(outcome, policy)) return undefined;
  const usual = policy.firstDelay * 2 ** (attempt - 1);
  const wanted = outcome.kind === 'answer' ? outcome.retryAfter : undefined;
  const delay = wanted ?? usual;
  return delay > policy.longestDelay ? undefined : delay;
}

function isPassing(outcome: Outcome, policy: RetryPolicy): boolean {
  if (outcome.kind === 'failed') {
    return outcome.reason === 'reset' || (outcome.reason === 'timeout' && policy.afterTimeout);
  }
  return outcome.status === 408 || outcome.status === 429 || outcome.status >= 500;
}

/** Repeats `attempt` as the policy says. */
export async function retrying(
  policy: RetryPolicy,
  timing: Timing,
  signal: AbortSignal,
  attempt: () => Promise<Outcome>,
): Promise<Outcome> {
  for (let count = 1; ; count++) {
    const outcome = await attempt();
    const delay = delayAfter(policy, count, outcome);
    if (delay === undefined || signal.aborted) return outcome;
    try {
      await timing.sleep(delay, signal);
    } catch (reason) {
      // What the server said tells more than that there was no time to ask again.
      return reasonOf(reason) === 'timeout' ? outcome : failed(reasonOf(reason));
    }
  }
}

import type { Cancellation } from '#workspace/webPort.ts';

/** The first Ctrl+C ends the work with what is known so far; the second one ends the program. */
export function cancelledByInterrupt(): Cancellation {
  const waiting = new Set<() => void>();
  const state = { isRequested: false };
  process.once('SIGINT', () => {
    state.isRequested = true;
    for (const run of waiting) run();
  });
  return {
    get isCancellationRequested() {
      return state.isRequested;
    },
    onCancellationRequested: (run) => {
      waiting.add(run);
      return { dispose: () => void waiting.delete(run) };
    },
  };
}

import type { Cancellation } from '#workspace/webPort.ts';
import { Stop } from './reason.ts';

/** Runs `work` with a signal that somebody's cancellation aborts. */
export async function withSignal<T>(
  cancellation: Cancellation | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => controller.abort(new Stop('cancelled'));
  if (cancellation?.isCancellationRequested) cancel();
  const subscription = cancellation?.onCancellationRequested(cancel);
  try {
    return await work(controller.signal);
  } finally {
    subscription?.dispose();
  }
}

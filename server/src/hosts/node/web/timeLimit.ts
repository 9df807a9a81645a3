import { Stop } from './reason.ts';

/** A signal with an end that is certain. */
export interface TimeLimit {
  /** Aborted by a {@link Stop}: `timeout`, or what `outer` was aborted for. */
  readonly signal: AbortSignal;
  /** Runs out now. */
  readonly expire: () => void;
  /** Lets go of timer and `outer`. */
  readonly end: () => void;
}

/** Follows `outer` and runs out after so many milliseconds. */
export function timeLimit(outer: AbortSignal, milliseconds: number): TimeLimit {
  const controller = new AbortController();
  const stop = (): void => controller.abort(outer.reason);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop);
  const expire = (): void => controller.abort(new Stop('timeout'));
  const timer = setTimeout(expire, milliseconds);
  return {
    signal: controller.signal,
    expire,
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', stop);
    },
  };
}

/** The result of `work`, which may itself go on, or the reason of `signal` as soon as that is aborted. */
export function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

import type { Disposable } from 'vscode';

/** A call that happens once, a while after the last time it was asked for. */
export interface Debounced extends Disposable {
  readonly schedule: () => void;
}

/** Calls `work` when `schedule` has not been called for `delay` milliseconds. */
export function debounce(delay: number, work: () => void): Debounced {
  const pending: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined };
  return {
    schedule: () => {
      clearTimeout(pending.timer);
      pending.timer = setTimeout(work, delay);
    },
    dispose: () => clearTimeout(pending.timer),
  };
}

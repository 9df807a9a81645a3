/** Tells interested parts of the server that something happened. */
export interface Signal<T> {
  readonly fire: (value: T) => void;
  /** Calls `run` each time; the answer ends that. */
  readonly on: (run: (value: T) => void) => () => void;
}

/** Creates a signal without listeners. */
export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    fire: (value) => {
      for (const run of [...listeners]) run(value);
    },
    on: (run) => {
      listeners.add(run);
      return () => void listeners.delete(run);
    },
  };
}

/** Calls `run` once, `milliseconds` after the first of any number of calls. */
export function coalesced(
  later: (milliseconds: number, run: () => void) => void,
  milliseconds: () => number,
  run: () => void,
): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    later(milliseconds(), () => {
      waiting = false;
      run();
    });
  };
}

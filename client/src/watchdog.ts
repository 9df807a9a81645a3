/** What a watchdog needs to know; times in milliseconds. */
export interface WatchdogOptions {
  /** Asks for any answer; a refusal is one. */
  readonly ask: () => Promise<unknown>;
  readonly onSilence: () => void;
  readonly every: number;
  readonly patience: number;
}

/** Asks again and again, one question at a time; calls `onSilence` once when an answer is overdue, and ends. */
export function watchForSilence({ ask, onSilence, every, patience }: WatchdogOptions): {
  readonly dispose: () => void;
} {
  const timer: { id?: ReturnType<typeof setTimeout> } = {};
  const life = new AbortController();
  const next = (): void => {
    if (!life.signal.aborted) timer.id = setTimeout(look, every);
  };
  const look = (): void => {
    timer.id = setTimeout(() => {
      life.abort();
      onSilence();
    }, patience);
    const answered = (): void => {
      clearTimeout(timer.id);
      next();
    };
    ask().then(answered, answered);
  };
  next();
  return {
    dispose: () => {
      life.abort();
      clearTimeout(timer.id);
    },
  };
}

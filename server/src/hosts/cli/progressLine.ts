import type { WriteStream } from 'node:tty';

/** One line on a terminal that says how far something is; silent where the output goes elsewhere. */
export interface ProgressLine {
  readonly show: (done: number, all: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Milliseconds between two changes of the line. */
const apart = 100;

/** Creates the line on `stream`, e.g. `checking web links: 40 of 214`. */
export function progressLine(stream: WriteStream, what: string): ProgressLine {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const state = { shownAt: Number.NEGATIVE_INFINITY };
  const write = (text: string): void => void stream.write(`\r\u001b[K${text}`);
  return {
    show: (done, all) => {
      if (performance.now() - state.shownAt < apart) return;
      state.shownAt = performance.now();
      write(`${what}: ${done} of ${all}`);
    },
    clear: () => write(''),
  };
}

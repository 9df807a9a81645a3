import { performance } from 'node:perf_hooks';
import type { Outside } from '#workspace/port.ts';
import { today } from '../today.ts';
import { nodeFiles } from './filePort.ts';

/**
 * The connection takes a turn each to read a message, to handle it and to write the answer. Who pauses for fewer makes
 * a request that has come in meanwhile wait for two or three slices of work.
 */
const messageTurns = 4;

function afterTurns(turns: number, run: () => void): void {
  setImmediate(() => (turns > 1 ? afterTurns(turns - 1, run) : run()));
}

/** Files and time of this machine, dates in `timeZone`. */
export const nodeOutside = (timeZone: string | undefined): Outside => ({
  files: nodeFiles,
  clock: {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => afterTurns(messageTurns, resolve)),
    today: () => today(timeZone),
  },
});

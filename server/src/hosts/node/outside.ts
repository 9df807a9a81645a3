import { performance } from 'node:perf_hooks';
import type { Outside } from '#workspace/port.ts';
import { today } from '../today.ts';
import { nodeFiles } from './filePort.ts';

/** Files and time of this machine, dates in `timeZone`. */
export const nodeOutside = (timeZone: string | undefined): Outside => ({
  files: nodeFiles,
  clock: {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    today: () => today(timeZone),
  },
});

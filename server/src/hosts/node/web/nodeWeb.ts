import { homedir } from 'node:os';
import type { WebPort } from '#workspace/webPort.ts';
import { version } from '../../version.ts';
import { type Patience, patient } from './exchange.ts';
import { createFetcher, type Fetcher } from './fetcher.ts';
import { fetchPad } from './fetchPad.ts';
import { fetchUpload } from './fetchUpload.ts';
import { githubAccess } from './github.ts';
import { cacheFile, createLinkCache } from './linkCache.ts';
import { linkChecker } from './linkCheck.ts';
import { createQueue, polite } from './queue.ts';
import { systemResolver } from './resolve.ts';
import { sharedLookups } from './sharedLookups.ts';
import { realTiming } from './timing.ts';

/** Milliseconds that somebody waits for a pad in all. */
const longestWait = 20_000;

/** Nobody sits and waits for a link, so a slow server has all of the time to begin its answer. */
const thoroughPatience: Patience = { connect: 20_000, idle: 20_000, attempt: 20_000 };

/** Pads and uploads by way of `fetcher`. */
export const webPort = (
  fetcher: Fetcher,
  patience: number = longestWait,
): Pick<WebPort, 'fetchPad' | 'fetchUpload'> => ({
  fetchPad: (url, options) => fetchPad(fetcher, patience, url, options),
  fetchUpload: (url, options) => fetchUpload(fetcher, url, options),
});

const world = {
  timing: realTiming,
  queue: createQueue(polite, realTiming),
};
const userAgent = `Minute-Taker/${version}`;

/** The web as this machine reaches it. Nothing is requested before somebody calls it. */
export const nodeWeb: WebPort = {
  ...webPort(
    createFetcher({
      ...world,
      resolver: systemResolver,
      manner: { userAgent, patience: patient },
    }),
  ),
  checkLinks: linkChecker({
    fetcher: createFetcher({
      ...world,
      resolver: sharedLookups(systemResolver, realTiming),
      manner: { userAgent, patience: thoroughPatience },
    }),
    cache: createLinkCache(cacheFile(process.env, process.platform, homedir()), realTiming.date),
    github: githubAccess(process.env.GITHUB_TOKEN),
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
  }),
};

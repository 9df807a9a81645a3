import { createHash, randomBytes } from 'node:crypto';
import { promises } from 'node:fs';
import { dirname, join } from 'node:path';

/** Remembers which addresses were found, for a week. */
export interface LinkCache {
  /** Resolves when what earlier runs found is known; never rejects. */
  readonly open: () => Promise<void>;
  readonly has: (url: string) => boolean;
  readonly add: (url: string) => void;
  /** Resolves when it is kept for later runs, or can't be. */
  readonly save: () => Promise<void>;
}

/** Milliseconds for which an address that was found needs no new request. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** More are forgotten, the oldest first. */
const mostKept = 10_000;

type Found = ReadonlyMap<string, number>;

/** A cache in `file`, or in memory alone. `date` gives milliseconds since 1970. */
export function createLinkCache(file: string | undefined, date: () => number): LinkCache {
  let found = new Map<string, number>();
  let hasNews = false;
  let saved: Promise<void> = Promise.resolve();
  const isFresh = (moment: number): boolean => {
    const age = date() - moment;
    // From the future: somebody set the clock back.
    return age < keptFor && age > -60_000;
  };
  const merge = (others: Found): void => {
    const all = [...others, ...found].filter(([, moment]) => isFresh(moment));
    const newest = all.toSorted((a, b) => a[1] - b[1]).slice(-mostKept);
    found = new Map(newest);
  };
  const write = async (): Promise<void> => {
    if (file === undefined || !hasNews) return;
    hasNews = false;
    // Another window may have found something too.
    merge(await readCache(file));
    await writeCache(file, found);
  };

  return {
    open: async () => {
      if (file !== undefined) merge(await readCache(file));
    },
    has: (url) => isFresh(found.get(keyOf(url)) ?? 0),
    add: (url) => {
      found.set(keyOf(url), date());
      hasNews = true;
    },
    save: () => {
      saved = saved.then(write).catch(() => undefined);
      return saved;
    },
  };
}

/** Addresses can hold secrets, and what somebody's minutes link to is nobody's business. */
const keyOf = (url: string): string => createHash('sha256').update(url).digest('hex');

const version = 1;

/** What `file` says; nothing where it is damaged, of another version, or not there. */
async function readCache(file: string): Promise<Found> {
  try {
    const json: unknown = JSON.parse(await promises.readFile(file, 'utf8'));
    if (!isObject(json) || json.version !== version || !isObject(json.found)) return new Map();
    return new Map(
      Object.entries(json.found).flatMap(([key, value]): [string, number][] => {
        const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
        return /^[\da-f]{64}$/.test(key) && !Number.isNaN(moment) ? [[key, moment]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Puts the new file in the place of the old one in one step. */
async function writeCache(file: string, found: Found): Promise<void> {
  const times = [...found].map(([key, moment]) => [key, new Date(moment).toISOString()]);
  const json = JSON.stringify({ version, found: Object.fromEntries(times) }, undefined, 1);
  await promises.mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const waiting = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await promises.writeFile(waiting, `${json}\n`, { flag: 'wx', mode: 0o600 });
    await promises.rename(waiting, file);
  } catch {
    await promises.rm(waiting, { force: true });
  }
}

/** The file in the folder that this machine has for what can be made again. */
export function cacheFile(
  { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home: string,
): string {
  const name = join('minute-taker', 'web-links.json');
  if (xdg.startsWith('/')) return join(xdg, name);
  if (platform === 'win32' && local !== '') return join(local, name);
  return platform === 'darwin' ? join(home, 'Library', 'Caches', name) : join(home, '.cache', name);
}

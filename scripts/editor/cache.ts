import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** Raised when the way an entry is filled changes, so that older entries are not taken for it. */
const layout = 'v1';

/** Set for an editor under test, whose own cache is another one. */
export const cacheVariable = 'MINUTE_TAKER_CACHE';

/** The folder, outside the repository, that keeps what is expensive to get. */
export function cacheFolder(): string {
  const { [cacheVariable]: given, XDG_CACHE_HOME: configured } = process.env;
  if (given) return given;
  const base = configured && isAbsolute(configured) ? configured : join(homedir(), '.cache');
  return join(base, 'minute-taker', layout);
}

/**
 * The cached folder of this name, filled first where it does not exist yet. It appears complete or not at all, and
 * several processes may ask for it at once: the first to finish wins.
 */
export async function cached(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cacheFolder(), name);
  if (existsSync(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}.`);
  try {
    await fill(work);
    await rename(work, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** Raised when the way an entry is filled changes, so that older entries are not taken for it. */
const layout = 'v1';

/** The folder, outside the repository, that keeps what is expensive to get. */
export function cacheFolder(): string {
  const configured = process.env.XDG_CACHE_HOME;
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

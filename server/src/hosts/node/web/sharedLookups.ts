import type { Resolver } from './resolve.ts';
import type { Timing } from './timing.ts';

/**
 * Node looks names up in the threads that read files too, and a dead name server takes its time: two at once leave
 * the files enough of them.
 */
const atOnce = 2;

/** Milliseconds for which the answer of a name server counts, and for which a failure does. */
const keptFor = 60_000;
const failureKeptFor = 5_000;

const mostKept = 10_000;

interface LookUp {
  until: number;
  readonly addresses: Promise<readonly string[]>;
}

/** Looks each name up once for the many links to it. What it answers is checked for every request all the same. */
export function sharedLookups(resolver: Resolver, timing: Timing): Resolver {
  const known = new Map<string, LookUp>();
  const waiting: (() => void)[] = [];
  const state = { running: 0 };
  const inTurn = async (name: string): Promise<readonly string[]> => {
    if (state.running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else state.running++;
    try {
      return await resolver(name);
    } finally {
      const next = waiting.shift();
      if (next === undefined) state.running--;
      else next();
    }
  };
  return (name) => {
    const old = known.get(name);
    if (old !== undefined && old.until > timing.now()) return old.addresses;
    if (known.size >= mostKept) known.clear();
    const lookUp: LookUp = { until: timing.now() + keptFor, addresses: inTurn(name) };
    known.set(name, lookUp);
    lookUp.addresses.catch(() => {
      lookUp.until = timing.now() + failureKeptFor;
    });
    return lookUp.addresses;
  };
}

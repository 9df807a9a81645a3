import type { Timing } from './timing.ts';

/** How much is asked of others at a time. */
export interface Politeness {
  /** Requests to one host at any moment. */
  readonly perHost: number;
  /** Requests to all hosts at any moment. */
  readonly all: number;
  /** Milliseconds between the beginnings of two requests to one host. */
  readonly pause: number;
  /**
   * Milliseconds between the beginnings of any two requests, default none: what comes in bursts keeps those waiting who
   * are answered by the same program.
   */
  readonly gap?: number;
}

/** What a server and its neighbours can bear. */
export const polite: Politeness = { perHost: 4, all: 32, pause: 100, gap: 3 };

/** Runs `work` when its host's turn has come; rejects with the signal's reason when that is aborted before. */
export type Queue = <T>(host: string, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

interface Lane {
  running: number;
  /** When the next one may begin. */
  next: number;
  readonly waiting: Set<() => void>;
}

/** Lets hosts take turns, first come first served at each. */
export function createQueue(limits: Politeness, timing: Timing): Queue {
  const lanes = new Map<string, Lane>();
  const state = {
    running: 0,
    /** When the next one may begin, wherever. */
    next: Number.NEGATIVE_INFINITY,
    wakesAt: Number.POSITIVE_INFINITY,
  };
  const isFull = (): boolean => state.running >= limits.all;
  const awake = new AbortController().signal;

  const pump = (): void => {
    for (const [host, lane] of lanes) {
      if (isFull() || state.next > timing.now()) break;
      const [start] = lane.waiting;
      if (start === undefined) {
        // The lane's pause is over when nobody can need it any more.
        if (lane.running === 0 && lane.next <= timing.now()) lanes.delete(host);
        continue;
      }
      if (lane.running >= limits.perHost || lane.next > timing.now()) continue;
      // To the end of the row, so that one host with many requests doesn't hold up the others.
      lanes.delete(host);
      lanes.set(host, lane);
      lane.waiting.delete(start);
      start();
    }
    sleepUntilNext();
  };

  const sleepUntilNext = (): void => {
    if (isFull()) return;
    let next = Number.POSITIVE_INFINITY;
    for (const { waiting, running, next: from } of lanes.values()) {
      if (waiting.size > 0 && running < limits.perHost) next = Math.min(next, from);
      if (next <= state.next) break;
    }
    next = Math.max(next, state.next);
    if (next >= state.wakesAt) return;
    state.wakesAt = next;
    void timing.sleep(Math.max(next - timing.now(), 0), awake).then(() => {
      if (state.wakesAt === next) state.wakesAt = Number.POSITIVE_INFINITY;
      pump();
    });
  };

  const turn = (lane: Lane, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const start = (): void => {
        signal.removeEventListener('abort', leave);
        state.running++;
        lane.running++;
        lane.next = timing.now() + limits.pause;
        state.next = timing.now() + (limits.gap ?? 0);
        resolve();
      };
      const leave = (): void => {
        signal.removeEventListener('abort', leave);
        lane.waiting.delete(start);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave);
      lane.waiting.add(start);
      pump();
    });

  return async (host, signal, work) => {
    const lane = lanes.get(host) ?? { running: 0, next: 0, waiting: new Set() };
    lanes.set(host, lane);
    await turn(lane, signal);
    try {
      return await work();
    } finally {
      state.running--;
      lane.running--;
      pump();
    }
  };
}

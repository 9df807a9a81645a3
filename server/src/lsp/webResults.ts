import type { Repository } from '#workspace/repository.ts';
import type { WebLinkResult } from '#workspace/webPort.ts';
import type { Session } from './session.ts';

/** Hands results on to repositories, several at once. */
export interface WebResults {
  readonly add: (repositories: readonly Repository[], url: string, result: WebLinkResult) => void;
  /** Hands on what is left. */
  readonly end: () => void;
}

/** Milliseconds until the first results are shown; each further time waits longer, as all findings are looked at anew. */
const firstWait = 200;
const longestWait = 3_000;

/** Creates the part that shows results as they come. */
export function collectResults({ host }: Session, everywhere: boolean): WebResults {
  const pending = new Map<Repository, Map<string, WebLinkResult>>();
  const state = { isWaiting: false, wait: firstWait };
  const flush = (): void => {
    for (const [repository, results] of pending) repository.webChecked(results, everywhere);
    pending.clear();
  };
  return {
    add: (repositories, url, result) => {
      for (const repository of repositories) {
        // What was and is in order changes nothing.
        const isNews = result.kind !== 'found' || repository.snapshot().web.problems.has(url);
        if (!isNews) continue;
        const results = pending.get(repository) ?? new Map<string, WebLinkResult>();
        pending.set(repository, results.set(url, result));
      }
      if (state.isWaiting || pending.size === 0) return;
      state.isWaiting = true;
      host.later(state.wait, () => {
        state.isWaiting = false;
        state.wait = Math.min(state.wait * 1.5, longestWait);
        flush();
      });
    },
    end: flush,
  };
}

import type { WebLinkProblem, WebLinkResult } from '#workspace/webPort.ts';

/** One check of many links, as far as its results hang together. */
export interface LinkRun {
  /** Tells one result for all spellings of an address, or keeps it until it is sure. */
  readonly tell: (spellings: readonly string[], result: WebLinkResult) => void;
  /** Tells what was kept. */
  readonly end: () => void;
}

/** So many names that are unknown, and none that is known, mean that there is no connection. */
const manyNames = 3;

/**
 * Starts a run. Without a connection to the internet some systems say of every name that it doesn't exist; the links
 * are not broken then.
 */
export function startRun(tell: (url: string, result: WebLinkResult) => void): LinkRun {
  const kept: { readonly spellings: readonly string[]; readonly result: WebLinkProblem }[] = [];
  let isConnected = false;
  const tellAll = (spellings: readonly string[], result: WebLinkResult): void => {
    for (const spelling of spellings) tell(spelling, result);
  };
  const tellKept = (): void => {
    for (const { spellings, result } of kept.splice(0)) tellAll(spellings, result);
  };
  return {
    tell: (spellings, result) => {
      if (result.kind === 'broken' && result.cause === 'unknownHost' && !isConnected) {
        kept.push({ spellings, result });
        return;
      }
      tellAll(spellings, result);
      if (!isProof(result)) return;
      isConnected = true;
      tellKept();
    },
    end: () => {
      const names = new Set(kept.map(({ result }) => result.host));
      if (names.size < manyNames) return tellKept();
      for (const { spellings, result } of kept.splice(0)) {
        tellAll(spellings, { kind: 'unverified', cause: 'noLookup', host: result.host });
      }
    },
  };
}

/** Whether somebody was reached, who can only be found by a name that was looked up. */
const isProof = (result: WebLinkResult): boolean =>
  result.kind !== 'blocked' &&
  (result.kind === 'found' || typeof result.cause === 'number' || result.cause === 'tls');

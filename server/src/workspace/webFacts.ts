import type { WebLinkProblem, WebLinkResult } from './webPort.ts';

/** What the web said about links when the user had them checked. Nothing is ever asked by itself. */
export interface WebFacts {
  /** By address; only what is not in order. Kept as long as the repository is open, shown where a link has it. */
  readonly problems: ReadonlyMap<string, WebLinkProblem>;
  /** Whether all minutes were checked, so that those that are not open show what was found in them too. */
  readonly everywhere: boolean;
}

/** Nothing was checked yet. */
export const noWebFacts: WebFacts = { problems: new Map(), everywhere: false };

/** `facts` after further results; what is in order now is a problem no longer. */
export function withWebResults(
  facts: WebFacts,
  results: ReadonlyMap<string, WebLinkResult>,
  everywhere: boolean,
): WebFacts {
  const problems = new Map(facts.problems);
  for (const [address, result] of results) {
    if (result.kind === 'found') problems.delete(address);
    else problems.set(address, result);
  }
  return { problems, everywhere: facts.everywhere || everywhere };
}

import type { FileChange } from './changes.ts';

/** Requests of *Add Missing Minutes Links*. */
export const missingLinksMethods = {
  /** Takes a `DocumentParams`; gives {@link MissingLinksResult}. */
  inMinute: 'minuteTaker/missingLinks',
  /** Takes a `SeriesParams`; gives {@link MissingLinksResult} over all open repositories. */
  everywhere: 'minuteTaker/missingLinksEverywhere',
} as const;

/** Links to add; without `changes` there are none. */
export interface MissingLinksResult {
  readonly changes: readonly FileChange[];
  readonly count: number;
  /** What the changes add, or why there are none, as a sentence. */
  readonly message: string;
}

import type { FileChange } from './changes.ts';

/** Request of *Carry Over Open Items*. */
export const carryOverMethods = {
  /** Takes a `DocumentParams`; gives {@link CarryOverResult}. */
  carryOver: 'minuteTaker/carryOver',
} as const;

/** What the last minute left open and this one lacks; without `changes` there is nothing. */
export interface CarryOverResult {
  readonly changes: readonly FileChange[];
  /** What the changes write, or why there are none, as a sentence. */
  readonly message: string;
}

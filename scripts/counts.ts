import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** How many tests ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** No test at all. */
export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Names the file in which a tier run by `npm test` leaves its counts. */
export const countsVariable = 'MINUTE_TAKER_COUNTS';

/** The sum of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line people and CI read. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Leaves a tier's counts for `npm test`; without one nothing happens. */
export function reportCounts(counts: Counts): void {
  const file = process.env[countsVariable];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** The counts a tier left in a file, or `undefined` where it left none, that is: crashed. */
export function readCounts(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined;
  const value: Partial<Record<keyof Counts, unknown>> = JSON.parse(readFileSync(file, 'utf8'));
  const { passed, failed, skipped } = value;
  if (typeof passed !== 'number' || typeof failed !== 'number' || typeof skipped !== 'number')
    return undefined;
  return { passed, failed, skipped };
}

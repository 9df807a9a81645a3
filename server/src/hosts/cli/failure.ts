/** Why a command could not run, as a sentence for the user; ends the program with code 2. */
export interface Failure {
  readonly kind: 'failure';
  readonly message: string;
}

/** A {@link Failure} with this sentence. */
export const failure = (message: string): Failure => ({ kind: 'failure', message });

/** Exit codes: nothing to complain about, findings, could not run. */
export const exitCodes = { fine: 0, findings: 1, failed: 2 } as const;

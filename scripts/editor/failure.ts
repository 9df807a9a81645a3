/** A failure the user can do something about: shown as its message, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The text to show for anything thrown: a {@link Failure} by its message, everything else with its stack. */
export function describeFailure(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

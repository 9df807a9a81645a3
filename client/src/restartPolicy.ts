const window = 3 * 60_000;
const limit = 5;

/** What to do after the server died: start it again after `delay` milliseconds, or leave it to the user. */
export type AfterCrash =
  | { readonly kind: 'restart'; readonly delay: number }
  | { readonly kind: 'giveUp' };

/** Decides from the times (in milliseconds) of all crashes, the newest last: the fifth within three minutes is the last. */
export function afterCrash(crashes: readonly number[]): AfterCrash {
  const newest = crashes.at(-1) ?? 0;
  const recent = crashes.filter((time) => newest - time < window).length;
  if (recent >= limit) return { kind: 'giveUp' };
  return { kind: 'restart', delay: recent <= 1 ? 0 : 250 * 2 ** (recent - 1) };
}

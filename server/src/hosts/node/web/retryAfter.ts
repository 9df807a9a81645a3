/**
 * How long `Retry-After` asks to wait, in milliseconds: it is a number of seconds, or a date, which is counted from the
 * server's own `Date` where it sends one, else from `now` (milliseconds since 1970).
 */
export function retryAfter(
  header: string | undefined,
  serverDate: string | undefined,
  now: number,
): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // `Date.parse` finds a date in almost everything.
  const until = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const there = Date.parse(serverDate ?? '');
  return Math.max(0, until - (Number.isNaN(there) ? now : there));
}

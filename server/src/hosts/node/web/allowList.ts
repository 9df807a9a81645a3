import { bareHost, type Target } from './target.ts';

/** Whether the user's list has `host` or `host:port` of `target`. */
export const isAllowed = (target: Target, allowedHosts: readonly string[]): boolean =>
  allowedHosts.some((entry) => matches(entry, target));

/** People also paste a whole address there. */
function matches(entry: string, { host, port }: Target): boolean {
  const place = entry
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '');
  const bracketed = /^[^[\]]*:[^[\]]*:/.test(place) ? `[${place}]` : place;
  if (!URL.canParse(`http://${bracketed}`)) return false;
  const url = new URL(`http://${bracketed}`);
  if (url.username !== '' || url.password !== '' || bareHost(url) !== host) return false;
  // The parsed address has lost port 80.
  const named = /:(\d+)$/.exec(bracketed.replace(/^\[.*\]/, ''))?.[1];
  return named === undefined || Number(named) === port;
}

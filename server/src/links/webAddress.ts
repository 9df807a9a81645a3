import { slice } from '#base/range.ts';
import { splitDestination } from './split.ts';

/**
 * The address that a browser would ask for `destination`, in one spelling: without fragment, scheme and host in small
 * letters. Nothing for what is not on the web.
 */
export function webAddress(destination: string): string | undefined {
  const written = destination.trim();
  const { scheme, authority, path, fragment } = splitDestination(written);
  const isWeb = scheme === undefined || scheme === 'http' || scheme === 'https';
  if (!isWeb || authority === undefined || authority.start === authority.end) return undefined;
  const end = fragment === undefined ? written.length : fragment.start - 1;
  const place = slice(written, authority);
  const host = place.slice(place.lastIndexOf('@') + 1);
  const user = place.slice(0, place.length - host.length);
  return `${scheme ?? 'https'}://${user}${host.toLowerCase()}${written.slice(path.start, end)}`;
}

import type { Span } from '#base/range.ts';

/** The parts of a destination, as RFC 3986 cuts it; spans are offsets in the destination. */
export interface SplitDestination {
  /** Lower-case, without the colon. */
  readonly scheme: string | undefined;
  /** Between `//` and the path. */
  readonly authority: Span | undefined;
  readonly path: Span;
  /** Behind `#`; nothing where there is no mark. */
  readonly fragment: Span | undefined;
}

const schemeStart = /^[a-z][a-z\d+.-]{0,40}:/i;

/** Cuts `destination` in one pass and judges nothing; the core has no `URL`. */
export function splitDestination(destination: string): SplitDestination {
  const scheme = schemeStart.exec(destination)?.[0].slice(0, -1).toLowerCase();
  const hash = destination.indexOf('#');
  const end = hash < 0 ? destination.length : hash;
  const query = destination.indexOf('?');
  const pathEnd = query < 0 || query > end ? end : query;
  const afterScheme = scheme === undefined ? 0 : scheme.length + 1;
  const pathStart = destination.startsWith('//', afterScheme)
    ? authorityEnd(destination, afterScheme + 2, pathEnd)
    : afterScheme;
  return {
    scheme,
    authority: pathStart > afterScheme ? { start: afterScheme + 2, end: pathStart } : undefined,
    path: { start: Math.min(pathStart, pathEnd), end: pathEnd },
    fragment: hash < 0 ? undefined : { start: hash + 1, end: destination.length },
  };
}

function authorityEnd(destination: string, start: number, limit: number): number {
  const slash = destination.indexOf('/', start);
  return slash < 0 || slash > limit ? Math.max(start, limit) : slash;
}

/** Lower-case host of an authority, without user and port. */
export function hostOf(authority: string): string {
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  if (host.startsWith('[')) return host.slice(0, host.indexOf(']') + 1);
  const colon = host.indexOf(':');
  return colon < 0 ? host : host.slice(0, colon);
}

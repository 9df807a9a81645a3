import { distance } from 'fastest-levenshtein';
import { type Span, slice } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import type { LinkTarget } from './model.ts';
import { hostOf, type SplitDestination } from './split.ts';

type Malformed = Extract<LinkTarget, { kind: 'malformed' }>;

/** Schemes that look like a slip of `http` and are none. */
const otherTransfers: ReadonlySet<string> = new Set([
  'ftp',
  'ftps',
  'sftp',
  'tftp',
  'smtp',
  'nntp',
  'rtp',
  'srtp',
  'rtsp',
  'rtmp',
  'shttp',
  'httpu',
  'http',
  'https',
]);

/** `httpt://…`, `https;//…`, `https//…`: a web address that was meant and is none. */
export function slipOfHttp(destination: string, split: SplitDestination): Malformed | undefined {
  const [, word, marks = ''] =
    /^(https?)([:;]{0,3}\/{0,3}:?\/{0,2})(?=[\p{L}\d])/iu.exec(destination) ?? [];
  if (word !== undefined && marks !== '://' && /[:;]|\/\//.test(marks)) {
    const rest = destination.slice(word.length + marks.length);
    return malformed('slashesMissing', `${word.toLowerCase()}://${rest}`);
  }
  if (split.scheme === undefined || split.authority === undefined) return undefined;
  if (otherTransfers.has(split.scheme) || !/^[ht]/.test(split.scheme)) return undefined;
  const near = ['https', 'http'].map((scheme) => ({
    scheme,
    edits: distance(split.scheme ?? '', scheme),
  }));
  const best = near.toSorted((a, b) => a.edits - b.edits)[0];
  if (best === undefined || best.edits > 2) return undefined;
  return malformed('unknownScheme', best.scheme + destination.slice(split.scheme.length));
}

/** A web address whose host can't be one, or that holds a blank. */
export function malformedWeb(
  destination: string,
  split: SplitDestination,
  repository: Repository,
): Malformed | undefined {
  if (split.authority === undefined) return undefined;
  const authority = slice(destination, split.authority);
  const behind = destination.slice(split.authority.end);
  if (/^https?:?$/i.test(authority) && behind.startsWith('//')) {
    return malformed('hostWithoutDot', `${authority.replace(/:$/, '')}:${behind}`);
  }
  const host = hostOf(authority);
  // A port or a user shows that a machine of one's own network is meant.
  const isBare = host === authority.toLowerCase() && /^[a-z\d_-]*$/.test(host);
  if (isBare && host !== 'localhost') {
    return malformed('hostWithoutDot', hostForgotten(destination, split.authority, repository));
  }
  if (/\s/.test(destination)) {
    return malformed(
      'blankInUrl',
      destination.replace(/\s/g, (blank) => encodeURIComponent(blank)),
    );
  }
  return undefined;
}

/** `https://owner/name/pull/32`, where the owner is that of this repository: its host was left out. */
function hostForgotten(
  destination: string,
  authority: Span,
  { url = '' }: Repository,
): string | undefined {
  const [, own, owner] = /^(https?:\/\/[^/]+\/)([^/]+)/.exec(url) ?? [];
  const host = slice(destination, authority);
  if (own === undefined || owner?.toLowerCase() !== host.toLowerCase()) return undefined;
  return own + destination.slice(authority.start);
}

const malformed = (reason: Malformed['reason'], suggestion: string | undefined): Malformed => ({
  kind: 'malformed',
  reason,
  suggestion,
});

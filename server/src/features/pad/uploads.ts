import { basename, dirname, type RepoPath, relative } from '#base/path.ts';
import { applyEdits, slice, type TextEdit } from '#base/range.ts';
import { splitDestination } from '#links/split.ts';
import type { Definition, Link } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';

/** Where a pad's own files are. */
export interface PadPlace {
  /** URL that the pad's text came from; nothing for files and the clipboard. */
  readonly url: string | undefined;
  /** Hosts of pads that the description names. */
  readonly padHosts: readonly string[];
}

/** More pictures than any minute has. */
const mostUploads = 200;

/** Absolute URLs of what a text links to among the uploads of its pad, each once, in order. */
export function uploadsIn(text: string, place: PadPlace): readonly string[] {
  const urls = destinationsIn(text).map(({ destination }) => uploadUrl(destination, place));
  return [...new Set(urls.filter((url) => url !== undefined))].slice(0, mostUploads);
}

/**
 * `text` with links to `uploads` (by their URL) rewritten to the files they were written to. Those that stay on the pad
 * are linked by their whole URL: a path would mean a file of the repository.
 */
export function withLocalUploads(
  text: string,
  place: PadPlace,
  minute: RepoPath,
  uploads: ReadonlyMap<string, RepoPath>,
): string {
  const edits: TextEdit[] = [];
  let end = 0;
  for (const link of destinationsIn(text)) {
    const url = uploadUrl(link.destination, place);
    const path = url === undefined ? undefined : uploads.get(url);
    // A path alone is no link, as a URL is.
    const isUrl = 'kind' in link && (link.kind === 'bare' || link.kind === 'autolink');
    const span = isUrl && path !== undefined ? link.span : link.destinationSpan;
    if (url === undefined || span.start < end || span.start === span.end) continue;
    const local = path === undefined ? undefined : relative(dirname(minute), path);
    if (local === undefined && !isRelative(link.destination)) continue;
    const linked = isUrl && path !== undefined ? `[${basename(path)}](${local})` : local;
    edits.push({ span, newText: linked ?? url });
    end = span.end;
  }
  return applyEdits(text, edits);
}

/** Everything in a text that points elsewhere, in document order. */
function destinationsIn(text: string): readonly (Link | Definition)[] {
  // Most pads have none, and to read a text takes long.
  if (!text.includes('uploads')) return [];
  const { links, definitions } = readMinute(text);
  return [...links, ...definitions].sort(
    (a, b) => a.destinationSpan.start - b.destinationSpan.start,
  );
}

/** The absolute URL of a destination, where it is an upload of this pad. */
function uploadUrl(destination: string, { url, padHosts }: PadPlace): string | undefined {
  if (isRelative(destination) && url !== undefined) {
    const origin = /^https?:\/\/[^/?#@\s]+/i.exec(url)?.[0];
    return origin && `${origin}/${destination.replace(/^\//, '')}`;
  }
  const { scheme, authority, path } = splitDestination(destination);
  if ((scheme !== 'http' && scheme !== 'https') || authority === undefined) return undefined;
  if (!/\/uploads\/[^/]+$/.test(slice(destination, path))) return undefined;
  const host = slice(destination, authority).toLowerCase();
  // Nobody's name and password belong into a link.
  if (host.includes('@')) return undefined;
  const isOwn = url !== undefined && authorityOf(url) === host;
  const isKnown = padHosts.some((known) => known.toLowerCase() === host);
  return isOwn || isKnown ? destination.replace(/#.*$/, '') : undefined;
}

const isRelative = (destination: string): boolean => /^\/?uploads\/[^\s]/.test(destination);

function authorityOf(url: string): string | undefined {
  const { authority } = splitDestination(url);
  return authority === undefined
    ? undefined
    : slice(url, authority).replace(/^.*@/, '').toLowerCase();
}

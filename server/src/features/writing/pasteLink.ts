import { basename, isMarkdown } from '#base/path.ts';
import { type Span, slice } from '#base/range.ts';
import { isHidden } from '#features/completion/completionContext.ts';
import { type LinkPlace, linkPlace } from '#features/completion/completionLinkPlace.ts';
import { classify } from '#links/classify.ts';
import { issueOfUrl } from '#links/issues.ts';
import { splitDestination } from '#links/split.ts';
import { headingNamed } from '#workspace/headingLinks.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { resolveTarget } from '#workspace/resolveTarget.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isUntitled } from '#workspace/untitled.ts';
import { labelOfUrl } from './issueLabel.ts';
import { writtenPath } from './linkForm.ts';

/** Another way to write what is pasted. */
export interface PasteOffer {
  /** What the editor calls it, e.g. `Insert standards#182 as link`. */
  readonly title: string;
  readonly text: string;
}

/** Longer ones are no addresses that people copy. */
const longestUrl = 2000;

/**
 * What can be written instead of the URL `pasted` at `span` of the minute: an issue or pull request as the series links
 * them, a file of this repository by its path. Nothing in code, and nothing that would lead nowhere.
 */
export function pasteOffers(
  snapshot: Snapshot,
  minute: Minute,
  span: Span,
  pasted: string,
): readonly PasteOffer[] {
  const url = pasted.trim();
  if (url.length > longestUrl || !/^https?:\/\/[^\s<>]+$/i.test(url)) return [];
  const { source } = minute;
  if (isHidden(source, span.start)) return [];
  const place = linkPlace(source, span.start, snapshot.config.repository);
  if (place?.kind === 'destination') return destinationOffers(snapshot, minute, place, url);
  if (place !== undefined || isInLink(minute, span)) return [];
  return [...issueOffers(snapshot, minute, url), ...fileOffers(snapshot, minute, span, url)];
}

const isInLink = ({ source }: Minute, { start, end }: Span): boolean =>
  source.links.some(({ span }) => span.start < start && end < span.end);

/** In the parentheses of a link only the path is wanted. */
function destinationOffers(
  snapshot: Snapshot,
  minute: Minute,
  { isAngled, typed }: LinkPlace,
  url: string,
): readonly PasteOffer[] {
  const file = typed === '' ? fileAt(snapshot, minute, url) : undefined;
  if (file === undefined) return [];
  const path = pathTo(snapshot, minute, file, isAngled);
  return [{ title: `Insert path ${path}`, text: path }];
}

function issueOffers(snapshot: Snapshot, minute: Minute, url: string): readonly PasteOffer[] {
  const issue = issueOfUrl(url);
  const label = issue && labelOfUrl(snapshot, minute, issue, url);
  const isWhole = !/[()\\]/.test(url);
  return label === undefined || !isWhole
    ? []
    : [{ title: `Insert link ${label.replaceAll('\\', '')}`, text: `[${label}](${url})` }];
}

function fileOffers(
  snapshot: Snapshot,
  minute: Minute,
  span: Span,
  url: string,
): readonly PasteOffer[] {
  const file = fileAt(snapshot, minute, url);
  if (file === undefined) return [];
  const path = pathTo(snapshot, minute, file, false);
  const selected = slice(minute.source.text, span);
  const text = isText(selected) ? selected : escaped(file.name);
  return [{ title: `Insert relative link ${path}`, text: `[${text}](${path})` }];
}

/** Whether what is selected can be a link's text. */
const isText = (selected: string): boolean => /^[^[\]\r\n]*[^\s[\]][^[\]\r\n]*$/.test(selected);

const escaped = (text: string): string => text.replace(/[[\]\\<`*]/g, '\\$&');

/** A file or folder of the repository that is there, and the place in it. */
interface LinkedFile {
  readonly path: string;
  readonly isFolder: boolean;
  /** Query and fragment, as they were in the URL. */
  readonly tail: string;
  readonly name: string;
}

function fileAt(snapshot: Snapshot, minute: Minute, url: string): LinkedFile | undefined {
  if (isUntitled(minute.path)) return undefined;
  const target = classify(url, minute.path, snapshot.config.repository);
  if (target.kind !== 'inRepository') return undefined;
  const resolution = resolveTarget(snapshot, minute.path, { ...target, fragment: undefined });
  if (resolution.kind !== 'ok' || resolution.path === '') return undefined;
  const { path } = resolution;
  const { path: written } = splitDestination(url);
  const heading = target.fragment?.kind === 'heading' ? target.fragment.name : undefined;
  return {
    path,
    isFolder: snapshot.files.folder(path).kind === 'listed',
    tail: url.slice(written.end),
    name: nameOf(snapshot, path, heading),
  };
}

/** The heading that is meant; else what the minute calls itself, with the series where that is but a date. */
function nameOf(snapshot: Snapshot, path: string, fragment: string | undefined): string {
  const text = snapshot.texts.get(path);
  const heading = text && fragment !== undefined ? headingNamed(text, fragment) : undefined;
  if (heading !== undefined && heading.text !== '') return heading.text.replace(/\s+/g, ' ');
  const minute = isMarkdown(path) ? minuteOf(snapshot, path) : undefined;
  const { series, date, title } = minute ?? {};
  if (series === undefined || date === undefined) return basename(path);
  const words = title?.heading.text.replace(/\s+/g, ' ') ?? '';
  return /\p{L}{3}/u.test(words) && words.length <= 60 ? words : `${series.name} ${date}`;
}

function pathTo(
  { config }: Snapshot,
  { path: from }: Minute,
  { path, isFolder, tail }: LinkedFile,
  isAngled: boolean,
): string {
  if (path === from && /^#[^()]+$/.test(tail)) return tail;
  const form = { kind: 'relative', lead: '' } as const;
  const spelling = { isAngled, mayAngle: false };
  const target = isFolder ? `${path}/` : path;
  const written = writtenPath(form, config.repository, from, target, spelling) || './';
  return written + tail.replaceAll('(', '%28').replaceAll(')', '%29');
}

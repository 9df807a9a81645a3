import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import type { Settings } from '#config/settings.ts';
import { classify } from '#links/classify.ts';
import { type IgnoresLink, ignoresLink } from '#links/ignored.ts';
import type { LinkTarget } from '#links/model.ts';
import type { Link, MinuteText } from '#minutes/model.ts';
import type { Resolution } from './resolution.ts';
import { resolveTarget } from './resolveTarget.ts';
import type { Snapshot } from './snapshot.ts';

/** A link or a definition with what it points at. */
export interface PointedLink {
  readonly kind: Exclude<Link['kind'], 'reference' | 'wiki'> | 'definition';
  readonly destination: string;
  readonly destinationSpan: Span;
  readonly text: string;
  readonly textSpan: Span | undefined;
  readonly span: Span;
  readonly target: LinkTarget;
}

/** The same with what became of it. */
export interface ResolvedLink extends PointedLink {
  readonly resolution: Resolution;
}

const ignored = new WeakMap<Settings, IgnoresLink>();
const resolved = new WeakMap<Snapshot, Map<RepoPath, readonly ResolvedLink[]>>();
// Two files can hold the same text object, and a relative path means something else in each.
const pointed = memoPair(
  (_text: MinuteText, _repository: Repository) => new Map<RepoPath, readonly PointedLink[]>(),
);

/** All links of the text at `path` that are not ignored by settings; resolved once per snapshot. */
export function linksOf(snapshot: Snapshot, path: RepoPath): readonly ResolvedLink[] {
  const ofSnapshot = resolved.get(snapshot) ?? new Map<RepoPath, readonly ResolvedLink[]>();
  resolved.set(snapshot, ofSnapshot);
  const known = ofSnapshot.get(path);
  if (known !== undefined) return known;
  const isIgnored = ignored.get(snapshot.settings) ?? ignoresLink(snapshot.settings.ignoredLinks);
  ignored.set(snapshot.settings, isIgnored);
  const links = pointedLinks(snapshot, path)
    .filter((link) => !isIgnored(link.destination, link.target))
    .map((link) => ({ ...link, resolution: resolveTarget(snapshot, path, link.target) }));
  ofSnapshot.set(path, links);
  return links;
}

/** All links and definitions of the text at `path`, classified once per text and configuration. */
export function pointedLinks(snapshot: Snapshot, path: RepoPath): readonly PointedLink[] {
  const text = snapshot.texts.get(path);
  if (text === undefined) return [];
  const { repository } = snapshot.config;
  const byPath = pointed(text, repository);
  const known = byPath.get(path);
  if (known !== undefined) return known;
  const links = classifyAll(text, path, repository);
  byPath.set(path, links);
  return links;
}

function classifyAll(text: MinuteText, from: RepoPath, repository: Repository): PointedLink[] {
  const links: PointedLink[] = [];
  for (const link of text.links) {
    const { kind, destination, destinationSpan, span, textSpan } = link;
    // GitHub shows [[…]] as text outside of wikis, and a reference points at its definition.
    if (kind === 'reference' || kind === 'wiki') continue;
    const target = classify(destination, from, repository);
    links.push({ kind, destination, destinationSpan, text: link.text, textSpan, span, target });
  }
  for (const { destination, destinationSpan, span } of text.definitions) {
    if (isComment(destination)) continue;
    const target = classify(destination, from, repository);
    const kind = 'definition';
    links.push({ kind, destination, destinationSpan, text: '', textSpan: undefined, span, target });
  }
  return links;
}

/** `[//]: # (…)` and `[comment]: <> (…)`: definitions that only hide a text. */
export const isComment = (destination: string): boolean => /^#?$/.test(destination.trim());

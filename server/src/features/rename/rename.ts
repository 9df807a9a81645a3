import type { RepoPath } from '#base/path.ts';
import { touches } from '#base/range.ts';
import type { Team } from '#config/model.ts';
import { teamNamePlaces } from '#config/teamNamePlaces.ts';
import type { Handle, Heading } from '#minutes/model.ts';
import { writtenParts } from '#rules/writtenParts.ts';
import { targetOf } from '#workspace/backlinks.ts';
import { fragmentOf, headingNamed } from '#workspace/headingLinks.ts';
import { pointedLinks } from '#workspace/linksOf.ts';
import { resolveTarget } from '#workspace/resolveTarget.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { handleAt, handleToRename, renameHandle } from './renameHandle.ts';
import { headingAt, headingToRename, renameHeading } from './renameHeading.ts';
import { renameTeam, teamAt } from './renameTeam.ts';
import { type Renamable, type Renaming, refused } from './renaming.ts';

type Named =
  | { readonly kind: 'handle'; readonly handle: Handle }
  | { readonly kind: 'team'; readonly team: Team }
  | { readonly kind: 'heading'; readonly path: RepoPath; readonly heading: Heading };

/**
 * What a rename at `offset` of the file at `path` is about: a handle, a team by one of its headings or in
 * `minutes.yaml`, a heading, or the heading that the fragment of a link leads to.
 */
export const renamableAt = (
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
): Renamable | undefined => namedAt(snapshot, path, offset)?.renamable;

/** Gives what stands at `offset` another name, everywhere. */
export function rename(snapshot: Snapshot, path: RepoPath, offset: number, name: string): Renaming {
  const named = namedAt(snapshot, path, offset);
  switch (named?.kind) {
    case 'handle':
      return renameHandle(snapshot, named.handle, name);
    case 'team':
      return renameTeam(snapshot, named.team, name);
    case 'heading':
      return renameHeading(snapshot, named.path, named.heading, name);
    case undefined:
      return refused('Put the cursor on a heading, a team’s name or a @handle to rename it.');
  }
}

function namedAt(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
): (Named & { readonly renamable: Renamable }) | undefined {
  if (path === snapshot.configFile?.path) return teamInConfig(snapshot, offset);
  const source = snapshot.texts.get(path);
  if (source === undefined) return undefined;
  const handle = handleAt(source, offset);
  if (handle !== undefined) return { kind: 'handle', handle, renamable: handleToRename(handle) };
  const linked = headingOfLink(snapshot, path, offset);
  if (linked !== undefined) return linked;
  const team = teamAt(snapshot, path, offset);
  if (team !== undefined) return { kind: 'team', ...team };
  const heading = headingAt(source, offset);
  return heading && { kind: 'heading', path, heading, renamable: headingToRename(source, heading) };
}

function teamInConfig(
  { config, configFile }: Snapshot,
  offset: number,
): ReturnType<typeof namedAt> {
  const text = configFile?.text ?? '';
  const place = teamNamePlaces(text, config.teams).find(({ span }) => touches(span, offset));
  if (place === undefined || place.kind === 'alias') return undefined;
  const { span, team } = place;
  const isQuoted = /["']/.test(text.charAt(span.start));
  const inner = isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
  return { kind: 'team', team, renamable: { span: inner, name: place.text } };
}

function headingOfLink(
  snapshot: Snapshot,
  from: RepoPath,
  offset: number,
): ReturnType<typeof namedAt> {
  const text = snapshot.texts.get(from)?.text ?? '';
  const link = pointedLinks(snapshot, from).find(({ destinationSpan }) =>
    touches(destinationSpan, offset),
  );
  const fragment = link && writtenParts(text, link, snapshot.config.repository).fragment;
  if (link === undefined || fragment === undefined || !touches(fragment, offset)) return undefined;
  const name = fragmentOf(link.target);
  const resolution = resolveTarget(snapshot, from, link.target);
  const path = targetOf(snapshot, from, { ...link, resolution });
  const source = path === undefined ? undefined : snapshot.texts.get(path);
  const heading = name === undefined ? undefined : source && headingNamed(source, name);
  if (path === undefined || source === undefined || heading === undefined) return undefined;
  const toRename = headingToRename(source, heading);
  if (toRename.name.trim() === '' || /[\n\r]/.test(toRename.name)) return undefined;
  return { kind: 'heading', path, heading, renamable: { ...toRename, span: fragment } };
}

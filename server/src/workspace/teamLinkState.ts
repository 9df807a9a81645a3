import type { RepoPath } from '#base/path.ts';
import { classify } from '#links/classify.ts';
import type { Link, MinuteText } from '#minutes/model.ts';
import type { Minute, TeamUpdate } from './minute.ts';
import { resolveTarget } from './resolveTarget.ts';
import { type DatedMinute, teamMinutes } from './seriesIndex.ts';
import type { Snapshot } from './snapshot.ts';
import { between } from './spans.ts';
import { minutesToLink, teamMinutesInWindow, windowOf } from './window.ts';

/** How a team update is tied to the team's own minutes. */
export interface TeamLink {
  /**
   * `linked`: its link leads to something (what can't be checked offline counts). `broken`: it leads to no file.
   * `available`: team minutes of these days exist and nothing links to them. `none`: neither.
   */
  readonly state: 'linked' | 'broken' | 'available' | 'none';
  /** The team's minutes that are linked or could be; for `broken` those that could be, if any. */
  readonly target: RepoPath | undefined;
  /** As written; nothing where there is no link. */
  readonly destination: string | undefined;
}

/** State of the link from `update` of `minute` to the team's minutes of that window. */
export function teamLinkState(snapshot: Snapshot, minute: Minute, update: TeamUpdate): TeamLink {
  const own = lineLinks(minute, update).map((link) => ({
    link,
    led: follow(snapshot, minute, link),
  }));
  const leading = own.find(({ led }) => led.kind === 'leads');
  if (leading?.led.kind === 'leads') {
    const { led, link } = leading;
    return { state: 'linked', target: led.path, destination: link.destination };
  }
  const broken = own.find(({ led }) => led.kind === 'broken')?.link;
  const target = minutesOfWindow(snapshot, minute, update);
  if (broken !== undefined) {
    return { state: 'broken', target: target?.path, destination: broken.destination };
  }
  const elsewhere = linkInText(snapshot, minute, update, target !== undefined);
  if (elsewhere !== undefined) return elsewhere;
  const state = target === undefined ? 'none' : 'available';
  return { state, target: target?.path, destination: undefined };
}

/** The links of the `Minutes:` line. */
export const lineLinks = (
  { source }: Minute,
  { minutesLine }: Pick<TeamUpdate, 'minutesLine'>,
): readonly Link[] => (minutesLine === undefined ? [] : between(source.links, minutesLine.span));

/** The minutes of its team that the update would link; never the minute it stands in. */
export function minutesOfWindow(
  snapshot: Snapshot,
  { path, series, date }: Minute,
  { team }: TeamUpdate,
): DatedMinute | undefined {
  if (series === undefined || date === undefined) return undefined;
  const found = minutesToLink(snapshot, team, windowOf(snapshot, series, date));
  return found?.path === path ? undefined : found;
}

type Led = { readonly kind: 'leads'; readonly path: RepoPath | undefined } | Stray;
/** `nowhere`: the link stands for the folder of all minutes, or is still to be filled in. */
type Stray = { readonly kind: 'broken' } | { readonly kind: 'nowhere' };

function follow(snapshot: Snapshot, { path, source }: Minute, link: Link): Led {
  const destination = link.kind === 'reference' ? defined(source, link) : link.destination;
  const { repository } = snapshot.config;
  if (repository.url !== undefined && destination.replace(/\/$/, '') === repository.url) {
    return { kind: 'nowhere' };
  }
  const target = classify(destination, path, repository);
  if (target.kind === 'empty') return { kind: 'nowhere' };
  if (target.kind === 'malformed') return { kind: 'broken' };
  const resolution = resolveTarget(snapshot, path, target);
  switch (resolution.kind) {
    case 'ok':
      return isFolder(snapshot, resolution.path)
        ? { kind: 'nowhere' }
        : { kind: 'leads', path: resolution.path };
    case 'headingMissing':
    case 'headingCase':
    case 'lineMissing':
      return { kind: 'leads', path: resolution.path };
    case 'fileMissing':
    case 'extensionMissing':
    case 'caseMismatch':
      return { kind: 'broken' };
    case 'branchMissing':
      return isFolder(snapshot, resolution.path) ? { kind: 'nowhere' } : { kind: 'broken' };
    case 'unknown':
    case 'unchecked':
      return { kind: 'leads', path: undefined };
  }
}

function defined({ definitions }: MinuteText, { destination }: Link): string {
  const label = destination.trim().replace(/\s+/g, ' ').toLowerCase();
  return definitions.find((it) => it.label.toLowerCase() === label)?.destination ?? '';
}

const isFolder = (snapshot: Snapshot, path: RepoPath): boolean =>
  !snapshot.texts.has(path) && ['listed', 'partial'].includes(snapshot.files.folder(path).kind);

/**
 * A link can stand anywhere in the update. Where there are minutes of these days (`hasNewer`), one to older minutes
 * says something else.
 */
function linkInText(
  snapshot: Snapshot,
  minute: Minute,
  { team, node }: TeamUpdate,
  hasNewer: boolean,
): TeamLink | undefined {
  const { series, date } = minute;
  const all =
    hasNewer && series !== undefined && date !== undefined
      ? teamMinutesInWindow(snapshot, team, windowOf(snapshot, series, date))
      : teamMinutes(snapshot, team);
  const minutes = new Set(all.map((it) => it.path));
  if (minutes.size === 0) return undefined;
  for (const link of between(minute.source.links, node.span)) {
    const led = follow(snapshot, minute, link);
    if (led.kind === 'leads' && led.path !== undefined && minutes.has(led.path)) {
      return { state: 'linked', target: led.path, destination: link.destination };
    }
  }
  return undefined;
}

import type { RepoPath } from '#base/path.ts';
import { classify } from '#links/classify.ts';
import type { Link, MinuteText } from '#minutes/model.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import { resolveTarget } from '#workspace/resolveTarget.ts';
import { teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { between } from '#workspace/spans.ts';
import { teamMinutesInWindow, windowOf } from '#workspace/window.ts';

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
  const own = lineLink(minute, update);
  const led = own && follow(snapshot, minute, own);
  if (own !== undefined && led?.kind === 'leads') {
    return { state: 'linked', target: led.path, destination: own.destination };
  }
  const elsewhere = own === undefined ? linkInText(snapshot, minute, update) : undefined;
  if (elsewhere !== undefined) return elsewhere;
  const target = newestInWindow(snapshot, minute, update);
  if (own !== undefined && led?.kind === 'broken') {
    return { state: 'broken', target, destination: own.destination };
  }
  return { state: target === undefined ? 'none' : 'available', target, destination: undefined };
}

const lineLink = ({ source }: Minute, { minutesLine }: TeamUpdate): Link | undefined =>
  minutesLine?.link === undefined ? undefined : source.links[minutesLine.link];

type Led = { readonly kind: 'leads'; readonly path: RepoPath | undefined } | Stray;
/** `nowhere`: the link stands for the folder of all minutes, or is still to be filled in. */
type Stray = { readonly kind: 'broken' } | { readonly kind: 'nowhere' };

function follow(snapshot: Snapshot, { path, source }: Minute, link: Link): Led {
  const destination = link.kind === 'reference' ? defined(source, link) : link.destination;
  const target = classify(destination, path, snapshot.config.repository);
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

/** Without a `Minutes:` line the link can stand anywhere in the update. */
function linkInText(
  snapshot: Snapshot,
  minute: Minute,
  { team, node }: TeamUpdate,
): TeamLink | undefined {
  const minutes = new Set(teamMinutes(snapshot, team).map((it) => it.path));
  if (minutes.size === 0) return undefined;
  for (const link of between(minute.source.links, node.span)) {
    const led = follow(snapshot, minute, link);
    if (led.kind === 'leads' && led.path !== undefined && minutes.has(led.path)) {
      return { state: 'linked', target: led.path, destination: link.destination };
    }
  }
  return undefined;
}

function newestInWindow(
  snapshot: Snapshot,
  { series, date }: Minute,
  { team }: TeamUpdate,
): RepoPath | undefined {
  if (series === undefined || date === undefined) return undefined;
  return teamMinutesInWindow(snapshot, team, windowOf(snapshot, series, date)).at(-1)?.path;
}

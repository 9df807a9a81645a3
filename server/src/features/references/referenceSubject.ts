import type { RepoPath } from '#base/path.ts';
import { touches } from '#base/range.ts';
import type { Team } from '#config/model.ts';
import { topicsIn } from '#features/discussed/topics.ts';
import { type Place, placesAt } from '#features/goTo/placeAt.ts';
import { mentionAt } from '#features/people/personMentions.ts';
import type { Issue } from '#links/issues.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { targetOf } from '#workspace/backlinks.ts';
import { fragmentOf, headingNamed } from '#workspace/headingLinks.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { issueMentions } from '#workspace/issueMentions.ts';
import { type PointedLink, pointedLinks } from '#workspace/linksOf.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import type { PendingItem } from '#workspace/pendingItems.ts';
import type { Person } from '#workspace/person.ts';
import { resolveTarget } from '#workspace/resolveTarget.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { between } from '#workspace/spans.ts';
import { teamInText } from './teamInText.ts';
import { pageOf } from './webPages.ts';

/** Something that other places can speak of too. */
export type ReferenceSubject =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'issue'; readonly issue: Issue }
  /** Any other page of the web; see {@link pageOf}. */
  | { readonly kind: 'page'; readonly page: string }
  /** Files and folders. */
  | { readonly kind: 'file'; readonly path: RepoPath }
  | { readonly kind: 'heading'; readonly path: RepoPath; readonly heading: Heading }
  | { readonly kind: 'team'; readonly team: Team }
  /** A heading as all meetings may have it; see `topics.ts`. */
  | { readonly kind: 'topic'; readonly key: string }
  | { readonly kind: 'actionItem'; readonly minute: Minute; readonly item: PendingItem };

/**
 * What the text at `path` speaks of at `offset`: a person before the link that it stands in, the name of a team before
 * the link behind it. A heading can be several things at once.
 */
export function subjectsAt(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
): readonly ReferenceSubject[] {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return [];
  const places = placesAt(snapshot, path, offset);
  const person = mentionAt(minute, offset);
  if (person !== undefined) return [{ kind: 'person', person }];
  const isTeam = places.some(({ kind }) => kind === 'team');
  for (const place of places) {
    const subjects = subjectsOf(snapshot, minute, place, offset, isTeam);
    if (subjects.length > 0) return subjects;
  }
  const team = teamInText(minute.source, snapshot.config.teams, offset);
  return team === undefined ? [] : [{ kind: 'team', team }];
}

function subjectsOf(
  snapshot: Snapshot,
  minute: Minute,
  place: Place,
  offset: number,
  isTeam: boolean,
): readonly ReferenceSubject[] {
  switch (place.kind) {
    case 'link': {
      if (place.issue !== undefined) return [{ kind: 'issue', issue: place.issue }];
      const { textSpan } = place.link;
      const isName = isTeam && textSpan !== undefined && touches(textSpan, offset);
      return isName ? [] : subjectsOfLink(snapshot, minute.path, place.link, offset);
    }
    case 'reference': {
      const issue = issueMentions(snapshot, minute.path).find(
        ({ span }) => span.start === place.span.start,
      )?.issue;
      if (issue !== undefined) return [{ kind: 'issue', issue }];
      const link = pointedLinks(snapshot, minute.path).find(
        ({ span }) => span.start === place.definition?.span.start,
      );
      return link === undefined ? [] : subjectsOfLink(snapshot, minute.path, link);
    }
    case 'shorthand':
      return [{ kind: 'issue', issue: place.issue }];
    case 'team': {
      const { heading } = place;
      const own = heading && ({ kind: 'heading', path: minute.path, heading } as const);
      return [{ kind: 'team', team: place.team }, ...(own === undefined ? [] : [own])];
    }
    case 'heading':
      return subjectsOfHeading(snapshot, minute, place.heading, place.node);
    case 'actionItem':
      return teamInText(minute.source, snapshot.config.teams, offset) === undefined
        ? [{ kind: 'actionItem', minute, item: place.item }]
        : [];
    case 'person':
    case 'date':
    case 'minutesLine':
      return [];
  }
}

/** What `link`, written in the text at `from`, leads to; at an `offset` before its fragment the file alone. */
export function subjectsOfLink(
  snapshot: Snapshot,
  from: RepoPath,
  link: PointedLink,
  offset?: number,
): readonly ReferenceSubject[] {
  const page = pageOf(link);
  if (page !== undefined) return [{ kind: 'page', page }];
  const resolution = resolveTarget(snapshot, from, link.target);
  const path = targetOf(snapshot, from, { ...link, resolution });
  if (path === undefined) return [];
  const fragment = fragmentOf(link.target);
  const text = snapshot.texts.get(path);
  const heading = fragment && text && headingNamed(text, fragment);
  const isPath = offset !== undefined && isInPath(snapshot.texts.get(from), link, offset);
  return heading && !isPath ? [{ kind: 'heading', path, heading }] : [{ kind: 'file', path }];
}

function isInPath(
  source: MinuteText | undefined,
  { destinationSpan: { start } }: PointedLink,
  offset: number,
): boolean {
  const mark = source?.text.indexOf('#', start) ?? -1;
  return start < mark && start <= offset && offset < mark;
}

function subjectsOfHeading(
  snapshot: Snapshot,
  minute: Minute,
  heading: Heading,
  node: MinuteNode | undefined,
): readonly ReferenceSubject[] {
  const { path } = minute;
  if (node !== undefined && node === minute.title) return [{ kind: 'file', path }];
  const own: ReferenceSubject = { kind: 'heading', path, heading };
  const topic = topicsIn(minute, minute).find((one) => one.node === node);
  if (topic === undefined) return [own];
  const issues = new Map(
    between(issueMentions(snapshot, path), heading.span).map(({ issue }) => [issue.id, issue]),
  );
  const [issue] = issues.values();
  return [
    ...(topic.key === '' ? [] : [{ kind: 'topic', key: topic.key } as const]),
    ...(issue !== undefined && issues.size === 1 ? [{ kind: 'issue', issue } as const] : []),
    own,
  ];
}

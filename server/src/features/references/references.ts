import type { LineMap } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { topicsLike } from '#features/discussed/topics.ts';
import { itemHistory } from '#features/meetings/itemHistory.ts';
import { newestFirst } from '#features/meetings/newestFirst.ts';
import { mentionsOfPerson } from '#features/people/personMentions.ts';
import { issueOfUrl } from '#links/issues.ts';
import type { Link } from '#minutes/model.ts';
import { type Backlink, linksTo } from '#workspace/backlinks.ts';
import { fragmentOf, linksToHeading } from '#workspace/headingLinks.ts';
import { type IssueMention, mentionsOfIssue } from '#workspace/issueMentions.ts';
import type { PointedLink } from '#workspace/linksOf.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type ReferenceSubject, subjectsAt } from './referenceSubject.ts';
import { teamInText } from './teamInText.ts';
import { sectionsOfTeam } from './teamSections.ts';
import { linksToPage } from './webPages.ts';

/** A place that speaks of what was asked about. */
export interface Reference {
  readonly path: RepoPath;
  readonly span: Span;
  /** `declaration`: the heading itself; `place`: a heading or name that says the same. */
  readonly kind: 'declaration' | 'link' | 'place';
  readonly link?: WrittenLink;
}

/** How a link is written. */
export interface WrittenLink {
  readonly kind: Link['kind'] | PointedLink['kind'];
  readonly destination: string;
  /** Neither a URL nor anything else with a scheme. */
  readonly isPath: boolean;
  /** The place in its file that it names. */
  readonly fragment: string | undefined;
}

/** More are of no use to anybody. */
const mostReferences = 5000;

/**
 * Who else speaks of what stands at `offset` of the text at `path`, newest meeting first: links to the file, heading or
 * page; all mentions of the person or issue; all sections of the team; all meetings with that topic or action item.
 */
export function references(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
): readonly Reference[] {
  return referencesTo(snapshot, subjectsAt(snapshot, path, offset));
}

/** The sections of the team that a text other than a minute names at `offset`: `minutes.yaml`. */
export function referencesToTeamIn(
  snapshot: Snapshot,
  text: LineMap,
  offset: number,
): readonly Reference[] {
  const team = teamInText({ lines: text, text: text.text }, snapshot.config.teams, offset);
  return team === undefined ? [] : referencesTo(snapshot, [{ kind: 'team', team }]);
}

/** {@link references} of something known. */
export function referencesTo(
  snapshot: Snapshot,
  subjects: readonly ReferenceSubject[],
): readonly Reference[] {
  const places = subjects.flatMap((subject) => placesOf(snapshot, subject));
  const found = subjects.length > 1 ? eachOnce(places) : places;
  return newestFirst(snapshot, found).slice(0, mostReferences);
}

/** A heading can be found as a topic, as itself, and by the issue that it names: the whole of it counts. */
function eachOnce(places: readonly Reference[]): readonly Reference[] {
  const outerFirst = places.toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  const ends = new Map<RepoPath, number>();
  return outerFirst.filter(({ path, span }) => {
    const isNew = span.end > (ends.get(path) ?? -1);
    if (isNew) ends.set(path, span.end);
    return isNew;
  });
}

function placesOf(snapshot: Snapshot, subject: ReferenceSubject): readonly Reference[] {
  switch (subject.kind) {
    case 'person':
      return mentionsOfPerson(snapshot, subject.person).map(({ path, value }) => ({
        path,
        span: value.span,
        kind: 'place',
      }));
    case 'issue':
      return mentionsOfIssue(snapshot, subject.issue.id).map(({ path, value }) =>
        issuePlace(path, value),
      );
    case 'page':
      return linksToPage(snapshot, subject.page)
        .filter(({ value }) => issueOfUrl(value.destination) === undefined)
        .map(({ path, value }) => linkPlace(path, value));
    case 'file':
      return linksTo(snapshot, subject.path)
        .filter(({ from, link }) => from !== subject.path || link.target.kind !== 'anchor')
        .map(backlinkPlace);
    case 'heading': {
      const { path, heading } = subject;
      return [
        { path, span: heading.span, kind: 'declaration' },
        ...linksToHeading(snapshot, path, heading).map(backlinkPlace),
      ];
    }
    case 'team':
      return sectionsOfTeam(snapshot, subject.team.name).map(({ path, value }) => ({
        path,
        span: value.node.heading.span,
        kind: 'place',
      }));
    case 'actionItem':
      return itemHistory(snapshot, subject.minute, subject.item).map(({ path, item }) => ({
        path,
        span: item.contentSpan,
        kind: 'place',
      }));
    case 'topic':
      return topicsLike(snapshot, subject.key).map(({ path, value }) => ({
        path,
        span: value.node.heading.span,
        kind: 'place',
      }));
  }
}

const backlinkPlace = ({ from, link }: Backlink): Reference => linkPlace(from, link);

const linkPlace = (path: RepoPath, link: PointedLink): Reference => ({
  path,
  span: link.destinationSpan.start < link.destinationSpan.end ? link.destinationSpan : link.span,
  kind: 'link',
  link: {
    kind: link.kind,
    destination: link.destination,
    isPath: link.target.kind === 'local' || link.target.kind === 'anchor',
    fragment: fragmentOf(link.target),
  },
});

const issuePlace = (path: RepoPath, { span, link }: IssueMention): Reference =>
  link === undefined
    ? { path, span, kind: 'place' }
    : {
        path,
        span,
        kind: 'link',
        link: {
          kind: link.kind,
          destination: link.destination,
          isPath: false,
          fragment: undefined,
        },
      };

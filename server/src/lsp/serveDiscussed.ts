import { offsetAt, rangeOf } from '#base/lineMap.ts';
import { type Discussed, discussed } from '#features/discussed/discussed.ts';
import { discussedQuery } from '#features/discussed/discussedQuery.ts';
import { discussedMessage, meetingText } from '#features/discussed/discussedTexts.ts';
import {
  type DiscussedMeeting,
  type DiscussedParams,
  type DiscussedQueryParams,
  type DiscussedResult,
  discussedMethods,
} from './protocol/discussed.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';
import { readAllForSearch } from './understandAll.ts';

/** A list that nobody reads to its end. */
const limits = { meetings: 100, places: 8 };

/** Serves *When Did We Discuss…*. Positions are UTF-16, whatever was negotiated. */
export function serveDiscussed(session: Session): void {
  onRequest(
    session,
    discussedMethods.discussedQuery,
    '',
    async ({ uri, position }: DiscussedQueryParams): Promise<string> => {
      await session.repositories.settled();
      const subject = subjectOf(session, uri);
      if (subject === undefined) return '';
      await readAllForSearch(session, subject.snapshot);
      const { snapshot, path } = subject;
      return discussedQuery(snapshot, path, offsetAt(linesOf(snapshot, path), position));
    },
  );
  onRequest(
    session,
    discussedMethods.discussed,
    nothing,
    async ({ query, uri }: DiscussedParams): Promise<DiscussedResult> => {
      await session.repositories.settled();
      const found: { readonly subject: Repository; readonly result: Discussed }[] = [];
      for (const subject of repositoriesFor(session, uri)) {
        await readAllForSearch(session, subject.snapshot);
        found.push({ subject, result: discussed(subject.snapshot, query, limits) });
      }
      return found.length === 0 ? noMinutes : answer(session, query, found);
    },
  );
}

type Repository = Omit<Subject, 'path'>;

const nothing: DiscussedResult = { meetings: [], count: 0, message: '' };
const noMinutes: DiscussedResult = {
  ...nothing,
  message: 'There are no minutes here. Open the folder that holds them, then try again.',
};

/** The repository of the document; all where there is no document, or none of a repository with minutes. */
function repositoriesFor(session: Session, uri: string | undefined): readonly Repository[] {
  const subject = uri === undefined ? undefined : subjectOf(session, uri);
  if (subject !== undefined) return [subject];
  return session.repositories
    .all()
    .filter((repository) => repository.isActive())
    .map((repository) => ({ repository, snapshot: repository.snapshot() }));
}

function answer(
  session: Session,
  query: string,
  found: readonly { readonly subject: Repository; readonly result: Discussed }[],
): DiscussedResult {
  // Words that were meant otherwise count only where nobody wrote those typed.
  const exact = found.filter(({ result }) => result.count > 0 && result.instead.length === 0);
  const shown = exact.length > 0 ? exact : found;
  const meetings = shown
    .flatMap(({ subject, result }) => result.meetings.map((meeting) => ({ subject, meeting })))
    .toSorted((a, b) => newerFirst(a.meeting.date ?? '', b.meeting.date ?? ''))
    .slice(0, limits.meetings);
  const count = shown.reduce((sum, { result }) => sum + result.count, 0);
  const instead = [...new Set(shown.flatMap(({ result }) => result.instead))];
  return {
    meetings: meetings.map(({ subject, meeting }) => toMeeting(session, subject, meeting)),
    count,
    message: discussedMessage(query, { meetings: [], count, instead }),
  };
}

const newerFirst = (a: string, b: string): number => (a === b ? 0 : a > b ? -1 : 1);

function toMeeting(
  session: Session,
  { repository, snapshot }: Repository,
  meeting: Discussed['meetings'][number],
): DiscussedMeeting {
  const lines = linesOf(snapshot, meeting.path);
  return {
    uri: session.repositories.uriOf(repository, meeting.path),
    title: meetingText(meeting),
    count: meeting.count,
    places: meeting.places.map(({ span, ...place }) => ({ ...place, range: rangeOf(lines, span) })),
  };
}

import { offsetAt, rangeOf } from '#base/lineMap.ts';
import { draftChoices, type TeamChoices } from '#features/drafts/draftChoices.ts';
import { draftEdits } from '#features/drafts/draftEdits.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { toFileChanges } from './fileChanges.ts';
import {
  type DraftChangesParams,
  type DraftChangesResult,
  type DraftsParams,
  type DraftsResult,
  draftMethods,
  type TeamDrafts,
} from './protocol/drafts.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';

/** Serves what teams could report, and the edits that write what was chosen. */
export function serveDrafts(session: Session): void {
  onRequest(session, draftMethods.drafts, null, async (params: DraftsParams) => {
    await session.repositories.settled();
    return draftsOf(session, params);
  });
  onRequest(session, draftMethods.draftChanges, null, async (params: DraftChangesParams) => {
    await session.repositories.settled();
    return changesOf(session, params);
  });
}

function draftsOf(session: Session, params: DraftsParams): DraftsResult | null {
  const found = minuteAt(session, params.uri);
  if (found === undefined) return null;
  const { subject, minute } = found;
  const { position } = params;
  const offset = position && offsetAt(minute.source.lines, position);
  const choices = draftChoices(subject.snapshot, minute, params.section ?? offset);
  const shown = (team: TeamChoices): TeamDrafts => toDrafts(session, subject, team);
  return {
    here: choices.here ? shown(choices.here) : null,
    teams: choices.teams.map(shown),
    reason: choices.reason,
    nothing: choices.nothing,
  };
}

function changesOf(
  session: Session,
  { uri, chosen }: DraftChangesParams,
): DraftChangesResult | null {
  const found = minuteAt(session, uri);
  if (found === undefined) return null;
  const { edits, count, gone } = draftEdits(found.subject.snapshot, found.minute, chosen);
  return { changes: toFileChanges(session, found.subject, edits), count, gone };
}

function minuteAt(
  session: Session,
  uri: string,
): { readonly subject: Subject; readonly minute: Minute } | undefined {
  const subject = subjectOf(session, uri);
  const minute = subject && minuteOf(subject.snapshot, subject.path);
  return minute?.series === undefined || subject === undefined ? undefined : { subject, minute };
}

const toDrafts = (
  session: Session,
  { repository, snapshot }: Subject,
  { topics, ...team }: TeamChoices,
): TeamDrafts => ({
  ...team,
  topics: topics.map(({ path, span, ...topic }) => ({
    ...topic,
    uri: session.repositories.uriOf(repository, path),
    range: rangeOf(linesOf(snapshot, path), span),
  })),
});

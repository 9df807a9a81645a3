import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { carryOverActions } from '#features/carryOver/carryOverActions.ts';
import { draftActions } from '#features/drafts/draftActions.ts';
import { missingLinkActions } from '#features/missingLinks/missingLinks.ts';
import { participantActions } from '#features/people/participantActions.ts';
import { roleActions } from '#features/people/roleActions.ts';
import { shortenActions } from '#features/writing/shortenIssueLinks.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { CodeAction } from './codeActions.ts';

/** Offers what can be written at `span` of a minute, without anything being wrong there. */
export type ActionSource = (
  snapshot: Snapshot,
  minute: Minute,
  span: Span,
) => readonly CodeAction[];

const sources: readonly ActionSource[] = [
  draftActions,
  missingLinkActions,
  carryOverActions,
  roleActions,
  participantActions,
  shortenActions,
];

/** The actions for a place in the minute at `path` that repair nothing: drafts, links to add, people. */
export function minuteActions(
  snapshot: Snapshot,
  path: RepoPath,
  span: Span,
): readonly CodeAction[] {
  const minute = minuteOf(snapshot, path);
  if (minute?.series === undefined) return [];
  return sources.flatMap((source) => source(snapshot, minute, span));
}

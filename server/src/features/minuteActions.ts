import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { carryOverActions } from './carryOverActions.ts';
import type { CodeAction } from './codeActions.ts';
import { draftActions } from './draftActions.ts';
import { missingLinkActions } from './missingLinks.ts';
import { participantActions } from './participantActions.ts';
import { roleActions } from './roleActions.ts';
import { shortenActions } from './shortenIssueLinks.ts';

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

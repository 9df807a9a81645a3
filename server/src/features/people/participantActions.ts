import type { Span } from '#base/range.ts';
import type { CodeAction } from '#features/actions/codeActions.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { insertParticipants } from './insertParticipants.ts';
import { participantChoices, recentLists } from './participantChoices.ts';
import { participantSectionAt } from './participantSections.ts';

/** At the list of participants: to choose from everybody, and while it is empty to start from the last meeting. */
export function participantActions(
  snapshot: Snapshot,
  minute: Minute,
  at: Span,
): readonly CodeAction[] {
  const section = participantSectionAt(minute, at.start);
  if (section === undefined) return [];
  const isAt = section.node.heading.span.start <= at.end && at.start <= section.own.end;
  if (!isAt) return [];
  const choose: CodeAction = {
    title: 'Insert participants…',
    kind: 'refactor',
    isPreferred: false,
    edits: new Map(),
    command: { id: 'minuteTaker.insertParticipants', path: minute.path, args: [] },
  };
  return section.people.length > 0
    ? [choose]
    : [choose, ...fromLastMeeting(snapshot, minute, at.start)];
}

function fromLastMeeting(
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
): readonly CodeAction[] {
  const [last] = recentLists(snapshot, minute);
  if (last?.date === undefined) return [];
  const { choices } = participantChoices(snapshot, minute.path, offset);
  const there = choices.filter(({ last: date }) => date === last.date).map(({ text }) => text);
  const result = insertParticipants(snapshot, minute.path, there, offset);
  if (there.length === 0 || result.kind !== 'edits') return [];
  const people = there.length === 1 ? 'participant' : `${there.length} participants`;
  return [
    {
      title: `Insert the ${people} of ${last.date}`,
      kind: 'refactor',
      isPreferred: false,
      edits: result.edits,
    },
  ];
}

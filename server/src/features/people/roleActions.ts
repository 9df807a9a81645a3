import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { CodeAction } from '#features/actions/codeActions.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import type { RoleLine } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { answerEdit } from './answerForm.ts';
import { rotation } from './rotation.ts';

const mostProposals = 3;

const duties: Readonly<Record<RoleLine['role'], string>> = {
  minuteTaker: 'Minutes',
  reporter: 'Report',
  both: 'Report and minutes',
};

/** Answers to the unanswered role line at `at`: the first of the rotation. */
export function roleActions(snapshot: Snapshot, minute: Minute, at: Span): readonly CodeAction[] {
  const { series, roles } = minute;
  const role = roles.find((one) => one.people.length === 0 && isAt(minute, one, at));
  if (role === undefined || series === undefined) return [];
  const earlier = earlierMinutes(snapshot, series, minute.date ?? snapshot.today);
  return rotation(snapshot, minute, role.role)
    .filter(({ isPresent }) => isPresent)
    .slice(0, mostProposals)
    .flatMap(({ text, last, isMe }): readonly CodeAction[] => {
      const edit = answerEdit(minute, role, text, earlier);
      if (edit === undefined) return [];
      const duty = last === undefined ? 'not on duty yet' : `last on duty ${last}`;
      return [
        {
          title: `${duties[role.role]}: ${text} (${isMe ? 'you, ' : ''}${duty})`,
          kind: 'refactor',
          isPreferred: false,
          edits: new Map([[minute.path, [edit]]]),
        },
      ];
    });
}

/** Whether `at` touches a line of the question or of the place for its answer. */
function isAt({ source: { lines } }: Minute, role: RoleLine, at: Span): boolean {
  const first = lineSpan(lines, lineAt(lines, role.span.start));
  const last = lineSpan(lines, lineAt(lines, Math.max(role.span.end, role.answerSpan.end)));
  return first.start <= at.end && at.start <= last.end;
}

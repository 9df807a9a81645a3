import { touches } from '#base/range.ts';
import type { CodeAction } from '#features/actions/codeActions.ts';
import type { ActionSource } from '#features/actions/minuteActions.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import {
  allTeamsProposal,
  type DraftProposal,
  headingOfAll,
  teamProposal,
} from './draftCommands.ts';
import { writeTopics } from './draftEdits.ts';
import { draftAt, mainTopics } from './draftOffer.ts';

/** *Draft from …* anywhere in a team's section, *Draft all teams* at the heading above them. */
export const draftActions: ActionSource = (snapshot, minute, span) => {
  const here = draftAt(snapshot, minute, span.start);
  const top = headingOfAll(minute);
  const isTop = top !== undefined && touches(top.heading.span, span.start);
  const proposals = [
    here && teamProposal(minute, here),
    isTop ? allTeamsProposal(snapshot, minute) : undefined,
  ];
  return proposals.flatMap((proposal) => (proposal ? [actionOf(snapshot, minute, proposal)] : []));
};

/** Editors that can't ask get every likely topic, one bullet each. */
function actionOf(snapshot: Snapshot, minute: Minute, proposal: DraftProposal): CodeAction {
  const edits = proposal.drafts.map((draft) =>
    writeTopics(snapshot, minute, draft, mainTopics(draft)),
  );
  return {
    title: proposal.title,
    kind: 'refactor',
    isPreferred: false,
    edits: new Map([[minute.path, edits]]),
    command: proposal.command,
  };
}

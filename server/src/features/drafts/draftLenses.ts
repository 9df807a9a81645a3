import type { Span } from '#base/range.ts';
import type { CodeLens, LensSource } from '#features/actions/codeLenses.ts';
import {
  allTeamsProposal,
  type DraftProposal,
  headingOfAll,
  teamProposal,
} from './draftCommands.ts';
import { firstOfTeams } from './draftOffer.ts';

/** *Draft from …* above each team's section that can say more, *Draft all teams* above them all. */
export const draftLenses: LensSource = (snapshot, minute) => {
  const all = allTeamsProposal(snapshot, minute);
  const top = headingOfAll(minute);
  const teams = firstOfTeams(snapshot, minute).flatMap((draft) => {
    const proposal = teamProposal(minute, draft);
    return proposal ? [lensOf(proposal, draft.update.node.heading.span)] : [];
  });
  return all && top ? [lensOf(all, top.heading.span), ...teams] : teams;
};

const lensOf = ({ title, tooltip, command }: DraftProposal, span: Span): CodeLens => ({
  span,
  title,
  tooltip,
  command,
});

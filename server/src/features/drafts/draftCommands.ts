import type { ClientCommand } from '#features/actions/clientCommand.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { firstOfTeams, mainTopics, shownFiles, type TeamDraft } from './draftOffer.ts';

/** Something that lens and action offer alike. */
export interface DraftProposal {
  readonly title: string;
  readonly tooltip: string;
  readonly command: ClientCommand;
  /** The sections it is about. */
  readonly drafts: readonly TeamDraft[];
}

/** What can be drafted for one team; nothing where its section has all that is likely to be reported. */
export function teamProposal(minute: Minute, draft: TeamDraft): DraftProposal | undefined {
  const count = mainTopics(draft).length;
  if (count === 0) return undefined;
  const { team, node } = draft.update;
  return {
    title: `Draft from ${shownFiles(draft)}`,
    tooltip: `Choose from ${topicCount(count)} of ${team.name} to put into this section.`,
    command: { id: 'minuteTaker.draftTeam', path: minute.path, args: [node.heading.slug] },
    drafts: [draft],
  };
}

/** What can be drafted for the whole minute; nothing where that is one team at most. */
export function allTeamsProposal(snapshot: Snapshot, minute: Minute): DraftProposal | undefined {
  const drafts = firstOfTeams(snapshot, minute).filter((draft) => mainTopics(draft).length > 0);
  if (drafts.length < 2) return undefined;
  const count = drafts.reduce((sum, draft) => sum + mainTopics(draft).length, 0);
  return {
    title: 'Draft all teams',
    tooltip: `Choose from ${topicCount(count)} of ${drafts.length} teams to put into their sections.`,
    command: { id: 'minuteTaker.draftAllTeams', path: minute.path, args: [] },
    drafts,
  };
}

/** The heading for what concerns all teams: that of the teams' section, else the title. */
export function headingOfAll({ nodes, title }: Minute): MinuteNode | undefined {
  const all = nodes.flatMap((node) => [node, ...node.children]);
  return all.find((node) => node.section?.kind === 'teams') ?? title ?? nodes[0];
}

const topicCount = (count: number): string => (count === 1 ? 'one topic' : `${count} topics`);

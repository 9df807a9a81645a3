import { type QuickPickItem, window } from 'vscode';
import {
  type DraftChangesParams,
  type DraftChangesResult,
  type DraftsParams,
  type DraftsResult,
  draftMethods,
  type TeamDrafts,
} from '#lsp/protocol/drafts.ts';
import { showInformation, showWarning } from '../messages.ts';
import { applyChanges } from './applyChanges.ts';
import type { CommandContext } from './context.ts';
import { itemsOfTeam, itemsOfTeams, pickTopics, type TopicItem } from './pickTopics.ts';
import { minuteAt } from './stepThroughSeries.ts';

/** Long enough to read a line. */
const shownFor = 8_000;

/** *Draft Team Update*: topics of the team's minutes for the section that a lens names, else for the one at the cursor. */
export async function draftTeam(
  context: CommandContext,
  argument: unknown,
  section: unknown,
): Promise<void> {
  const uri = minuteAt(context, argument);
  const drafts = await draftsAt(context, uri, section);
  if (uri === undefined || drafts === undefined) return;
  const team = drafts.here ?? (await pickTeam(drafts));
  if (team === undefined) return;
  if (team.topics.length === 0) {
    await explainNothing(context, uri, drafts);
    return;
  }
  const title = `Draft ${team.heading} from ${team.from}`;
  await insert(context, uri, await pickTopics(title, itemsOfTeam(team)));
}

/** *Draft All Team Updates*: the same for every team that has a section, in one list and one undo step. */
export async function draftAllTeams(context: CommandContext, argument: unknown): Promise<void> {
  const uri = minuteAt(context, argument);
  const drafts = await draftsAt(context, uri, undefined);
  if (uri === undefined || drafts === undefined) return;
  if (drafts.teams.length === 0) {
    await showInformation(drafts.nothing);
    return;
  }
  await insert(context, uri, await pickTopics('Draft All Teams', itemsOfTeams(drafts.teams)));
}

async function draftsAt(
  { server }: CommandContext,
  uri: string | undefined,
  section: unknown,
): Promise<DraftsResult | undefined> {
  if (uri === undefined) {
    await showInformation('Open a minute first, then draft its team updates.');
    return undefined;
  }
  const drafts = await server.request<DraftsResult | null>(
    draftMethods.drafts,
    paramsAt(uri, section),
  );
  if (drafts) return drafts;
  await showInformation(
    'This document belongs to no series of meetings, so there is nothing to draft.',
  );
  return undefined;
}

function paramsAt(uri: string, section: unknown): DraftsParams {
  if (typeof section === 'string') return { uri, section };
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = editors.find((one) => one?.document.uri.toString() === uri);
  if (!editor) return { uri };
  const { line, character } = editor.selection.active;
  return { uri, position: { line, character } };
}

interface TeamItem extends QuickPickItem {
  readonly team: TeamDrafts;
}

/** The cursor is in no team's section. */
async function pickTeam({ teams, nothing }: DraftsResult): Promise<TeamDrafts | undefined> {
  if (teams.length === 0) {
    await showInformation(nothing);
    return undefined;
  }
  const items = teams.map(
    (team): TeamItem => ({
      label: team.heading,
      description: `${topicCount(team.topics.length)} from ${team.from}`,
      team,
    }),
  );
  const chosen = await window.showQuickPick(items, {
    title: 'Draft Team Update',
    placeHolder: 'For which team?',
    matchOnDescription: true,
  });
  return chosen?.team;
}

async function explainNothing(
  context: CommandContext,
  uri: string,
  { reason, teams }: DraftsResult,
): Promise<void> {
  const others = 'Draft Other Teams';
  const chosen = await showInformation(reason, ...(teams.length > 0 ? [others] : []));
  if (chosen === others) await draftAllTeams(context, uri);
}

async function insert(
  { server }: CommandContext,
  uri: string,
  items: readonly TopicItem[] | undefined,
): Promise<void> {
  if (items === undefined) return;
  const params: DraftChangesParams = { uri, chosen: chosenTopics(items) };
  const result = await server.request<DraftChangesResult | null>(draftMethods.draftChanges, params);
  if (!result) throw new Error('The minute is not there any more.');
  const { changes, count, gone } = result;
  if (changes.length > 0) {
    await applyChanges(changes, { label: 'Draft team updates', preview: false });
    window.setStatusBarMessage(`$(comment-draft) ${topicCount(count)} drafted`, shownFor);
  }
  if (gone.length > 0) {
    void showWarning(
      `${topicCount(gone.length)} left out: in the minute already, or changed in the team’s minutes while the list was open.`,
    );
  }
}

const topicCount = (count: number): string => (count === 1 ? '1 topic' : `${count} topics`);

function chosenTopics(items: readonly TopicItem[]): DraftChangesParams['chosen'] {
  const sections = [...new Set(items.map(({ section }) => section))];
  return sections.map((section) => ({
    section,
    topics: items.flatMap((item) =>
      item.section === section && item.topic ? [item.topic.id] : [],
    ),
  }));
}

import { basename } from '#base/path.ts';
import type { Team } from '#config/model.ts';
import { teamBlocks } from '#features/newMinute/minuteBlocks.ts';
import type { OpenMinute } from '#features/sections/missingParts.ts';
import { headingLine } from '#features/sections/skeleton.ts';
import { type Block, render } from '#features/sections/snippetText.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { minutesToLink, windowOf } from '#workspace/window.ts';
import type { HeadingContext } from './completionContext.ts';
import type { Candidate } from './completionItem.ts';
import { fitOfTeam } from './teamSearch.ts';

/** Team headings that fit what was typed, best first. */
export interface TeamHeadings {
  /** Teams that usually report and that this minute lacks. */
  readonly missing: readonly Candidate[];
  /** The others; those that are there already last, because only decks repeat a heading. */
  readonly others: readonly Candidate[];
}

/** Headings of teams, each with the line that links its minutes; none where no teams report. */
export function teamHeadings(open: OpenMinute, context: HeadingContext): TeamHeadings {
  const { teams, draft, writing, series } = open;
  if (teams.level === undefined) return { missing: [], others: [] };
  const candidate = (team: Team): Candidate => {
    const line = { team, name: team.name };
    const blocks: readonly Block[] =
      context.renames || teams.present.has(team)
        ? [[headingLine(context.level, team.name)]]
        : teamBlocks(line, context.level, draft);
    return {
      ...described(team, whatIsKnown(team, open)),
      detail: teams.reporting.some((one) => one.team === team)
        ? `Reports in ${series.name}`
        : 'Team',
      rendered: render(blocks, writing.style.eol),
    };
  };
  const missing = rank(missingTeams(open), context.typed);
  const known = new Set(missingTeams(open));
  const others = rank(
    inOrder(open).filter((team) => !known.has(team)),
    context.typed,
  );
  return { missing: missing.map(candidate), others: others.map(candidate) };
}

/** Names of teams for running text and link texts, those first that this minute lacks. */
export function teamNames(
  snapshot: Snapshot,
  open: OpenMinute | undefined,
  typed: string,
): readonly Candidate[] {
  const teams = open ? [...missingTeams(open), ...inOrder(open)] : snapshot.config.teams;
  // What follows `Team ` names a team with that word; prose goes on otherwise.
  const kind = /^(?:Team|SIG) /.exec(typed)?.[0];
  const fitting = [...new Set(teams)].filter(
    (team) => kind === undefined || team.name.startsWith(kind),
  );
  return rank(fitting, typed).map((team) => ({
    ...described(team, undefined),
    detail: 'Team',
    rendered: render([[[team.name]]], '\n'),
  }));
}

function described(
  team: Team,
  labelDetail: string | undefined,
): Pick<Candidate, 'label' | 'labelDetail' | 'kind' | 'names'> {
  const folder = team.folder === undefined ? [] : [basename(team.folder)];
  return {
    label: team.name,
    ...(labelDetail === undefined ? {} : { labelDetail }),
    kind: 'team',
    names: [team.name, ...folder, ...team.aliases],
  };
}

const missingTeams = ({ teams }: OpenMinute): readonly Team[] =>
  teams.reporting.map(({ team }) => team).filter((team) => !teams.present.has(team));

/** All teams: those that report first, those that this minute has last. */
function inOrder({ teams }: OpenMinute): readonly Team[] {
  const all = [...teams.reporting, ...teams.others].map(({ team }) => team);
  return [
    ...all.filter((team) => !teams.present.has(team)),
    ...all.filter((team) => teams.present.has(team)),
  ];
}

/** Those that fit, better fits first, else in the order given. */
function rank(teams: readonly Team[], typed: string): readonly Team[] {
  return teams
    .map((team) => ({ team, fit: fitOfTeam(team, typed) }))
    .filter(({ fit }) => fit !== undefined)
    .toSorted((a, b) => (a.fit ?? 0) - (b.fit ?? 0))
    .map(({ team }) => team);
}

function whatIsKnown(team: Team, { draft, teams }: OpenMinute): string | undefined {
  if (teams.present.has(team)) return 'already in this minute';
  const { snapshot, series, date } = draft;
  const target = minutesToLink(snapshot, team, windowOf(snapshot, series, date));
  return target === undefined ? undefined : `minutes of ${target.date}`;
}

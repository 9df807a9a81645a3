import type { Section, Team } from '#config/model.ts';
import { isTeamLike } from '#config/teamNames.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import type { HeadingRole } from './headingRoles.ts';
import type { MinuteNode } from './minute.ts';

/** A node while its end is not known yet. */
interface Draft {
  readonly kind: MinuteNode['kind'];
  readonly heading: Heading;
  readonly section: Section | undefined;
  readonly team: Team | undefined;
  readonly children: Draft[];
  end: number;
}

interface Nesting {
  readonly isDeck: boolean;
  readonly isFreeForm: boolean;
  /** The deepest level at which a team stands in this text: what is not deeper can end a team. */
  readonly teamLevel: number;
  readonly top: Draft[];
  /** Open nodes, the outermost first. As deep as there are heading levels, title and team aside. */
  readonly open: Draft[];
}

/**
 * Nests the headings of `text` by meaning, not by level alone: the title holds all that follows; a team belongs to the
 * teams section before it whatever their levels are, and ends at the next team; a described section at a team's level
 * ends the team too; a slide repeated in a deck continues the one before.
 */
export function nest(
  text: MinuteText,
  roles: readonly HeadingRole[],
  isFreeForm: boolean,
): readonly MinuteNode[] {
  const nesting: Nesting = {
    isDeck: text.isDeck,
    isFreeForm,
    teamLevel: text.headings.reduce(
      (deepest, it, index) => (roles[index]?.surelyTeam ? Math.max(deepest, it.level) : deepest),
      0,
    ),
    top: [],
    open: [],
  };
  for (const [index, heading] of text.headings.entries()) {
    const role = roles[index];
    if (role !== undefined) place(nesting, heading, role);
  }
  closeWhile(nesting, text.text.length, () => true);
  return nesting.top.map(finish);
}

function finish(draft: Draft): MinuteNode {
  const { kind, heading, section, team, end } = draft;
  // Nodes nest as deep as there are heading levels, so this recursion is bounded.
  const children = draft.children.map(finish);
  return { kind, heading, section, team, children, span: { start: heading.span.start, end } };
}

function place(nesting: Nesting, heading: Heading, role: HeadingRole): void {
  const { open } = nesting;
  if (role.title !== undefined) {
    closeWhile(nesting, heading.span.start, () => true);
    push(nesting, heading, 'title');
    return;
  }
  if (nesting.isDeck && continuesSlide(nesting, heading)) return;
  const team = role.team !== undefined && isUpdate(nesting, heading, role) ? role.team : undefined;
  if (team !== undefined) {
    closeForTeam(nesting, heading);
    push(nesting, heading, 'team', undefined, team);
    return;
  }
  const current = openTeam(nesting);
  if (current !== undefined) {
    if (nesting.isDeck && speaksOf(current, heading, role)) {
      closeWhile(nesting, heading.span.start, (draft) => draft !== current);
      push(nesting, heading, 'topic');
      return;
    }
    const within = heading.level > Math.max(nesting.teamLevel, teamsLevel(nesting));
    const endsTeam = (role.section !== undefined || role.teamLike) && !within;
    if (endsTeam) closeWhile(nesting, heading.span.start, () => openTeam(nesting) !== undefined);
  }
  closeWhile(
    nesting,
    heading.span.start,
    (draft) => draft.kind !== 'title' && draft.heading.level >= heading.level,
  );
  if (role.section !== undefined && openTeam(nesting) === undefined) {
    push(nesting, heading, 'section', role.section);
  } else push(nesting, heading, plainKind(nesting, heading, open));
}

function plainKind(
  { isDeck, isFreeForm }: Nesting,
  heading: Heading,
  open: readonly Draft[],
): MinuteNode['kind'] {
  const outside = open.every((draft) => draft.kind === 'title');
  if (isDeck && (outside || heading.level === 1)) return 'slide';
  return isFreeForm && outside ? 'section' : 'topic';
}

function push(
  { open, top }: Nesting,
  heading: Heading,
  kind: MinuteNode['kind'],
  section?: Section,
  team?: Team,
): void {
  const draft: Draft = { kind, heading, section, team, children: [], end: heading.span.end };
  (open.at(-1)?.children ?? top).push(draft);
  open.push(draft);
}

/** Ends open nodes at `end`, the innermost first, as long as `which` says so. */
function closeWhile({ open }: Nesting, end: number, which: (draft: Draft) => boolean): void {
  for (let last = open.at(-1); last !== undefined && which(last); last = open.at(-1)) {
    last.end = end;
    open.pop();
  }
}

const openTeam = ({ open }: Nesting): Draft | undefined =>
  open.findLast((draft) => draft.kind === 'team');

const isTeams = (draft: Draft): boolean => draft.section?.kind === 'teams';

const teamsLevel = ({ open }: Nesting): number => open.findLast(isTeams)?.heading.level ?? 0;

/** Whether a heading that names a team is the team's update at this place, and not a topic about it. */
function isUpdate(nesting: Nesting, heading: Heading, role: HeadingRole): boolean {
  const current = openTeam(nesting);
  if (current !== undefined && current.team === role.team) {
    if (nesting.isDeck || heading.level > current.heading.level) return false;
  }
  if (role.surelyTeam) return true;
  // Without a kind word (`Community`, `Design`) only the place tells: where the teams stand.
  const parent = nesting.open.findLast(
    (draft) => draft.kind === 'title' || isTeams(draft) || draft.heading.level < heading.level,
  );
  if (parent !== undefined && isTeams(parent)) return true;
  const plainName = role.team !== undefined && !isTeamLike(role.team.name);
  if (!plainName || role.section !== undefined) return false;
  return parent === undefined || (parent.kind !== 'team' && parent.section === undefined);
}

function closeForTeam(nesting: Nesting, heading: Heading): void {
  const end = heading.span.start;
  closeWhile(nesting, end, () => openTeam(nesting) !== undefined);
  closeWhile(nesting, end, (draft) => {
    if (draft.kind === 'title' || isTeams(draft)) return false;
    const kind = draft.section?.kind;
    // Nobody reports inside the list of participants: here the levels are wrong.
    return kind === 'roles' || kind === 'participants' || draft.heading.level >= heading.level;
  });
}

/** In a deck a heading of the same words and level goes on with the slide before it. */
function continuesSlide(nesting: Nesting, heading: Heading): boolean {
  const before = nesting.open.findLast(
    (draft) =>
      draft.kind !== 'title' &&
      draft.heading.level === heading.level &&
      draft.heading.text === heading.text,
  );
  if (before === undefined) return false;
  closeWhile(nesting, heading.span.start, (draft) => draft !== before);
  return true;
}

/** A further slide of the team: `Team IaaS / Networking` or `Team IAM/Roles` behind `Team IaaS` and `Team IAM`. */
function speaksOf(team: Draft, heading: Heading, role: HeadingRole): boolean {
  // Deeper headings nest by themselves.
  if (heading.level > team.heading.level) return false;
  if (team.team === role.team) return true;
  const name = team.heading.text;
  const rest = heading.text.slice(name.length);
  return name !== '' && heading.text.startsWith(name) && /^[^\p{L}\p{N}]/u.test(rest);
}

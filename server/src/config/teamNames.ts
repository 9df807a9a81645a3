import { distance } from 'fastest-levenshtein';
import { basename, type RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import {
  type FoldedName,
  foldTeamName,
  foldWhole,
  foldWithoutNotes,
  kindWords,
  longestTeamName,
} from './foldTeamName.ts';
import type { Team } from './model.ts';

/** Which team a text names, and how surely. */
export interface TeamMatch {
  readonly team: Team;
  /** Whether the text says the team's name itself, letter for letter (notes and topics around it aside). */
  readonly exact: boolean;
  /**
   * `name`: the name, give or take letter case, blanks, `and`/`&`, `-isation`. `alias`: another name that the
   * description accepts. `near`: a typing error away from one of them.
   */
  readonly by: 'name' | 'alias' | 'near';
  /** Where the name stands in the text, without `(…)` and topic: what a spelling fix replaces. */
  readonly span: Span;
}

interface Named {
  readonly team: Team;
  readonly by: 'name' | 'alias';
}

interface TeamIndex {
  readonly names: ReadonlyMap<string, Named>;
  readonly known: Map<string, TeamMatch | undefined>;
}

const indexes = new WeakMap<readonly Team[], TeamIndex>();
const mostKnown = 20_000;

/** Team that `text` (a heading, a link text) names; nothing where it names none for sure. Memoised per teams array. */
export function findTeam(teams: readonly Team[], text: string): TeamMatch | undefined {
  if (text.length > longestTeamName) return undefined;
  const index = indexOf(teams);
  if (index.known.has(text)) return index.known.get(text);
  const match = lookUp(index, text);
  if (index.known.size < mostKnown) index.known.set(text, match);
  return match;
}

/** Whether all of `text` is a typing error away from a name of `team`, also where its beginning is another of its names. */
export const isSlipOf = (team: Team, text: string): boolean =>
  text.length <= longestTeamName &&
  nearest(indexOf([team]).names, foldWithoutNotes(text)) !== undefined;

/** Team whose folder is `folder`, or whose name the folder's name is (`sig-monitoring`, `ops`). */
export function teamOfFolder(teams: readonly Team[], folder: RepoPath): Team | undefined {
  const owner = teams.find((team) => team.folder === folder);
  if (owner) return owner;
  const name = basename(folder).replaceAll(/[-_]/g, ' ');
  if (name === '') return undefined;
  const { names } = indexOf(teams);
  const found = names.get(foldTeamName(name)) ?? names.get(foldTeamName(`team ${name}`));
  return found && found.team.folder === undefined ? found.team : undefined;
}

/**
 * Whether `text` looks like the name of a team that nobody described: a kind word and a short name behind it, as in
 * `SIG Hardware`, not `Team meeting reschedule` or `SIG Release -- Call for Participation`.
 */
export function isTeamLike(text: string): boolean {
  const { kind, rest, start, end } = foldWithoutNotes(text.slice(0, longestTeamName + 1));
  if (kind === '' || end - start > 40 || /[@?!#:;"“”]|--|\d{4}/.test(rest)) return false;
  const words = rest.split(/[ /&,]/);
  if (words.length > 4 || words.some((word) => notNames.has(word))) return false;
  // Names are written with a capital or a digit in front; `Team mission` is a topic.
  const written = text.slice(start, end).split(/[\s\u00a0]+/);
  const own = written.filter((word) => word.toLowerCase() !== kind);
  return own.every((word) => /^[\p{Lu}\d&/]/u.test(word) || word === 'and');
}

/** Words behind `Team` that make it a topic. */
const notNames: ReadonlySet<string> = new Set([
  'update',
  'updates',
  'member',
  'members',
  'mission',
  'meeting',
  'meetings',
  'call',
  'session',
  'lead',
  'name',
  'names',
  'retreat',
  'gathering',
  'report',
  'reports',
  'retro',
  'review',
  'structure',
  'building',
  'project',
  'input',
  'x',
  'y',
  'description',
  'overview',
  'news',
  'topics',
  'agenda',
  'minutes',
  'transparency',
  'or',
]);

function indexOf(teams: readonly Team[]): TeamIndex {
  const ready = indexes.get(teams);
  if (ready) return ready;
  const names = new Map<string, Named>();
  for (const team of teams) names.set(foldTeamName(team.name), { team, by: 'name' });
  for (const team of teams) {
    for (const alias of team.aliases) {
      const folded = foldTeamName(alias);
      if (!names.has(folded)) names.set(folded, { team, by: 'alias' });
    }
  }
  const index = { names, known: new Map() };
  indexes.set(teams, index);
  return index;
}

const keyOf = ({ kind, rest }: FoldedName): string => (kind === '' ? rest : `${kind} ${rest}`);

function lookUp({ names }: TeamIndex, text: string): TeamMatch | undefined {
  const whole = foldWhole(text);
  const bare = foldWithoutNotes(text);
  for (const folded of [whole, bare]) {
    const named = names.get(keyOf(folded));
    if (named) return found(named, folded, text);
  }
  const part = beforeSlash(bare);
  const named = part && names.get(keyOf(part));
  if (part && named) return { ...found(named, part, text), by: 'alias', exact: false };
  const near = nearest(names, bare) ?? glued(names, bare);
  return near && { ...found(near, bare, text), by: 'near', exact: false };
}

/** `Team IaaS / Networking` speaks for Team IaaS; where a second team follows, nobody knows. */
function beforeSlash(folded: FoldedName): FoldedName | undefined {
  const slash = folded.rest.indexOf('/');
  if (folded.kind === '' || slash < 1) return undefined;
  const behind = folded.rest.slice(slash + 1).split(' ');
  const isOneTopic = behind.length <= 2 && !behind.some((word) => kindWords.includes(word));
  return isOneTopic ? { ...folded, rest: folded.rest.slice(0, slash) } : undefined;
}

function found({ team, by }: Named, { start, end }: FoldedName, text: string): TeamMatch {
  return { team, by, exact: text.slice(start, end) === team.name, span: { start, end } };
}

/** The one team a typing error away: a slip in the kind word, a few letters in a long name, never in a short one. */
function nearest(names: ReadonlyMap<string, Named>, folded: FoldedName): Named | undefined {
  const { kind, rest } = kindWithSlip(folded);
  if (kind === '') return undefined;
  let best: Named | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [name, named] of names) {
    if (!name.startsWith(`${kind} `)) continue;
    const away = distanceWithin(name.slice(kind.length + 1), rest);
    if (away === undefined || away > bestDistance) continue;
    if (away === bestDistance && best?.team !== named.team) best = undefined;
    else best = named;
    bestDistance = away;
  }
  return best;
}

/** `TeamIaaS`: the blank behind the kind word is missing. */
function glued(names: ReadonlyMap<string, Named>, { kind, rest }: FoldedName): Named | undefined {
  const word = kind === '' && kindWords.find((one) => rest.startsWith(one));
  return word ? names.get(`${word} ${rest.slice(word.length)}`) : undefined;
}

function kindWithSlip(folded: FoldedName): { kind: string; rest: string } {
  if (folded.kind !== '') return folded;
  const [first = '', ...others] = folded.rest.split(' ');
  const isSwapped = first !== 'team' && sameLetters(first, 'team');
  const isSlip =
    isSwapped || (first.length > 2 && first.length < 6 && distance(first, 'team') === 1);
  return isSlip ? { kind: 'team', rest: others.join(' ') } : folded;
}

/** Two letters that changed places are one slip. */
const sameLetters = (a: string, b: string): boolean =>
  [...a].toSorted().join('') === [...b].toSorted().join('');

const digits = (text: string): string => text.replace(/\D/g, '');

function distanceWithin(name: string, written: string): number | undefined {
  const allowed = name.length < 7 ? 0 : name.length < 12 ? 1 : 2;
  if (Math.abs(name.length - written.length) > allowed || digits(name) !== digits(written)) {
    return undefined;
  }
  const letters = distance(name, written);
  const away = letters === 2 && sameLetters(name, written) ? 1 : letters;
  return away <= allowed ? away : undefined;
}

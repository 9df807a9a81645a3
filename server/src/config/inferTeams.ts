import type { RepoPath } from '#base/path.ts';
import { basename } from '#base/path.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { foldTeamName } from './foldTeamName.ts';
import { headingFacts } from './headingFacts.ts';
import type { TeamLayer } from './layer.ts';
import type { Team } from './model.ts';
import { nameFromFolder } from './seriesIds.ts';
import { findTeam } from './teamNames.ts';

/** Teams that the headings of one series name. */
export interface TeamEvidence {
  /** In the order of the latest minutes. */
  readonly names: readonly string[];
  readonly isTeam: (heading: Heading) => boolean;
  /** Whether teams report in this meeting: most minutes name two or more. */
  readonly isReporting: boolean;
}

/** What {@link inferReports} knows beside the texts. */
export interface ReportsContext {
  readonly teams: readonly Team[];
  /** Folded names of folders with minutes: a heading that comes back and is called like one is a team. */
  readonly folders: ReadonlySet<string>;
  /** Folded name of the team whose meeting it is: it doesn't report to itself. */
  readonly own: string | undefined;
}

/** A heading has to come back in as many minutes to be a team, unless there are too few minutes to tell. */
const enoughMinutes = 2;

/** The teams that report in `texts` (latest first): known ones, and headings like `SIG X` that come back. */
export function inferReports(texts: readonly MinuteText[], context: ReportsContext): TeamEvidence {
  const found = new Map<string, { name: string; minutes: Set<MinuteText>; known: boolean }>();
  for (const text of texts) {
    for (const heading of text.headings) {
      const named = teamNamed(heading, context);
      if (!named) continue;
      const entry = found.get(named.key);
      if (entry) entry.minutes.add(text);
      else found.set(named.key, { ...named, minutes: new Set([text]) });
    }
  }
  for (const key of found.keys()) if (found.has(beforeSlash(key))) found.delete(key);
  const hasKnown = [...found.values()].some(({ known }) => known);
  const several = texts.length < 3 && found.size >= 2 && !hasKnown;
  const sure = new Map(
    [...found].filter(([, { minutes, known }]) => {
      return known || several || minutes.size >= enoughMinutes;
    }),
  );
  const reporting = texts.filter(
    (text) => [...sure.values()].filter(({ minutes }) => minutes.has(text)).length >= 2,
  );
  return {
    names: [...sure.values()].map(({ name }) => name),
    isTeam: (heading) => {
      const named = teamNamed(heading, context);
      return named !== undefined && (sure.has(named.key) || sure.has(beforeSlash(named.key)));
    },
    isReporting: texts.length > 0 && reporting.length * 2 >= texts.length,
  };
}

/** `Team IAM/Roles` is about Team IAM, if there is one. */
const beforeSlash = (key: string): string =>
  key.includes('/') ? key.slice(0, key.indexOf('/')) : '';

/** Longer headings are topics. */
const longestHeading = 60;

interface NamedTeam {
  readonly name: string;
  readonly key: string;
  readonly known: boolean;
}

function teamNamed(
  heading: Heading,
  { teams, folders, own }: ReportsContext,
): NamedTeam | undefined {
  if (heading.text.length > longestHeading) return undefined;
  const known = findTeam(teams, heading.text)?.team.name;
  const facts = headingFacts(heading);
  const key = known === undefined ? facts.key : foldTeamName(known);
  if (key === '' || key === own) return undefined;
  if (known !== undefined) return { name: known, key, known: true };
  return facts.isTeamLike || folders.has(key) ? { name: facts.name, key, known: false } : undefined;
}

/** The name of a folder as a team name is compared. */
export const foldFolder = (folder: RepoPath): string =>
  foldTeamName(basename(folder).replaceAll(/[-_]/g, ' '));

/** Teams from reports and folders: a folder `sig-x`, or one that is called like a team that reports. */
export function inferTeams(
  reports: readonly string[],
  folders: readonly RepoPath[],
  known: readonly Team[],
): readonly TeamLayer[] {
  const layers = new Map<string, TeamLayer>();
  const add = (name: string, folder: RepoPath | undefined): void => {
    const key = foldTeamName(name);
    const before = layers.get(key);
    layers.set(key, {
      name: before?.name ?? name,
      aliases: [],
      folder: before?.folder ?? folder,
      from: undefined,
      until: undefined,
    });
  };
  for (const name of reports) {
    const team = known.find((one) => one.name === name);
    const folder = folderOf(name, folders, [...reports, ...known.map((one) => one.name)]);
    if (!team) add(name, folder);
    else if (team.folder === undefined && folder !== undefined) add(name, folder);
  }
  for (const folder of folders) {
    const isOwned =
      known.some((team) => team.folder === folder || isFolderOf(folder, team.name)) ||
      [...layers.values()].some((layer) => layer.folder === folder);
    if (!isOwned && /^(?:sig|wg|team)[-_ ]/i.test(basename(folder)))
      add(nameFromFolder(folder), folder);
  }
  for (const team of known) {
    const folder = folders.find((one) => isFolderOf(one, team.name));
    if (team.folder === undefined && folder !== undefined) add(team.name, folder);
  }
  return [...layers.values()];
}

/** The folder that is called like the team, or like the first half of `X/Y`, unless that is another team's. */
function folderOf(
  name: string,
  folders: readonly RepoPath[],
  names: readonly string[],
): RepoPath | undefined {
  const exact = folders.find((folder) => isFolderOf(folder, name));
  if (exact !== undefined) return exact;
  const half = foldTeamName(name).split(/[/&]/)[0] ?? '';
  const folder = folders.find((one) => isFolderOf(one, half));
  const isTaken = folder !== undefined && names.some((other) => isFolderOf(folder, other));
  return isTaken ? undefined : folder;
}

function isFolderOf(folder: RepoPath, name: string): boolean {
  const folded = foldFolder(folder);
  const team = foldTeamName(name);
  return folded !== '' && (folded === team || `team ${folded}` === team);
}

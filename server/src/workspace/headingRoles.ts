import type { CalendarDate } from '#base/calendarDate.ts';
import { foldWithoutNotes } from '#config/foldTeamName.ts';
import type { Config, Form, Section, Series, Team } from '#config/model.ts';
import { findTeam, isTeamLike } from '#config/teamNames.ts';
import type { MinuteText } from '#minutes/model.ts';
import { allSections, findSection } from './sectionNames.ts';
import { type FoundTitle, findTitles } from './titles.ts';

/** What one heading is by its words alone; where it stands decides the rest. */
export interface HeadingRole {
  readonly title: FoundTitle | undefined;
  readonly team: Team | undefined;
  /** The heading has a kind word (`Team`, `SIG`, …), so it names a team wherever it stands. */
  readonly surelyTeam: boolean;
  /** Looks like a team that nobody described. */
  readonly teamLike: boolean;
  readonly section: Section | undefined;
}

/** The role of each heading of `text`, and the titles found among them. */
export function headingRoles(
  text: MinuteText,
  config: Config,
  series: Series | undefined,
  form: Form | undefined,
  fileDate?: CalendarDate,
): { readonly roles: readonly HeadingRole[]; readonly titles: readonly FoundTitle[] } {
  const teamsReport = series !== undefined && form !== undefined && reportsTeams(series, form);
  const words = text.headings.map((heading) => {
    const match = teamsReport ? findTeam(config.teams, heading.text) : undefined;
    const team = match?.team;
    // Only what has a kind word, be it misspelled (`Tram Dome`), is near a team's name.
    const surelyTeam =
      match !== undefined && (match.by === 'near' || foldWithoutNotes(heading.text).kind !== '');
    const section =
      surelyTeam || !form ? undefined : findSection(form, heading.text, heading.level);
    const teamLike = teamsReport && team === undefined && isTeamLike(heading.text);
    return { title: undefined, team, surelyTeam, teamLike, section };
  });
  const titles = findTitles(
    text,
    form,
    (index) => {
      const role = words[index];
      return role !== undefined && (role.surelyTeam || role.section !== undefined);
    },
    fileDate,
  );
  const roles: HeadingRole[] = [...words];
  for (const title of titles) {
    const role = roles[title.index];
    if (role !== undefined) roles[title.index] = { ...role, title };
  }
  return { roles, titles };
}

/** Whether teams report in meetings of this series; elsewhere a heading that names a team is a topic about it. */
export const reportsTeams = (series: Series, form: Form): boolean =>
  series.kind === 'weekly' ||
  series.reports.length > 0 ||
  allSections(form).some((section) => section.kind === 'teams');

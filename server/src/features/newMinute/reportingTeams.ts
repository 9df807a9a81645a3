import type { CalendarDate } from '#base/calendarDate.ts';
import { daysBetween } from '#base/calendarDate.ts';
import { slice } from '#base/range.ts';
import type { Series, Team } from '#config/model.ts';
import { findTeam } from '#config/teamNames.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries, seriesOfTeam, teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { windowOf } from '#workspace/window.ts';
import { expectedTeams } from './expectedTeams.ts';

/** A team that is expected to report, by the name its heading gets. */
export interface ReportingTeam {
  readonly team: Team;
  readonly name: string;
}

/** Weeklies that say who still reports; a team that is in none of them doesn't come back by itself. */
const memory = 8;
const memoryDays = 120;

/**
 * The last minutes of `series` before `date`, latest first: what is dated later is never looked at. After a long pause
 * those before the pause count.
 */
export function earlierMinutes(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate,
  count = memory,
): readonly Minute[] {
  const before = minutesOfSeries(snapshot, series).filter((minute) => minute.date < date);
  const latest = before.at(-1)?.date ?? date;
  return before
    .filter((minute) => daysBetween(minute.date, latest) <= memoryDays)
    .slice(-count)
    .reverse()
    .map((minute) => minuteOf(snapshot, minute.path))
    .filter((minute) => minute !== undefined);
}

/** The teams that are to report in the minute of `series` on `date`, in the order of the last minutes. */
export function reportingTeams(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate,
): readonly ReportingTeam[] {
  const earlier = earlierMinutes(snapshot, series, date).filter((it) => it.updates.length > 0);
  const described = describedTeams(snapshot, series, date);
  if (earlier.length === 0) return described;
  const teams = [
    ...earlier.map(teamsOf),
    described.map(({ team }) => team),
    newTeams(snapshot, series, date),
  ]
    .reduce<readonly Team[]>(mergeOrder, [])
    .filter((team) => isActive(team, date));
  return expectedTeams(snapshot, series, date, earlier, teams).map((team) => ({
    team,
    name: recentName(snapshot.config.teams, team, earlier),
  }));
}

/** What the description says, where no minute shows it. */
function describedTeams(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate,
): readonly ReportingTeam[] {
  return series.reports
    .map((name) => snapshot.config.teams.find((team) => team.name === name))
    .filter((team) => team !== undefined && isActive(team, date))
    .flatMap((team) => (team ? [{ team, name: team.name }] : []));
}

/** Teams that nobody heard of before: their first minutes are of the days that this minute is about. */
function newTeams(snapshot: Snapshot, series: Series, date: CalendarDate): readonly Team[] {
  const { after, until } = windowOf(snapshot, series, date);
  return snapshot.config.teams.filter((team) => {
    const first = teamMinutes(snapshot, team)[0]?.date;
    const kind = seriesOfTeam(snapshot, team)?.kind;
    return first !== undefined && first > after && first <= until && kind !== 'board';
  });
}

const isActive = (team: Team, date: CalendarDate): boolean =>
  (team.until === undefined || date <= team.until) &&
  (team.from === undefined || team.from <= date);

const teamsOf = (minute: Minute): readonly Team[] => [
  ...new Set(minute.updates.map((update) => update.team)),
];

/** `order` with what only `older` has, each behind its neighbour there. */
function mergeOrder(order: readonly Team[], older: readonly Team[]): readonly Team[] {
  const result = [...order];
  for (const [index, team] of older.entries()) {
    if (result.includes(team)) continue;
    const before = older.slice(0, index).findLast((one) => result.includes(one));
    const after = older.slice(index + 1).find((one) => result.includes(one));
    if (before !== undefined) result.splice(result.indexOf(before) + 1, 0, team);
    else if (after !== undefined) result.splice(result.indexOf(after), 0, team);
    else result.push(team);
  }
  return result;
}

/** The name or alias that was used last, letter for letter; the team's own name where none was. */
function recentName(teams: readonly Team[], team: Team, latestFirst: readonly Minute[]): string {
  for (const minute of latestFirst) {
    const text = minute.updates.find((update) => update.team === team)?.node.heading.text;
    const match = text === undefined ? undefined : findTeam(teams, text);
    if (text === undefined || match?.team !== team) continue;
    // What was added for one week stays behind: `Team Ops (Jo)`, `Team Ops: outage`.
    const written = slice(text, match.span);
    if (match.exact || team.aliases.includes(written)) return written;
  }
  return team.name;
}

import { addDays, type CalendarDate, daysBetween } from '#base/calendarDate.ts';
import type { Series, Team } from '#config/model.ts';
import type { Minute } from '#workspace/minute.ts';
import { seriesOfTeam, teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type MeetingWindow, teamMinutesInWindow, windowOf } from '#workspace/window.ts';

/** How much less an older minute says than the one after it. */
const fading = 0.7;

/** How much less it says where the week was another one. */
const otherWeek = 0.2;

/** The share of the votes that a team needs: an empty heading is more trouble than one that has to be added. */
const enough = 0.55;

/** Minutes of a meeting come into the repository some days after it. */
const usualDelay = 7;

/** A team that didn't meet for longer than this many of its usual gaps has stopped. */
const mostGaps = 2.5;

/**
 * Those of `teams` that are to report in the minute of `series` on `date`. The `earlier` minutes (latest first, at
 * least one) since a team first reported vote on it: later ones more, and above all those of weeks like this one. SIGs
 * meet every second week, so weeks with minutes of the team's own are alike, and weeks without; where a team never has
 * minutes, weeks after it reported, and weeks after it didn't. This week itself has a vote: yes with minutes, undecided
 * without. A team that reported in none of them is expected when it begins to meet: who met in the week before and wasn't
 * heard doesn't report here.
 */
export function expectedTeams(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate,
  earlier: readonly Minute[],
  teams: readonly Team[],
): readonly Team[] {
  const window = windowOf(snapshot, series, date);
  const windows = earlier.map((minute) =>
    windowOf(snapshot, series, minute.date ?? minute.titleDate ?? date),
  );
  const met = (team: Team, at: MeetingWindow | undefined): boolean =>
    at !== undefined && teamMinutesInWindow(snapshot, team, at).length > 0;
  const count = (at: MeetingWindow | undefined): number =>
    teams.filter((team) => met(team, at)).length;
  const areLate =
    date >= addDays(snapshot.today, -usualDelay) && count(window) * 2 < count(windows[0]);
  return teams.filter((team) => {
    const reported = earlier.map(({ updates }) => updates.some((update) => update.team === team));
    if (!reported.includes(true)) return begins(snapshot, team, window, windows[0]);
    const meets = met(team, window) || (areLate && isDue(snapshot, team, window));
    return isLikely({ reported, met: windows.map((at) => met(team, at)), meets });
  });
}

/** What is known of one team, latest minute first. */
interface History {
  readonly reported: readonly boolean[];
  readonly met: readonly boolean[];
  /** Whether it has met in the week in question. */
  readonly meets: boolean;
}

function isLikely({ reported, met, meets }: History): boolean {
  const hasMinutes = meets || met.includes(true);
  const bySelf = !hasMinutes && reported.filter((one) => one).length > 1;
  let votes = 1;
  let yes = meets ? 1 : 0.5;
  for (let age = 0; age <= reported.lastIndexOf(true); age++) {
    const isAlike = bySelf ? reported[age + 1] === reported[0] : met[age] === meets;
    const weight = fading ** age * (isAlike ? 1 : otherWeek);
    votes += weight;
    if (reported[age]) yes += weight;
  }
  return yes >= votes * enough;
}

/** Whether a team that reported in none of the last minutes has met again, or for the first time, since the last one. */
const begins = (
  snapshot: Snapshot,
  team: Team,
  window: MeetingWindow,
  before: MeetingWindow | undefined,
): boolean =>
  teamMinutesInWindow(snapshot, team, window).length > 0 &&
  (before === undefined || teamMinutesInWindow(snapshot, team, before).length === 0);

/** Whether the team's usual gap says that it has met again. */
function isDue(snapshot: Snapshot, team: Team, { after, until }: MeetingWindow): boolean {
  const gap = seriesOfTeam(snapshot, team)?.cadence;
  const last = teamMinutes(snapshot, team).findLast((minute) => minute.date <= after);
  if (gap === undefined || last === undefined) return false;
  const since = daysBetween(last.date, until);
  return since >= gap && since <= gap * mostGaps;
}

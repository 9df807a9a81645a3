import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { seriesOfTeam, teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { meetingOrder } from './meetingOrder.ts';

/** The minutes of all meetings on `date`, in the order of the description; also of teams that no series describes. */
export function minutesOfDay(snapshot: Snapshot, date: CalendarDate): readonly RepoPath[] {
  const { series, teams } = snapshot.config;
  const all = [
    ...series.map((one) => meetingOrder(snapshot, one).dated),
    ...teams
      .filter((team) => seriesOfTeam(snapshot, team) === undefined)
      .map((team) => teamMinutes(snapshot, team)),
  ];
  const found = all.flatMap((minutes) => minutes.filter((one) => one.date === date));
  return [...new Set(found.map(({ path }) => path))];
}

import { addDays } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Team } from '#config/model.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import { teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { minutesOfWindow, teamLinkState } from '#workspace/teamLinkState.ts';
import {
  firstAtOrAfter,
  type MeetingWindow,
  teamMinutesInWindow,
  windowOf,
} from '#workspace/window.ts';

/** The team's minutes that belong to a meeting, the likeliest first. */
export function teamTargets(
  snapshot: Snapshot,
  minute: Minute,
  team: Team,
  update: TeamUpdate | undefined,
): readonly RepoPath[] {
  const window = windowAt(snapshot, minute);
  const inWindow =
    window === undefined ? [] : teamMinutesInWindow(snapshot, team, window).map(({ path }) => path);
  const { target } = update ? teamLinkState(snapshot, minute, update) : { target: undefined };
  const usual = update && minutesOfWindow(snapshot, minute, update)?.path;
  const isLinkedHere = target !== undefined && inWindow.includes(target);
  const found = [isLinkedHere ? target : undefined, usual, ...inWindow.toReversed(), target].filter(
    (path) => path !== undefined,
  );
  return [...new Set(found)].filter((path) => path !== minute.path);
}

/** The days that a meeting reports on; nothing where it has no date or belongs to no series. */
export const windowAt = (
  snapshot: Snapshot,
  { series, date }: Minute,
): MeetingWindow | undefined =>
  series === undefined || date === undefined ? undefined : windowOf(snapshot, series, date);

/** The team's minutes around a day: the last up to it and the first behind it. */
export function teamMinutesAround(
  snapshot: Snapshot,
  team: Team,
  minute: Minute,
): { readonly last: RepoPath | undefined; readonly next: RepoPath | undefined } {
  const minutes = teamMinutes(snapshot, team);
  const behind = firstAtOrAfter(minutes, addDays(minute.date ?? snapshot.today, 1));
  return { last: minutes[behind - 1]?.path, next: minutes[behind]?.path };
}

import type { Series } from '#config/model.ts';
import type { Minute } from '#workspace/minute.ts';
import { type DatedMinute, seriesOfTeam, teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { compareMinutes, meetingOrder } from './meetingOrder.ts';
import { isWeekly, type MeetingWeek, meetingWeek } from './meetingWeek.ts';

/** Another minute of the same week. */
export interface WeekMinute extends DatedMinute {
  /** Name of its series; of its team where no series is described. */
  readonly name: string;
  readonly kind: Series['kind'];
}

/** The minutes of the week that a minute belongs to, without itself. */
export interface SameWeek {
  readonly week: MeetingWeek;
  /** The weekly first, then by day. */
  readonly minutes: readonly WeekMinute[];
}

/** Nothing where series or date of `minute` are not known. */
export function sameWeekOf(snapshot: Snapshot, minute: Minute): SameWeek | undefined {
  const { series, date, path } = minute;
  if (series === undefined || date === undefined) return undefined;
  const week = meetingWeek(snapshot, series, date);
  const weeklies: WeekMinute[] = [];
  const others: WeekMinute[] = [];
  for (const one of snapshot.config.series) {
    const list = isWeekly(one) ? weeklies : others;
    for (const found of within(meetingOrder(snapshot, one).dated, week)) {
      if (found.path !== path) list.push({ ...found, name: one.name, kind: one.kind });
    }
  }
  others.push(...undescribed(snapshot, week).filter((found) => found.path !== path));
  return { week, minutes: [...weeklies.sort(compareMinutes), ...others.sort(compareMinutes)] };
}

/** Minutes in the folders of teams that no series describes. */
function undescribed(snapshot: Snapshot, week: MeetingWeek): readonly WeekMinute[] {
  return snapshot.config.teams
    .filter((team) => seriesOfTeam(snapshot, team) === undefined)
    .flatMap((team) =>
      within(teamMinutes(snapshot, team), week).map((found) => ({
        ...found,
        name: team.name,
        kind: 'team' as const,
      })),
    );
}

const within = (
  minutes: readonly DatedMinute[],
  { from, until }: MeetingWeek,
): readonly DatedMinute[] => minutes.filter(({ date }) => from <= date && date <= until);

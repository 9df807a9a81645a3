import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Series } from '#config/model.ts';
import type { RoleLine } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { type Person, peopleOfRole } from '#workspace/person.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Who did what at one meeting. */
export interface Duty {
  readonly date: CalendarDate;
  readonly path: RepoPath;
  readonly takers: readonly Person[];
  readonly reporters: readonly Person[];
}

/** Who took minutes and who reported in each minute of `series` that says so, earliest first. */
export const dutiesOf = (snapshot: Snapshot, series: Series): readonly Duty[] =>
  minutesOfSeries(snapshot, series).flatMap(({ date, path }) => {
    const minute = minuteOf(snapshot, path);
    if (minute === undefined) return [];
    const duty = dutyOf(minute, minute.date ?? date);
    return duty.takers.length + duty.reporters.length > 0 ? [duty] : [];
  });

/** Who does what in `minute`. */
export const dutyOf = (minute: Minute, date: CalendarDate): Duty => ({
  date,
  path: minute.path,
  takers: holders(minute, 'minuteTaker'),
  reporters: holders(minute, 'reporter'),
});

/** The answers to the lines of `minute` that ask for `role`, each person once. */
export function holders(
  minute: Minute,
  role: Exclude<RoleLine['role'], 'both'>,
): readonly Person[] {
  const people = minute.roles
    .filter((line) => line.role === role || line.role === 'both')
    .flatMap((line) => peopleOfRole(minute.source, line));
  return people.filter(
    (person, index) =>
      people.findIndex((other) => other.name.toLowerCase() === person.name.toLowerCase()) === index,
  );
}

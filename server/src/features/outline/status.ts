import { weekdayOf } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { diagnosticsOf } from '#features/diagnostics/diagnostics.ts';
import { holders } from '#features/people/duties.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { shownPerson } from '#workspace/person.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** What the status bar says of one document; progress of indexing is the server's to add. */
export interface MinuteStatus {
  /** Whether the repository holds minutes at all; where not, nothing is shown. */
  readonly active: boolean;
  readonly series: string | undefined;
  /** `YYYY-MM-DD` and its English weekday. */
  readonly date: string | undefined;
  readonly weekday: string | undefined;
  readonly findings: number;
  /** `@jo, @sam` or `Jo`; nothing while nobody is named. */
  readonly minuteTaker: string | undefined;
  readonly reporter: string | undefined;
}

/** The status of the text at `path`; without a path that of the repository. */
export function statusOf(snapshot: Snapshot, path: RepoPath | undefined): MinuteStatus {
  const minute = path === undefined ? undefined : minuteOf(snapshot, path);
  const date = minute?.date;
  return {
    active: minute?.series !== undefined || holdsMinutes(snapshot),
    series: minute?.series?.name,
    date,
    weekday: date && weekdayOf(date),
    findings: minute === undefined ? 0 : diagnosticsOf(snapshot, minute.path).length,
    minuteTaker: minute && named(minute, 'minuteTaker'),
    reporter: minute && named(minute, 'reporter'),
  };
}

function named(minute: Minute, role: 'minuteTaker' | 'reporter'): string | undefined {
  const people = holders(minute, role).map(shownPerson);
  return people.length === 0 ? undefined : people.join(', ');
}

/** A configuration file says that there are minutes, or will be. */
const holdsMinutes = (snapshot: Snapshot): boolean =>
  snapshot.configFile !== undefined ||
  snapshot.config.series.some((series) => minutesOfSeries(snapshot, series).length > 0);

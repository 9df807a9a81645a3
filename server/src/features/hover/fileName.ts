import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** `Thursday 2023-06-29`. */
export const dayName = (date: CalendarDate): string => `${weekdayOf(date)} ${date}`;

/** `Team Boats, Wednesday 2023-06-28`; nothing for a text that is no minute of a series. */
export function minuteName({ series, date }: Minute): string | undefined {
  if (series === undefined) return undefined;
  return date === undefined ? series.name : `${series.name}, ${dayName(date)}`;
}

/** What people call the file: series and day of a minute, else its path. */
export function fileName(snapshot: Snapshot, path: RepoPath): string {
  const minute = minuteOf(snapshot, path);
  return (minute && minuteName(minute)) ?? (path === '' ? 'the repository' : path);
}

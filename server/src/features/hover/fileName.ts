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

/** The names of several files; those that are called alike with their paths. */
export function fileNames(snapshot: Snapshot, paths: readonly RepoPath[]): readonly string[] {
  const names = paths.map((path) => fileName(snapshot, path));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, index) =>
    (counts.get(name) ?? 0) > 1 && paths[index] !== name ? `${name}: ${paths[index]}` : name,
  );
}

/** What people call the file: series and day of a minute, else its path. */
export function fileName(snapshot: Snapshot, path: RepoPath): string {
  const minute = minuteOf(snapshot, path);
  return (minute && minuteName(minute)) ?? (path === '' ? 'the repository' : path);
}

import { type CalendarDate, daysBetween } from '#base/calendarDate.ts';
import { minutesOfDay } from '#features/meetings/minutesOfDay.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { dayName, fileNames } from './fileName.ts';
import type { HoverPart } from './hoverText.ts';

/** A day: its weekday, how far it is, and the minutes of its meetings. */
export function dateHover(
  snapshot: Snapshot,
  minute: Minute,
  date: CalendarDate,
): readonly HoverPart[] {
  const days = daysBetween(snapshot.today, date);
  const paths = minutesOfDay(snapshot, date);
  const names = fileNames(snapshot, paths).map((name, index) =>
    paths[index] === minute.path ? `${name} (this minute)` : name,
  );
  return [
    { kind: 'title', text: dayName(date) },
    { kind: 'line', text: distance(days) },
    ...(names.length === 0
      ? [{ kind: 'line', text: 'There are no minutes of this day.' } as const]
      : [{ kind: 'list', items: names } as const]),
  ];
}

/** `in 3 days`, `5 weeks ago`. */
export function distance(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${length(days)}` : `${length(-days)} ago`;
}

/** `3 days`, `5 weeks`, `8 months`, `2 years`. */
export function length(days: number): string {
  if (days < 21) return days === 1 ? '1 day' : `${days} days`;
  if (days < 92) return `${Math.floor(days / 7)} weeks`;
  if (days < 730) return `${Math.floor(days / 30.44)} months`;
  return `${Math.floor(days / 365.25)} years`;
}

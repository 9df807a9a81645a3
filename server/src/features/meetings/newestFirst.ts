import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { meetingAt } from './meetingDay.ts';

/** Places in the order of their meetings, the newest first, in document order in each; undated texts come last. */
export function newestFirst<T extends { readonly path: RepoPath; readonly span: Span }>(
  snapshot: Snapshot,
  places: readonly T[],
): readonly T[] {
  const dated = places.map((place): { readonly place: T; readonly date: CalendarDate | '' } => {
    const minute = minuteOf(snapshot, place.path);
    const date = minute && meetingAt(minute, place.span.start).date;
    return { place, date: date ?? '' };
  });
  return dated
    .toSorted((a, b) => {
      if (a.date !== b.date) return a.date > b.date ? -1 : 1;
      if (a.place.path !== b.place.path) return a.place.path < b.place.path ? -1 : 1;
      return a.place.span.start - b.place.span.start;
    })
    .map(({ place }) => place);
}

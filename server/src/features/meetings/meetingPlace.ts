import type { RepoPath } from '#base/path.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { firstTopics } from './firstTopics.ts';
import { meetingOrder } from './meetingOrder.ts';
import { undatedYear, yearOf } from './meetings.ts';

/** Where the *Meetings* view shows a minute. */
export interface MeetingPlace {
  /** Id of its series. */
  readonly series: string;
  readonly year: string;
  /** What it is about, a few headings. */
  readonly topics: readonly string[];
}

const topicsShown = 6;

/** Nothing for documents that the view does not show: those of no series, and what is no file among the others. */
export function meetingPlace(snapshot: Snapshot, path: RepoPath): MeetingPlace | undefined {
  const minute = minuteOf(snapshot, path);
  if (minute?.series === undefined) return undefined;
  const { dated, undated } = meetingOrder(snapshot, minute.series);
  const found = dated.find((one) => one.path === path);
  if (found === undefined && !undated.includes(path)) return undefined;
  return {
    series: minute.series.id,
    year: found === undefined ? undatedYear : yearOf(found.date),
    topics: firstTopics(minute, topicsShown),
  };
}

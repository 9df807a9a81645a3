import { minuteOf } from '#workspace/interpret.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { teamLinkState } from '#workspace/teamLinkState.ts';
import { type MeetingWindow, teamMinutesInWindow, windowOf } from '#workspace/window.ts';

/** The team minutes from which an update is drafted. */
export interface DraftSources {
  /** Nothing where the minute has no date. */
  readonly window: MeetingWindow | undefined;
  /** Those of the window and the one that is linked, latest first. */
  readonly minutes: readonly Minute[];
}

/** More than one meeting a day for two weeks is a mistake of the description. */
const mostMinutes = 12;

/** Where the topics of `update` come from. */
export function draftSources(snapshot: Snapshot, minute: Minute, update: TeamUpdate): DraftSources {
  const { series, date, path } = minute;
  const window = series && date && windowOf(snapshot, series, date);
  const known = window ? teamMinutesInWindow(snapshot, update.team, window) : [];
  const paths = new Set(
    known
      .slice(-mostMinutes)
      .map((one) => one.path)
      .toReversed(),
  );
  const linked = teamLinkState(snapshot, minute, update);
  if (linked.state === 'linked' && linked.target !== undefined) paths.add(linked.target);
  paths.delete(path);
  const minutes = [...paths]
    .map((one) => minuteOf(snapshot, one))
    .filter((one) => one !== undefined)
    // A link can lead to any text; minutes have a day.
    .filter((one) => one.date !== undefined || known.some((it) => it.path === one.path));
  return { window, minutes };
}

import { addDays } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Team } from '#config/model.ts';
import { teamMinutesAround, windowAt } from '#features/goTo/teamTargets.ts';
import { meetingOrder } from '#features/meetings/meetingOrder.ts';
import { nextMeeting } from '#features/meetings/nextMeeting.ts';
import type { Minute } from '#workspace/minute.ts';
import { seriesOfTeam } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { teamMinutesInWindow } from '#workspace/window.ts';
import { dayName, fileName } from './fileName.ts';
import type { HoverPart } from './hoverText.ts';

/** A team: where its minutes are, when it meets, and its minutes around this meeting. */
export function teamHover(snapshot: Snapshot, minute: Minute, team: Team): readonly HoverPart[] {
  const { last, next } = teamMinutesAround(snapshot, team, minute);
  return [
    { kind: 'title', text: team.name },
    ...lines([
      team.folder === undefined ? 'It has no folder of its own.' : `Folder: ${team.folder}`,
      rhythm(snapshot, team),
      missing(snapshot, minute, team),
      last === undefined ? undefined : `Last minutes: ${fileName(snapshot, last)}`,
      nextLine(snapshot, team, next),
      team.until === undefined ? undefined : `Ended on ${dayName(team.until)}`,
    ]),
  ];
}

const lines = (texts: readonly (string | undefined)[]): readonly HoverPart[] =>
  texts.flatMap((text): HoverPart[] => (text === undefined ? [] : [{ kind: 'line', text }]));

function rhythm(snapshot: Snapshot, team: Team): string | undefined {
  const series = seriesOfTeam(snapshot, team);
  if (series === undefined) return undefined;
  const days = series.weekdays.map((day) => `${day}s`).join(', ');
  const every = series.cadence === undefined ? '' : `every ${series.cadence} days`;
  const said = [days, every].filter((text) => text !== '').join(', ');
  return said === '' ? undefined : `Meets: ${said}`;
}

/** Said only where the meeting has days to report on. */
function missing(snapshot: Snapshot, minute: Minute, team: Team): string | undefined {
  const window = windowAt(snapshot, minute);
  if (window === undefined || team.folder === undefined) return undefined;
  const isTeams = seriesOfTeam(snapshot, team)?.id === minute.series?.id;
  if (isTeams || teamMinutesInWindow(snapshot, team, window).length > 0) return undefined;
  return `No minutes from ${addDays(window.after, 1)} to ${window.until}`;
}

function nextLine(snapshot: Snapshot, team: Team, next: RepoPath | undefined): string | undefined {
  if (next !== undefined) return `Next minutes: ${fileName(snapshot, next)}`;
  const series = seriesOfTeam(snapshot, team);
  if (series === undefined || (team.until !== undefined && team.until < snapshot.today)) {
    return undefined;
  }
  const meeting = nextMeeting(series, meetingOrder(snapshot, series).dated, snapshot.today);
  return meeting && `Next meeting: ${dayName(meeting.date)} (${meeting.description})`;
}

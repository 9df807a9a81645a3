import { addDays, weekdayOf } from '#base/calendarDate.ts';
import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import type { CodeAction } from '#features/actions/codeActions.ts';
import type { ActionSource } from '#features/actions/minuteActions.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesLineFormOf } from '#workspace/minutesLineForm.ts';
import { type MissingLink, missingLinks } from '#workspace/missingLinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { teamLinkState } from '#workspace/teamLinkState.ts';
import { windowOf } from '#workspace/window.ts';

/** Links to team minutes that are to be added. */
export interface LinksToAdd {
  readonly edits: FileEdits;
  /** How many links the edits add. */
  readonly count: number;
  /** What is added, or why there is nothing to add, as a sentence. */
  readonly message: string;
}

/** The missing link of the team whose section holds the place, and all of the minute. */
export const missingLinkActions: ActionSource = (snapshot, minute, span) => {
  const links = missingLinks(snapshot, minute);
  const here = links.filter(({ update }) => {
    const { start, end } = update.node.span;
    return start <= span.end && span.start < Math.max(end, start + 1);
  });
  return [
    ...here.map((link) => action('refactor', titleOf(link), minute, [link])),
    ...(links.length === 0
      ? []
      : [action('source', `Add missing minutes links (${links.length})`, minute, links)]),
  ];
};

const titleOf = ({ target: { date } }: MissingLink): string =>
  `Link the minutes of ${weekdayOf(date)} ${date}`;

const action = (
  kind: CodeAction['kind'],
  title: string,
  { path }: Minute,
  links: readonly MissingLink[],
): CodeAction => ({
  title,
  kind,
  isPreferred: false,
  edits: new Map([[path, links.map(({ edit }) => edit)]]),
});

/** The links that the minute at `path` lacks. */
export function linksToAdd(snapshot: Snapshot, path: RepoPath): LinksToAdd {
  const minute = minuteOf(snapshot, path);
  const links = minute === undefined ? [] : missingLinks(snapshot, minute);
  return {
    edits: new Map(links.length === 0 ? [] : [[path, links.map(({ edit }) => edit)]]),
    count: links.length,
    message: links.length === 0 ? whyNothing(snapshot, minute) : added(links),
  };
}

function added(links: readonly MissingLink[]): string {
  const teams = links.map(({ team }) => team.name).join(', ');
  return `${links.length === 1 ? 'Minutes link' : `${links.length} minutes links`} added: ${teams}.`;
}

function whyNothing(snapshot: Snapshot, minute: Minute | undefined): string {
  if (minute?.series === undefined) {
    return 'This document belongs to no series of meetings, so no minutes of teams belong to it.';
  }
  const { series, date, updates } = minute;
  if (updates.length === 0) return 'No team reports in this minute.';
  if (date === undefined)
    return 'This minute has no date, so nobody knows which minutes it reports on.';
  const { after, until } = windowOf(snapshot, series, date);
  const days = `${addDays(after, 1)} to ${until}`;
  const states = updates.map((update) => ({ update, ...teamLinkState(snapshot, minute, update) }));
  const others = states.filter(({ state }) => state === 'available');
  if (others.length === 0) {
    return states.some(({ state }) => state === 'linked')
      ? `Every team's minutes of ${days} are linked.`
      : `There are no minutes of these teams from ${days} yet.`;
  }
  if (minutesLineFormOf(snapshot, minute) === undefined) {
    return `Nothing was added: the minutes of ${series.name} around this day link no minutes of teams.`;
  }
  const teams = [...new Set(others.map(({ update }) => update.team.name))].join(', ');
  return `Nothing was added: what is written below ${teams} was left as it is.`;
}

/** The edits that add the missing links of the minute at `path`. */
export function missingLinkEdits(snapshot: Snapshot, path: RepoPath): readonly TextEdit[] {
  const minute = minuteOf(snapshot, path);
  return minute === undefined ? [] : missingLinks(snapshot, minute).map(({ edit }) => edit);
}

/** The links that the minutes at `paths` lack. */
export function linksToAddIn(snapshot: Snapshot, paths: Iterable<RepoPath>): LinksToAdd {
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  for (const path of paths) {
    const list = missingLinkEdits(snapshot, path);
    if (list.length > 0) edits.set(path, list);
  }
  const count = [...edits.values()].reduce((sum, list) => sum + list.length, 0);
  return { edits, count, message: linksAdded(count, edits.size) };
}

/** E.g. `12 links added in 5 files.` */
export const linksAdded = (links: number, files: number): string =>
  links === 0
    ? 'No minutes links are missing.'
    : `${links} ${links === 1 ? 'link' : 'links'} added in ${files} ${files === 1 ? 'file' : 'files'}.`;

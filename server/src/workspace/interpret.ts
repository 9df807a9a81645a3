import type { CalendarDate } from '#base/calendarDate.ts';
import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import { meetingDate } from '#config/inferRhythm.ts';
import type { Config, Form } from '#config/model.ts';
import type { MinuteText, RoleLine } from '#minutes/model.ts';
import { headingRoles } from './headingRoles.ts';
import { labelledPeople } from './labelledPeople.ts';
import { actionItemsOf } from './markedItems.ts';
import type { Minute, MinuteNode, TeamUpdate } from './minute.ts';
import { nest } from './nesting.ts';
import { type ListedPeople, listedPeople } from './participants.ts';
import { seriesOfPath } from './seriesIndex.ts';
import type { Snapshot } from './snapshot.ts';
import { between } from './spans.ts';
import { placeByTitle } from './titles.ts';

/**
 * The text at `path` understood as a minute; nothing where no such text is known. Remembered per text and
 * configuration: a keystroke costs the reading of one text.
 */
export function minuteOf(snapshot: Snapshot, path: RepoPath): Minute | undefined {
  const text = snapshot.texts.get(path);
  if (text === undefined) return undefined;
  const known = minutesByPath(text, snapshot.config);
  const ready = known.get(path);
  if (ready !== undefined) return ready;
  const minute = interpret(text, snapshot.config, path);
  known.set(path, minute);
  return minute;
}

// Two files can hold the same text object, and the path decides about the series.
const minutesByPath = memoPair((_text: MinuteText, _config: Config) => new Map<RepoPath, Minute>());

/** {@link minuteOf} without memory. Never throws. */
export function interpret(text: MinuteText, config: Config, path: RepoPath): Minute {
  const place = seriesOfPath(config, path) ?? placeByTitle(config, text, path);
  const { series, form, date: fileDate } = place ?? {};
  const { roles, titles } = headingRoles(text, config, series, form, fileDate);
  const nodes = nest(text, roles, series === undefined);
  const main = titles.find((it) => fileDate !== undefined && it.date === fileDate) ?? titles[0];
  const heading = main === undefined ? undefined : text.headings[main.index];
  const title = nodes.find((node) => node.kind === 'title' && node.heading === heading);
  const updates = updatesOf(text, nodes);
  const titleDate = main === undefined && series !== undefined ? firstWords(text) : main?.date;
  return {
    path,
    source: text,
    series,
    form,
    date: fileDate && series ? meetingDate(fileDate, titleDate, series.weekdays) : titleDate,
    fileDate,
    title,
    titleDate,
    nodes,
    updates,
    roles: ownRoles(text, updates),
    actionItems: actionItemsOf(text, config.actionMarkers),
    ...peopleOf(text, nodes, form),
  };
}

/** Those in the sections that list people; where there are none, those behind a label on top. */
function peopleOf(
  text: MinuteText,
  nodes: readonly MinuteNode[],
  form: Form | undefined,
): ListedPeople {
  const listed = listedPeople(text, nodes, form);
  if (listed.participants.length > 0 || text.isDeck) return listed;
  const [title, next] = text.headings;
  const isAbove = title !== undefined && text.text.slice(0, title.span.start).trim() !== '';
  const end = (isAbove ? title : next)?.span.start ?? text.text.length;
  return { ...listed, participants: labelledPeople(text, { start: 0, end }) };
}

/** The date on top of a text whose title is no heading. */
function firstWords({ dates }: MinuteText): CalendarDate | undefined {
  const [first] = dates;
  return first !== undefined && first.heading === undefined ? first.date : undefined;
}

function updatesOf(text: MinuteText, nodes: readonly MinuteNode[]): readonly TeamUpdate[] {
  return nodes.flatMap((node) => {
    const nested = updatesOf(text, node.children);
    if (node.kind !== 'team' || node.team === undefined) return nested;
    const own = { start: node.heading.span.end, end: node.span.end };
    const [minutesLine] = between(text.minutesLines, own);
    return [{ team: node.team, node, minutesLine }, ...nested];
  });
}

/** `Minutes: …` below a team says where its minutes are, never who takes them. */
function ownRoles(text: MinuteText, updates: readonly TeamUpdate[]): readonly RoleLine[] {
  const lines = updates.flatMap(({ minutesLine }) => minutesLine ?? []);
  return text.roles.filter(
    (role) => role.role !== 'minuteTaker' || between(lines, role.span).length === 0,
  );
}

import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import { basename } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { ActionItem, RoleLine } from '#minutes/model.ts';
import type { Minute, MinuteNode, TeamUpdate } from '#workspace/minute.ts';
import { ownSpan } from '#workspace/participants.ts';
import { seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { between } from '#workspace/spans.ts';
import type { TeamLink } from '#workspace/teamLinkState.ts';
import type { OutlineNode } from './outlineNode.ts';

/** What a row of the outline says. */
export type RowText = Pick<OutlineNode, 'label' | 'description' | 'tooltip'>;

/** Rows are one line: editors cut or refuse names that are empty or go on below. */
function row(text: string, description = '', tooltip = text): RowText {
  const label = text.replace(/\s+/g, ' ').trim();
  return { label: label === '' ? '(no text)' : label, description, tooltip };
}

export const headingText = (node: MinuteNode): RowText => row(node.heading.text);

/** `2023-06-29 · Thursday`. */
const dayText = (date: CalendarDate): string => `${date} · ${weekdayOf(date)}`;

export function titleText(minute: Minute, node: MinuteNode): RowText {
  const { date, titleDate, fileDate, title, source } = minute;
  const label = node.heading.text;
  if (node !== title) {
    const own = between(source.dates, node.heading.span)[0]?.date;
    return row(label, own === undefined ? '' : dayText(own));
  }
  if (date === undefined) return row(label);
  const disagree =
    titleDate !== undefined && fileDate !== undefined && titleDate !== fileDate
      ? `The title says ${titleDate}, the file name ${fileDate}.`
      : label;
  return row(label, dayText(date), disagree);
}

const unanswered = 'not answered yet';

const roleNames: Readonly<Record<RoleLine['role'], string>> = {
  minuteTaker: 'Minute-taker',
  reporter: 'Reporter',
  both: 'Reporter and minute-taker',
};

/** `label` is the heading where the role is asked for in one. */
export function roleText(
  { source }: Minute,
  role: RoleLine,
  label = roleNames[role.role],
): RowText {
  const name = roleNames[role.role];
  const people =
    role.people.length === 0
      ? unanswered
      : asWritten(role.people, slice(source.text, role.span) + slice(source.text, role.answerSpan));
  return row(label, people, `${name}: ${people}`);
}

export function participantsText(minute: Minute, node: MinuteNode): RowText {
  const names = new Map(
    [minute.participants, minute.excused]
      .flatMap((people) => between(people, ownSpan(node)))
      .map(({ name, isHandle }) => [name.toLowerCase(), isHandle ? `@${name}` : name]),
  );
  const isEmpty = minute.source.text.slice(node.heading.span.end, node.span.end).trim() === '';
  const count = isEmpty ? 'nobody yet' : names.size === 0 ? '' : String(names.size);
  return row(node.heading.text, count, [...names.values()].join(', '));
}

export function actionText(minute: Minute, item: ActionItem): RowText {
  const assignees = asWritten(item.assignees, slice(minute.source.text, item.span));
  const who = assignees === '' ? 'Nobody is named.' : assignees;
  return row(item.text, assignees, `Action item: ${item.text}\n${who}`);
}

/** Handles with their `@`, names without. */
const asWritten = (people: readonly string[], written: string): string =>
  people.map((name) => (written.includes(`@${name}`) ? `@${name}` : name)).join(', ');

export function teamText(snapshot: Snapshot, update: TeamUpdate, link: TeamLink): RowText {
  const { heading } = update.node;
  const { description, sentence } = linkText(snapshot, link);
  const { name } = update.team;
  return row(heading.text, description, heading.text === name ? sentence : `${name}: ${sentence}`);
}

function linkText(
  snapshot: Snapshot,
  { state, target, destination }: TeamLink,
): { readonly description: string; readonly sentence: string } {
  const minutes = target === undefined ? '' : minutesName(snapshot, target);
  switch (state) {
    case 'linked':
      return {
        description: minutes === '' ? 'linked' : `minutes of ${minutes}`,
        sentence: `The minutes are linked: ${target ?? destination ?? ''}`,
      };
    case 'broken':
      return {
        description: 'link is broken',
        sentence:
          `The link to the minutes leads nowhere: ${destination ?? ''}` +
          (target === undefined ? '' : `\nThere are minutes in ${target}`),
      };
    case 'available':
      return {
        description: `minutes of ${minutes} not linked`,
        sentence: `The team's minutes exist but are not linked: ${target ?? ''}`,
      };
    case 'none':
      return { description: '', sentence: 'The team has no minutes for this meeting yet.' };
  }
}

const minutesName = (snapshot: Snapshot, path: string): string =>
  seriesOfPath(snapshot.config, path)?.date ?? basename(path);

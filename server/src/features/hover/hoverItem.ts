import { daysBetween } from '#base/calendarDate.ts';
import { slice } from '#base/range.ts';
import { type ItemAppearance, itemHistory } from '#features/meetings/itemHistory.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { PendingItem } from '#workspace/pendingItems.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { dayName } from './fileName.ts';
import { distance, length } from './hoverDate.ts';
import type { HoverPart } from './hoverText.ts';

const mostMeetings = 8;

/** An action item: how old it is, and what became of it from meeting to meeting. */
export function itemHover(
  snapshot: Snapshot,
  minute: Minute,
  item: PendingItem,
): readonly HoverPart[] {
  const history = itemHistory(snapshot, minute, item);
  const [first] = history;
  const written = slice(minute.source.text, item.span);
  const names = item.owners.map((name) => (written.includes(`@${name}`) ? `@${name}` : name));
  const owners = names.length === 0 ? 'nobody is named' : names.join(', ');
  const title: HoverPart = {
    kind: 'title',
    text: `Action item, ${item.state === 'done' ? 'done' : 'open'} (${owners})`,
  };
  if (first === undefined) return [title];
  const days = minute.date === undefined ? 0 : daysBetween(first.date, minute.date);
  const isNew = first.path === minute.path;
  return [
    title,
    {
      kind: 'line',
      text: isNew
        ? `First named in this minute, ${distance(daysBetween(snapshot.today, first.date))}.`
        : `First named on ${dayName(first.date)}, ${length(days)} before this meeting.`,
    },
    ...(history.length === 1
      ? []
      : [{ kind: 'list', items: listed(snapshot, minute, history) } as const]),
  ];
}

/** First and last appearances; what is between them is counted. */
function listed(
  snapshot: Snapshot,
  minute: Minute,
  history: readonly ItemAppearance[],
): readonly string[] {
  const lines = history.map((one) => lineOf(snapshot, minute, one));
  if (lines.length <= mostMeetings) return lines;
  const left = lines.length - mostMeetings;
  return [...lines.slice(0, 2), `… ${left} more`, ...lines.slice(lines.length - mostMeetings + 2)];
}

function lineOf(snapshot: Snapshot, minute: Minute, { path, date, item }: ItemAppearance): string {
  const other = minuteOf(snapshot, path);
  const status =
    other && item.statusSpan ? slice(other.source.text, item.statusSpan).trim() : item.state;
  const where = path === minute.path ? 'this minute' : elsewhere(minute, other);
  return `${date}${where === undefined ? '' : ` (${where})`}: ${status}`;
}

const elsewhere = ({ series }: Minute, other: Minute | undefined): string | undefined =>
  other?.series?.id === series?.id ? undefined : other?.series?.name;

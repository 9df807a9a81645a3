import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import type { CodeLens } from '#features/actions/codeLenses.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { neighboursOf } from './neighbours.ts';
import { sameWeekOf } from './sameWeek.ts';

/** Names of files that a tooltip lists. */
const mostNames = 12;

/** At the title: the minutes before and after it in its series, and how many others its week has. */
export function navigationLenses(snapshot: Snapshot, minute: Minute): readonly CodeLens[] {
  const { title, path } = minute;
  const neighbours = neighboursOf(snapshot, minute);
  if (title === undefined || neighbours === undefined) return [];
  const { span } = title.heading;
  const lenses: CodeLens[] = [];
  const add = (id: string, text: string, tooltip: string): void => {
    lenses.push({ span, title: text, tooltip, command: { id, path, args: [] } });
  };
  const { previous, next } = neighbours;
  if (previous !== undefined) {
    const text = `← ${dayName(previous.date)}`;
    add('minuteTaker.previousMinute', text, `The minute before: ${previous.path}`);
  }
  if (next !== undefined) {
    add('minuteTaker.nextMinute', `${dayName(next.date)} →`, `The minute after: ${next.path}`);
  }
  const others = sameWeekOf(snapshot, minute)?.minutes.map((one) => one.path) ?? [];
  if (others.length > 0) {
    const count = others.length === 1 ? '1 minute' : `${others.length} minutes`;
    const more = others.length > mostNames ? ', …' : '';
    const names = others.slice(0, mostNames).join(', ') + more;
    add('minuteTaker.sameWeek', `${count} of this week`, `Choose from ${names}`);
  }
  return lenses;
}

/** `2023-06-29 (Thu)`. */
const dayName = (date: CalendarDate): string => `${date} (${weekdayOf(date).slice(0, 3)})`;

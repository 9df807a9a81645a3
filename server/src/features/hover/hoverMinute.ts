import { excerptOf } from '#features/goTo/excerpt.ts';
import { firstTopics } from '#features/meetings/firstTopics.ts';
import type { Minute } from '#workspace/minute.ts';
import { shownPerson } from '#workspace/person.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { fileName } from './fileName.ts';
import type { HoverPart } from './hoverText.ts';

const mostTopics = 6;
const mostPeople = 12;

/** A minute in short: what meeting, when, about what, and who was there. Of another document its beginning. */
export function minuteHover(snapshot: Snapshot, minute: Minute): readonly HoverPart[] {
  const { title, series, source, path } = minute;
  const heading = title?.heading.text ?? source.headings[0]?.text ?? '';
  if (series === undefined) {
    const start = source.headings[0]?.span.end ?? source.frontMatter?.span.end ?? 0;
    const lines = excerptOf(source, { start, end: source.text.length });
    return [
      { kind: 'title', text: heading === '' ? path : heading },
      ...(heading === '' ? [] : [{ kind: 'line', text: path } as const]),
      { kind: 'excerpt', lines },
    ];
  }
  const name = fileName(snapshot, path);
  const topics = firstTopics(minute, mostTopics + 1);
  const attended = attendants(minute);
  return [
    { kind: 'title', text: name },
    ...(saysMore(heading, name) ? [{ kind: 'line', text: heading } as const] : []),
    ...(topics.length === 0 ? [] : [{ kind: 'list', items: listed(topics, mostTopics) } as const]),
    ...(attended === '' ? [] : [{ kind: 'line', text: `Attended: ${attended}` } as const]),
  ];
}

/** Most titles are the date, or name and date. */
function saysMore(heading: string, name: string): boolean {
  const said = name.toLowerCase();
  return heading
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word !== '' && !said.includes(word));
}

const listed = (items: readonly string[], most: number): readonly string[] =>
  items.length > most ? [...items.slice(0, most), '…'] : items;

function attendants({ participants }: Minute): string {
  const people = [...new Set(participants.map(shownPerson))];
  const shown = people.slice(0, mostPeople).join(', ');
  const others = people.length - mostPeople;
  return others > 0 ? `${shown} and ${others} more` : shown;
}

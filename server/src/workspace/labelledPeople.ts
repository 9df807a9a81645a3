import { lineAt, lineSpan } from '#base/lineMap.ts';
import { holds, type Span, slice } from '#base/range.ts';
import { sectionKindOf } from '#config/sectionKinds.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Participant } from './minute.ts';
import { readList } from './participants.ts';
import { between } from './spans.ts';

const mostLines = 60;

/** `- **Attendees:** @a, @b`, `Present: Ada, Bo`. */
const labelled = /^\s*(?:[-*+]\s+)?[*_]{0,3}(\p{L}[^:*_]{2,40})[*_]{0,3}:[*_]{0,3}[ \t]*/u;

/** Who is listed behind a label on top of a minute: on its line, or in the list below it; in document order. */
export function labelledPeople(text: MinuteText, top: Span): readonly Participant[] {
  const { lines } = text;
  const first = lineAt(lines, top.start);
  const last = Math.min(lineAt(lines, top.end), first + mostLines);
  const found: Participant[] = [];
  for (let number = first; number <= last; number++) {
    const line = lineSpan(lines, number);
    const match = line.end <= top.end ? labelled.exec(slice(text.text, line)) : null;
    if (!match || sectionKindOf(match[1] ?? '') !== 'participants') continue;
    const answer = { start: line.start + match[0].length, end: line.end };
    if (slice(text.text, answer).trim() !== '') found.push(...readList(text, answer, true));
    found.push(...listBelow(text, line, top.end));
  }
  return found;
}

/** The items inside of the one on `line`; below a line that is none, the list that begins right there. */
function listBelow(text: MinuteText, line: Span, end: number): readonly Participant[] {
  const items = between(text.listItems, { start: line.start, end });
  const own = items.find((item) => holds(line, { start: item.span.start, end: item.span.start }));
  const below = items.filter((item) => item.textSpan.start > line.end);
  const isRightBelow =
    own !== undefined ||
    slice(text.text, { start: line.end, end: below[0]?.span.start ?? end }).trim() === '';
  if (!isRightBelow) return [];
  const depth = own === undefined ? (below[0]?.depth ?? 0) : own.depth + 1;
  const stop = below.findIndex((item) => item.depth < depth);
  return (stop < 0 ? below : below.slice(0, stop))
    .filter((item) => item.depth === depth)
    .flatMap((item) => readList(text, item.textSpan, true));
}

import { lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { ActionItem, MinuteText } from '#minutes/model.ts';

/** Markers that every reader of a minute knows, whatever the description says. */
const wellKnown = new Set(['AI', 'TODO']);

/** Punctuation of lists, quotes, parentheses and emphasis that may stand before a marker. */
const opening = /^[\s>*+_(-]*(?:\d{1,9}[.)]\s+)?[_*(]*/;

/**
 * All action items of a text in document order: those that every reader knows, and the lines that begin with one of the
 * description's own `markers` followed by `:`, `(`, a blank and a handle, or a handle's `@`.
 */
export function actionItemsOf(text: MinuteText, markers: readonly string[]): readonly ActionItem[] {
  const own = markers.filter((marker) => marker !== '' && !wellKnown.has(marker));
  if (own.length === 0) return text.actionItems;
  const marked: ActionItem[] = [];
  for (let line = 0; line < text.lines.starts.length; line++) {
    const item = itemOn(text, lineSpan(text.lines, line), own);
    if (item !== undefined) marked.push(item);
  }
  if (marked.length === 0) return text.actionItems;
  const known = text.actionItems.filter(
    ({ span }) => !marked.some((item) => overlaps(item.span, span)),
  );
  return [...known, ...marked].toSorted((a, b) => a.span.start - b.span.start);
}

function itemOn(text: MinuteText, line: Span, markers: readonly string[]): ActionItem | undefined {
  const content = text.text.slice(line.start, line.end);
  const begin = opening.exec(content.slice(0, 200))?.[0].length ?? 0;
  const marker = markers.find((word) => content.startsWith(word, begin));
  if (marker === undefined) return undefined;
  const markerSpan = { start: line.start + begin, end: line.start + begin + marker.length };
  const after = content.slice(begin + marker.length);
  if (!/^ ?[:(@]/.test(after) || isElsewhere(text, markerSpan)) return undefined;
  const colon = after.indexOf(':');
  const assigneesEnd = colon < 0 ? line.end : markerSpan.end + colon;
  const assignees = text.handles
    .filter(({ span }) => span.start >= markerSpan.end && span.end <= assigneesEnd)
    .map(({ name }) => name);
  const rest =
    colon < 0 ? after.replace(/^[\s(]*(?:@[\w-]+[\s,&)]*)*/, '') : after.slice(colon + 1);
  return {
    span: { start: markerSpan.start, end: line.end },
    markerSpan,
    assignees,
    text: withoutClosing(rest),
    done: false,
  };
}

/** Without the emphasis and the parenthesis that end with the item. */
function withoutClosing(rest: string): string {
  let end = rest.length;
  while (end > 0 && '_*) \t'.includes(rest.charAt(end - 1))) end--;
  return rest.slice(0, end).trimStart();
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `span` stands in code, a comment, front matter or a heading. */
const isElsewhere = (text: MinuteText, span: Span): boolean =>
  text.opaque.some((part) => overlaps(part, span)) ||
  text.headings.some((heading) => overlaps(heading.span, span));

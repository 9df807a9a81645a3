import { lineAt, lineSpan } from '#base/lineMap.ts';
import { type Span, slice } from '#base/range.ts';
import type { ListItem, MinuteText } from '#minutes/model.ts';
import { between } from './spans.ts';

/** The items one level below `item`. */
export const itemsBelow = ({ listItems }: MinuteText, item: ListItem): readonly ListItem[] =>
  between(listItems, { start: item.textSpan.end, end: item.span.end }).filter(
    (one) => one.depth === item.depth + 1,
  );

/** What begins another block than the paragraph before it, or would, were it indented otherwise. */
const blockStart =
  /^\s*(?:$|#{1,6}(?:\s|$)|>|\||`{3}|~{3}|<(?:[!?/]|[a-z][a-z\d-]*[\s>])|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|(?:=+|-+|[*_]{3,})\s*$)/i;

const mostLines = 20;

/**
 * The first line of an item and those that continue it, without bullet and box: what is nested, code blocks and further
 * paragraphs aside.
 */
export function contentOf(source: MinuteText, item: ListItem, first: ListItem | undefined): Span {
  const { lines, text } = source;
  const start = item.textSpan.start;
  const limit = Math.min(item.span.end, first?.span.start ?? item.span.end);
  let line = lineAt(lines, start);
  let end = item.textSpan.end;
  for (const last = line + mostLines; line < last; line++) {
    const next = lineSpan(lines, line + 1);
    if (next.start >= limit || next.end <= end || blockStart.test(slice(text, next))) break;
    end = next.end;
  }
  return withoutBlocks(source, { start, end: Math.min(end, Math.max(limit, item.textSpan.end)) });
}

/** Code or a comment that goes on behind it would swallow what follows a copy. */
function withoutBlocks(source: MinuteText, span: Span): Span {
  const { opaque, text } = source;
  const cut = between(opaque, span).find(
    (one) => one.end > span.end || slice(text, one).includes('\n'),
  );
  let end = cut?.start ?? span.end;
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return { start: span.start, end };
}

/** Whole lines of `span`, without the last line end. */
export const wholeLines = ({ lines }: MinuteText, span: Span): Span => ({
  start: lineSpan(lines, lineAt(lines, span.start)).start,
  end: lineSpan(lines, lineAt(lines, Math.max(span.start, span.end - 1))).end,
});

import { lineAt, lineSpan } from '#base/lineMap.ts';
import { type Span, slice } from '#base/range.ts';
import type { ActionItem, ListItem, MinuteText } from '#minutes/model.ts';
import { contentOf, itemsBelow } from './itemContent.ts';

/** Where an action item stands: in a list item as a whole, or as a piece of a line. */
export interface MarkedPlace {
  readonly contentSpan: Span;
  /** The list item that says nothing else. */
  readonly item: ListItem | undefined;
}

/**
 * What each of `items` says in full: the whole list item or line where that says nothing else (`_AI @x: text_`,
 * `text (AI @x)`), else from the marker on.
 */
export function markedPlaces(
  source: MinuteText,
  items: readonly ActionItem[],
): readonly (readonly [ActionItem, MarkedPlace])[] {
  const open: ListItem[] = [];
  let next = 0;
  return items.map((item, index) => {
    const at = item.markerSpan.start;
    for (let one = source.listItems[next]; one && one.span.start <= at; ) {
      open.push(one);
      one = source.listItems[++next];
    }
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= at) open.pop();
    const whole = lineOf(source, open.at(-1), at);
    const isAlone = ![items[index - 1], items[index + 1]].some(
      (other) => other && whole.span.start <= other.span.start && other.span.start < whole.span.end,
    );
    const isWhole = isAlone && (startsWith(source, whole.span, at) || !saysMore(source, item));
    return [
      item,
      isWhole
        ? { contentSpan: whole.span, item: whole.item }
        : { contentSpan: pieceOf(source, item), item: undefined },
    ];
  });
}

/** The content of the list item, or of the line of a paragraph, that the marker stands in. */
function lineOf(
  source: MinuteText,
  holder: ListItem | undefined,
  at: number,
): { readonly span: Span; readonly item: ListItem | undefined } {
  if (holder !== undefined) {
    const content = contentOf(source, holder, itemsBelow(source, holder)[0]);
    if (at < content.end) return { span: content, item: holder };
  }
  const line = lineSpan(source.lines, lineAt(source.lines, at));
  const start = line.start + (/^[\s>]*/.exec(slice(source.text, line))?.[0].length ?? 0);
  return { span: { start: Math.min(start, at), end: line.end }, item: undefined };
}

/** Whether only markup and signs stand before the marker. */
const startsWith = ({ text }: MinuteText, line: Span, at: number): boolean =>
  at - line.start <= 12 && !/[\p{L}\p{N}|]/u.test(text.slice(line.start, at));

/** Whether anything to do is said behind the marker: in `text (AI @x)` nothing is. */
function saysMore({ text }: MinuteText, { markerSpan, span }: ActionItem): boolean {
  const rest = text.slice(markerSpan.end, span.end);
  return /\p{L}/u.test(rest.replace(/@[\w.-]+|\b(?:and|und|or|oder|others|for|to)\b/g, ' '));
}

/** From the marker to the item's end, with the emphasis that encloses both. */
function pieceOf({ text }: MinuteText, { span }: ActionItem): Span {
  const before = /[_*]{1,3}$/.exec(text.slice(Math.max(0, span.start - 3), span.start))?.[0] ?? '';
  const isClosed = before !== '' && text.startsWith(before, span.end);
  return isClosed ? { start: span.start - before.length, end: span.end + before.length } : span;
}

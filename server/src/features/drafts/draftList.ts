import { lineAt, lineText } from '#base/lineMap.ts';
import { slice } from '#base/range.ts';
import type { ListItem, MinuteText } from '#minutes/model.ts';
import type { TeamUpdate } from '#workspace/minute.ts';

/**
 * The first-level items of the list that a section's report is: the last one, unless it answers a question or goes on
 * with a sentence that ends in a colon, where there is one before it.
 */
export function lastList(
  source: MinuteText,
  items: readonly ListItem[],
  update: TeamUpdate,
): readonly ListItem[] {
  const lists: ListItem[][] = [];
  for (const item of items) {
    const before = lists.at(-1)?.at(-1);
    const isNext =
      before !== undefined && isBlank(source.text.slice(before.span.end, item.span.start));
    if (isNext) lists.at(-1)?.push(item);
    else lists.push([item]);
  }
  const own = lists.findLast(([first]) => first !== undefined && !isAnswer(source, first, update));
  return own ?? lists.at(-1) ?? [];
}

const isBlank = (text: string): boolean => /^[\s>]*$/.test(text);

function isAnswer(
  source: MinuteText,
  { span }: ListItem,
  { minutesLine, node }: TeamUpdate,
): boolean {
  const { lines } = source;
  let line = lineAt(lines, span.start) - 1;
  while (line > 0 && lineText(lines, line).trim() === '') line--;
  const start = lines.starts[line] ?? 0;
  if (start < node.heading.span.end) return false;
  if (minutesLine !== undefined && lineAt(lines, minutesLine.span.start) === line) return false;
  return /[:?][*_ \t]*$/.test(lineText(lines, line));
}

/** An item in which nothing was written yet. */
export const isPlaceholder = ({ text }: MinuteText, item: ListItem): boolean =>
  slice(text, item.textSpan).trim() === '' &&
  text.slice(item.textSpan.end, item.span.end).trim() === '';

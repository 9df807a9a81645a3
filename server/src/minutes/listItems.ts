import type { ListItem as ListItemNode } from 'mdast';
import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { Draft } from './draft.ts';
import type { ListItem } from './model.ts';

/** An item of the tree; `around` are the starts of the items that hold it. Also notes how far it is indented. */
export function listItemOf(
  draft: Draft,
  node: ListItemNode,
  span: Span,
  around: readonly number[],
): ListItem {
  const { text, lines } = draft;
  const line = lineSpan(lines, lineAt(lines, span.start));
  const markerEnd = endOfMarker(text, span.start, line.end);
  let start = skipBlanks(text, markerEnd, line.end);
  const checked = node.checked ?? undefined;
  if (checked !== undefined) start = skipBlanks(text, Math.min(start + 3, line.end), line.end);
  const parent = around.at(-1);
  if (parent !== undefined) noteIndent(draft, parent, span.start, line.start);
  return {
    span,
    textSpan: { start, end: line.end },
    depth: around.length,
    marker: text.slice(span.start, markerEnd),
    checked,
  };
}

function endOfMarker(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return Math.min(at + 1, limit);
}

function skipBlanks(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** What stands before the item's marker on its line and not before its parent's. */
function noteIndent(draft: Draft, parent: number, start: number, lineStart: number): void {
  const parentLine = lineSpan(draft.lines, lineAt(draft.lines, parent)).start;
  if (parentLine === lineStart) return;
  const indent = draft.text.slice(lineStart, start);
  const outer = draft.text.slice(parentLine, parent);
  if (indent.startsWith(outer) && /^[ \t]{1,8}$/.test(indent.slice(outer.length)))
    draft.indents.push(indent.slice(outer.length));
}

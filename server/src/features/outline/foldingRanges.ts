import { lineAt } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { MinuteNode } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** As `FoldingRange` of the Language Server Protocol: zero-based lines, the last one included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

const mostFolds = 5000;

/**
 * Front matter and headings of the text at `path`, by meaning as in the outline. For editors without Markdown folding
 * of their own.
 */
export function foldingRanges(snapshot: Snapshot, path: RepoPath): readonly Fold[] {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return [];
  const { frontMatter } = minute.source;
  const spans = [...(frontMatter ? [frontMatter.span] : []), ...minute.nodes.flatMap(spansOf)];
  return spans.slice(0, mostFolds).flatMap((span) => foldOf(minute.source, span) ?? []);
}

/** Of the node and everything below it, as deep as headings nest. */
const spansOf = (node: MinuteNode): readonly Span[] => [
  node.span,
  ...node.children.flatMap(spansOf),
];

/** Blank lines at the end stay visible between what is folded. */
function foldOf({ text, lines }: MinuteText, { start, end }: Span): Fold | undefined {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  const fold = { startLine: lineAt(lines, start), endLine: lineAt(lines, last) };
  return fold.endLine > fold.startLine ? fold : undefined;
}

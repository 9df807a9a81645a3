import type { RepoPath } from '#base/path.ts';
import type { Range } from '#base/range.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { outlineOf } from './outline.ts';
import type { OutlineNode } from './outlineNode.ts';
import { symbolKinds } from './symbolKinds.ts';

/** As `DocumentSymbol` of the Language Server Protocol. */
export interface MinuteSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: number;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly MinuteSymbol[];
}

/** The outline of the text at `path` as document symbols: the same tree, at most 5 000 of them. */
export const documentSymbols = (snapshot: Snapshot, path: RepoPath): readonly MinuteSymbol[] =>
  outlineOf(snapshot, path).map(symbolOf);

function symbolOf(row: OutlineNode): MinuteSymbol {
  const { range, selectionRange } = row;
  return {
    name: row.label,
    detail: row.description,
    kind: symbolKinds[row.kind],
    range,
    selectionRange,
    // As deep as headings nest.
    children: row.children.map(symbolOf),
  };
}

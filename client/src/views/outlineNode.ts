import type { OutlineRow } from '#lsp/protocol.ts';

type Position = OutlineRow['range']['start'];

/** A row of the outline with its place in the tree. */
export interface OutlineNode {
  /** Stays the same while the row keeps its label and parents, so that the tree keeps what is folded. */
  readonly id: string;
  readonly row: OutlineRow;
  readonly uri: string;
  readonly parent: OutlineNode | undefined;
  readonly children: readonly OutlineNode[];
}

/** The rows of one document as nodes that know their parents. */
export function outlineNodes(uri: string, rows: readonly OutlineRow[]): readonly OutlineNode[] {
  return nodesBelow(undefined, uri, rows);
}

function nodesBelow(
  parent: OutlineNode | undefined,
  uri: string,
  rows: readonly OutlineRow[],
): readonly OutlineNode[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = `${parent?.id ?? uri}/${row.kind}:${row.label}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const children: OutlineNode[] = [];
    const node = { id: count === 0 ? name : `${name}#${count}`, row, uri, parent, children };
    children.push(...nodesBelow(node, uri, row.children));
    return node;
  });
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

/** The innermost node around a place; nothing where no row holds it. */
export function nodeAt(nodes: readonly OutlineNode[], position: Position): OutlineNode | undefined {
  const holder = nodes.findLast(
    ({ row }) => isBefore(row.range.start, position) && isBefore(position, row.range.end),
  );
  return holder && (nodeAt(holder.children, position) ?? holder);
}

import { rangeOf } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import type { ActionItem, MinuteText, RoleLine } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute, MinuteNode, TeamUpdate } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { between } from '#workspace/spans.ts';
import { type TeamLink, teamLinkState } from '#workspace/teamLinkState.ts';
import type { OutlineNode } from './outlineNode.ts';
import {
  actionText,
  headingText,
  participantsText,
  type RowText,
  roleText,
  teamText,
  titleText,
} from './outlineTexts.ts';

/** Rows beyond this are left out: no minute has them, and a hostile one must not flood the editor. */
const mostRows = 5000;

/** A role line or an action item: a row without children. */
type Leaf =
  | { readonly kind: 'role'; readonly span: Span; readonly role: RoleLine }
  | { readonly kind: 'actionItem'; readonly span: Span; readonly item: ActionItem };

interface Building {
  readonly snapshot: Snapshot;
  readonly minute: Minute;
  readonly leaves: readonly Leaf[];
  readonly updates: ReadonlyMap<MinuteNode, TeamUpdate>;
  rowsLeft: number;
}

/** The outline of the text at `path` in document order; empty where there is no such text. */
export function outlineOf(snapshot: Snapshot, path: RepoPath): readonly OutlineNode[] {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return [];
  const building: Building = {
    snapshot,
    minute,
    leaves: leavesOf(minute),
    updates: new Map(minute.updates.map((update) => [update.node, update])),
    rowsLeft: mostRows,
  };
  return rowsIn(building, { start: 0, end: minute.source.text.length }, minute.nodes);
}

function leavesOf({ actionItems, roles }: Minute): readonly Leaf[] {
  return [
    ...roles.map((role): Leaf => ({ kind: 'role', span: role.span, role })),
    ...actionItems.map((item): Leaf => ({ kind: 'actionItem', span: item.span, item })),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

/** Rows of what lies in `span`: `nodes`, and the leaves between them. */
function rowsIn(
  building: Building,
  span: Span,
  nodes: readonly MinuteNode[],
): readonly OutlineNode[] {
  const rows: OutlineNode[] = [];
  let start = span.start;
  const addLeaves = (end: number): void => {
    for (const leaf of between(building.leaves, { start, end })) {
      if (take(building)) rows.push(leafRow(building, leaf, span));
    }
  };
  for (const node of nodes) {
    addLeaves(node.span.start);
    if (take(building)) rows.push(nodeRow(building, node));
    start = node.span.end;
  }
  addLeaves(span.end);
  return rows;
}

function take(building: Building): boolean {
  building.rowsLeft--;
  return building.rowsLeft >= 0;
}

function leafRow({ minute }: Building, leaf: Leaf, owner: Span): OutlineNode {
  const { lines } = minute.source;
  const end = Math.min(leaf.span.end, owner.end);
  const range = rangeOf(lines, { start: leaf.span.start, end });
  const text = leaf.kind === 'role' ? roleText(minute, leaf.role) : actionText(minute, leaf.item);
  const { kind } = leaf;
  return { kind, ...text, ...noLink, range, selectionRange: range, children: [] };
}

const noLink = { link: undefined, target: undefined } as const;

function nodeRow(building: Building, node: MinuteNode): OutlineNode {
  const { snapshot, minute, updates } = building;
  const { lines } = minute.source;
  const { heading } = node;
  const span = { start: node.span.start, end: lastLineEnd(minute.source, node) };
  const update = updates.get(node);
  const link = update && teamLinkState(snapshot, minute, update);
  // A role that is asked for in the heading is said by the heading's own row.
  const [role] = between(minute.roles, heading.span);
  const own = { start: heading.span.end, end: span.end };
  const selection =
    heading.contentSpan.end > heading.contentSpan.start ? heading.contentSpan : heading.span;
  return {
    ...nodeText(building, node, role, update && link && { update, link }),
    link: link?.state,
    target: link?.target,
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, selection),
    children: rowsIn(building, own, node.children),
  };
}

function nodeText(
  { snapshot, minute }: Building,
  node: MinuteNode,
  role: RoleLine | undefined,
  team: { readonly update: TeamUpdate; readonly link: TeamLink } | undefined,
): RowText & Pick<OutlineNode, 'kind'> {
  if (team !== undefined) return { kind: 'team', ...teamText(snapshot, team.update, team.link) };
  if (node.kind === 'title') return { kind: 'title', ...titleText(minute, node) };
  if (node.section?.kind === 'participants') {
    return { kind: 'participants', ...participantsText(minute, node) };
  }
  if (role !== undefined) return { kind: 'role', ...roleText(minute, role, node.heading.text) };
  return { kind: node.kind === 'section' ? 'section' : 'topic', ...headingText(node) };
}

/**
 * The end of the last line that belongs to `node`: blank lines below count, because there the next bullet is typed,
 * but not the beginning of the next heading's line.
 */
function lastLineEnd({ text }: MinuteText, { heading, span }: MinuteNode): number {
  let end = span.end;
  if (end < text.length && text[end - 1] === '\n') end--;
  if (end < span.end && text[end - 1] === '\r') end--;
  return Math.max(end, heading.span.end);
}

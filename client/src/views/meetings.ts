import { Disposable, EventEmitter, type TreeDataProvider, window } from 'vscode';
import {
  type MeetingPlace,
  type MeetingRow,
  meetingMethods,
  type RepositoryMeetings,
} from '#lsp/protocol/meetings.ts';
import { methods } from '#lsp/protocol.ts';
import type { CurrentDocument } from '../currentDocument.ts';
import { debounce } from '../debounce.ts';
import { meetingsViewId } from '../names.ts';
import type { Server } from '../server.ts';
import { meetingItem } from './meetingItem.ts';
import {
  findYear,
  type MeetingNode,
  meetingNodes,
  rowNodes,
  type YearNode,
} from './meetingNode.ts';
import { colourMutedRows } from './mutedRows.ts';

/** The *Meetings* view. */
export interface Meetings extends Disposable {
  /** The whole tree as the server knows it now. */
  readonly rows: () => Promise<readonly ShownMeeting[]>;
}

/** One row of the tree with all that is below it, also where it is folded. */
export interface ShownMeeting {
  readonly label: string;
  readonly description: string;
  readonly kind: string;
  readonly children: readonly ShownMeeting[];
}

/** Shows series, years and minutes. Nothing is asked for before somebody sees the view. */
export function showMeetings(server: Server, document: CurrentDocument): Meetings {
  const changed = new EventEmitter<void>();
  const shown: { top: readonly MeetingNode[]; isStale: boolean; revealed: string | undefined } = {
    top: [],
    isStale: false,
    revealed: undefined,
  };

  const loadTop = async (): Promise<readonly MeetingNode[]> => {
    const found = await server.ask<readonly RepositoryMeetings[]>(meetingMethods.meetings, {});
    // While the server restarts, the last tree is better than none.
    if (found) shown.top = meetingNodes(found);
    return shown.top;
  };
  const loadYear = async (node: YearNode): Promise<readonly MeetingNode[]> => {
    const { root, series } = node;
    const place = { root, series, year: node.row.year };
    const rows = await server.ask<readonly MeetingRow[]>(meetingMethods.meetingsOfYear, place);
    return rowNodes(node, rows ?? []);
  };
  const childrenOf = async (node: MeetingNode | undefined): Promise<readonly MeetingNode[]> => {
    if (node === undefined) return loadTop();
    if (node.kind === 'year') return loadYear(node);
    return 'children' in node ? node.children : [];
  };
  const placeOf = async (uri: string): Promise<MeetingPlace | undefined> =>
    (await server.ask<MeetingPlace | null>(meetingMethods.meetingPlace, { uri })) ?? undefined;

  const provider: TreeDataProvider<MeetingNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: meetingItem,
    getChildren: async (node) => [...(await childrenOf(node))],
    getParent: ({ parent }) => parent,
    resolveTreeItem: async (item, node) => {
      if (node.kind !== 'row' || node.row.uri === undefined) return item;
      const topics = (await placeOf(node.row.uri))?.topics ?? [];
      item.tooltip = [node.row.tooltip, ...topics.map((topic) => `• ${topic}`)].join('\n');
      return item;
    },
  };
  const view = window.createTreeView(meetingsViewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });

  /** Selects the current minute, once: what the user folds afterwards stays folded. */
  const follow = async (): Promise<void> => {
    const uri = document.get()?.uri.toString();
    if (!view.visible || uri === undefined || uri === shown.revealed) return;
    const place = await placeOf(uri);
    const top = shown.top.length > 0 ? shown.top : await loadTop();
    const year = place && findYear(top, place);
    const rows = year ? await loadYear(year) : [];
    const node = rows.find((row) => row.kind === 'row' && row.row.uri === uri);
    if (!node || !view.visible || document.get()?.uri.toString() !== uri) return;
    shown.revealed = uri;
    if (view.selection[0]?.id === node.id) return;
    // The tree may have been replaced meanwhile; then the next refresh follows again.
    await view.reveal(node, { select: true, focus: false }).then(undefined, () => {
      shown.revealed = undefined;
    });
  };

  const refresh = (): void => {
    shown.isStale = !view.visible;
    if (shown.isStale) return;
    changed.fire();
    followSoon.schedule();
  };
  const refreshSoon = debounce(300, refresh);
  const followSoon = debounce(150, () => void follow());
  const listeners = Disposable.from(
    changed,
    view,
    colourMutedRows(),
    refreshSoon,
    followSoon,
    document.onDidChange(() => {
      shown.revealed = undefined;
      followSoon.schedule();
    }),
    view.onDidChangeVisibility(() => {
      if (shown.isStale) refresh();
      else followSoon.schedule();
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') refreshSoon.schedule();
    }),
    server.onNotification((method) => {
      if (method === methods.outlineChanged) refreshSoon.schedule();
    }),
  );

  const rowsBelow = async (node: MeetingNode | undefined): Promise<readonly ShownMeeting[]> => {
    const children = await childrenOf(node);
    return Promise.all(
      children.map(async (child): Promise<ShownMeeting> => {
        const { label, description, contextValue } = meetingItem(child);
        return {
          label: String(label),
          description: String(description),
          kind: contextValue ?? '',
          children: await rowsBelow(child),
        };
      }),
    );
  };
  return { rows: () => rowsBelow(undefined), dispose: () => listeners.dispose() };
}

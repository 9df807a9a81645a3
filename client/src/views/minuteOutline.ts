import { Disposable, EventEmitter, type TreeDataProvider, window, workspace } from 'vscode';
import { methods, type OutlineResult, type OutlineRow } from '#lsp/protocol.ts';
import type { CurrentDocument } from '../currentDocument.ts';
import { debounce } from '../debounce.ts';
import { outlineViewId } from '../names.ts';
import type { Server } from '../server.ts';
import { outlineItem } from './outlineItem.ts';
import { nodeAt, type OutlineNode, outlineNodes } from './outlineNode.ts';

/** The *Minute Outline* view. */
export interface MinuteOutline extends Disposable {
  /** The top rows for the current document as it is now; waits for the server. */
  readonly rows: () => Promise<readonly OutlineRow[]>;
}

/** Shows the minute under the cursor and follows it. */
export function showMinuteOutline(server: Server, document: CurrentDocument): MinuteOutline {
  const changed = new EventEmitter<void>();
  const shown: { nodes: readonly OutlineNode[]; asked: number } = { nodes: [], asked: 0 };

  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: outlineItem,
    getChildren: (node) => [...(node ? node.children : shown.nodes)],
    getParent: (node) => node.parent,
  };
  const view = window.createTreeView(outlineViewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });

  const fetchRows = async (): Promise<OutlineResult | undefined> => {
    const uri = document.get()?.uri.toString();
    if (uri === undefined) return undefined;
    return (await server.ask<OutlineResult | null>(methods.outline, { uri })) ?? undefined;
  };

  const follow = (): void => {
    const editor = window.activeTextEditor;
    if (!view.visible || !editor || editor.document !== document.get()) return;
    const node = nodeAt(shown.nodes, editor.selection.active);
    if (!node || view.selection[0] === node) return;
    // The tree may have been replaced meanwhile; then the next refresh follows again.
    view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  };

  const refresh = async (): Promise<void> => {
    const turn = ++shown.asked;
    const result = await fetchRows();
    const open = document.get();
    if (turn !== shown.asked) return;
    // While the server restarts, the last tree is better than none.
    if (!result && open && server.state() !== 'running') return;
    // An answer about an older text would move under the user's hands: a newer one is on its way.
    if (result && open && result.version !== null && result.version < open.version) {
      refreshSoon.schedule();
      return;
    }
    shown.nodes = result ? outlineNodes(result.uri, result.rows) : [];
    changed.fire();
    follow();
  };

  const refreshSoon = debounce(150, () => void refresh());
  const followSoon = debounce(100, follow);
  const listeners = Disposable.from(
    changed,
    view,
    refreshSoon,
    followSoon,
    document.onDidChange(refreshSoon.schedule),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document.get() && event.contentChanges.length > 0) {
        refreshSoon.schedule();
      }
    }),
    window.onDidChangeTextEditorSelection(followSoon.schedule),
    view.onDidChangeVisibility(followSoon.schedule),
    server.onDidChangeState((state) => {
      if (state === 'running') refreshSoon.schedule();
    }),
    server.onNotification((method) => {
      if (method === methods.outlineChanged) refreshSoon.schedule();
    }),
  );
  refreshSoon.schedule();
  return {
    rows: async () => (await fetchRows())?.rows ?? [],
    dispose: () => listeners.dispose(),
  };
}

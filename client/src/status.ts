import { commands, Disposable, type Event, EventEmitter, languages } from 'vscode';
import { methods, type StatusParams, type StatusResult } from '#lsp/protocol.ts';
import type { CurrentDocument } from './currentDocument.ts';
import { debounce } from './debounce.ts';
import { activeContextKey } from './names.ts';
import type { Server } from './server.ts';

/** What the server says about the current document, or about the workspace where no minute is open. */
export interface Status extends Disposable {
  /** Nothing until the server has answered once. */
  readonly get: () => StatusResult | undefined;
  readonly onDidChange: Event<void>;
}

/** Keeps the status up to date, and with it the context key that shows the view and the commands. */
export function trackStatus(server: Server, document: CurrentDocument): Status {
  const changed = new EventEmitter<void>();
  const current: { status: StatusResult | undefined; asked: number } = {
    status: undefined,
    asked: 0,
  };
  const ask = async (): Promise<void> => {
    const turn = ++current.asked;
    const uri = document.get()?.uri.toString();
    const params: StatusParams = uri === undefined ? {} : { uri };
    const status = await server.ask<StatusResult | null>(methods.status, params);
    // A note outside the minutes must not hide the view of a workspace that has minutes elsewhere.
    const workspace =
      status && !status.active && uri !== undefined
        ? await server.ask<StatusResult | null>(methods.status, {})
        : status;
    if (!status || turn !== current.asked) return;
    current.status = status;
    const isActive = status.active || workspace?.active === true;
    void commands.executeCommand('setContext', activeContextKey, isActive);
    changed.fire();
  };
  const soon = debounce(100, () => void ask());
  const listeners = Disposable.from(
    changed,
    soon,
    document.onDidChange(soon.schedule),
    languages.onDidChangeDiagnostics(soon.schedule),
    server.onDidChangeState((state) => {
      if (state === 'running') soon.schedule();
      changed.fire();
    }),
    server.onNotification((method) => {
      if (method === methods.statusChanged) soon.schedule();
    }),
  );
  soon.schedule();
  return {
    get: () => current.status,
    onDidChange: changed.event,
    dispose: () => listeners.dispose(),
  };
}

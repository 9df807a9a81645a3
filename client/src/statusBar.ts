import {
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { StatusResult } from '#lsp/protocol.ts';
import { clientId, commandIds, displayName } from './names.ts';
import type { Server } from './server.ts';
import type { Status } from './status.ts';
import { statusText } from './statusText.ts';

function tooltip(spoken: string, roles: string): MarkdownString {
  const text = new MarkdownString();
  text.appendText(
    `${[spoken, roles].filter(Boolean).join('\n\n')}\n\nClick for New Minute, Insert Section and more.`,
  );
  return text;
}

function update(item: StatusBarItem, server: Server, status: StatusResult | undefined): void {
  const isStopped = server.state() === 'stopped';
  const isWanted = workspace.getConfiguration(clientId).get<boolean>('statusBar.enabled', true);
  if (!isWanted || !status?.active) {
    item.hide();
    return;
  }
  const { text, spoken, roles } = isStopped
    ? {
        text: `$(warning) ${displayName} is stopped`,
        spoken: `${displayName} is stopped`,
        roles: '',
      }
    : statusText(status);
  item.text = text;
  item.tooltip = tooltip(spoken, roles);
  const label = [spoken, roles].filter(Boolean).join(', ');
  item.accessibilityInformation = { label, role: 'button' };
  item.backgroundColor = isStopped ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}

/** Shows series, date, number of findings and progress; nothing where there are no minutes. */
export function showStatusBar(server: Server, status: Status): Disposable {
  const item = window.createStatusBarItem(`${clientId}.status`, StatusBarAlignment.Right, 90);
  item.name = displayName;
  item.command = commandIds.showActions;
  const show = (): void => update(item, server, status.get());
  return Disposable.from(item, status.onDidChange(show), workspace.onDidChangeConfiguration(show));
}

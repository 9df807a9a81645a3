import {
  type Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from 'vscode';
import type { StatusResult } from '#lsp/protocol.ts';
import { clientId, commandIds, displayName } from './names.ts';
import type { Server } from './server.ts';
import type { Status } from './status.ts';

/** Text of the item, with icons, and the same in words for a screen reader. */
export interface StatusText {
  readonly text: string;
  readonly spoken: string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What the status bar says about a minute. */
export function statusText(status: StatusResult): StatusText {
  const { series, date, weekday, findings, indexing } = status;
  const day =
    date === undefined ? undefined : [weekday?.slice(0, 3), date].filter(Boolean).join(' ');
  const name = [series, day].filter(Boolean).join(' · ') || displayName;
  const spokenName = [series, weekday, date].filter(Boolean).join(', ');
  if (indexing && indexing.done < indexing.total) {
    const progress = `${indexing.done} of ${indexing.total}`;
    return {
      text: `$(sync~spin) ${name} $(dash) reading ${progress}`,
      spoken: `${displayName}, ${spokenName}, reading minutes: ${progress}`,
    };
  }
  const isMinute = series !== undefined || date !== undefined;
  const problems = findings > 0 ? `  $(warning) ${findings}` : '  $(check)';
  return {
    text: `$(notebook) ${name}${isMinute ? problems : ''}`,
    spoken: [displayName, spokenName, isMinute ? plural(findings, 'finding') : '']
      .filter((part) => part !== '')
      .join(', '),
  };
}

function tooltip(spoken: string): MarkdownString {
  const text = new MarkdownString();
  text.appendText(`${spoken}\n\nClick for New Minute, Insert Section and more.`);
  return text;
}

function update(item: StatusBarItem, server: Server, status: StatusResult | undefined): void {
  const isStopped = server.state() === 'stopped';
  if (!status?.active) {
    item.hide();
    return;
  }
  const { text, spoken } = isStopped
    ? { text: `$(warning) ${displayName} is stopped`, spoken: `${displayName} is stopped` }
    : statusText(status);
  item.text = text;
  item.tooltip = tooltip(spoken);
  item.accessibilityInformation = { label: spoken, role: 'button' };
  item.backgroundColor = isStopped ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}

/** Shows series, date, number of findings and progress; nothing where there are no minutes. */
export function showStatusBar(server: Server, status: Status): Disposable {
  const item = window.createStatusBarItem(`${clientId}.status`, StatusBarAlignment.Right, 90);
  item.name = displayName;
  item.command = commandIds.showActions;
  const listener = status.onDidChange(() => update(item, server, status.get()));
  return {
    dispose: () => {
      listener.dispose();
      item.dispose();
    },
  };
}

import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { MeetingRow } from '#lsp/protocol/meetings.ts';
import { commandIds } from '../names.ts';
import type { MeetingNode, RowNode } from './meetingNode.ts';
import { mutedUri } from './mutedRows.ts';
import { seriesIcons } from './seriesIcons.ts';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

const muted = new ThemeColor('disabledForeground');

const rowIcons: Readonly<Record<MeetingRow['kind'], ThemeIcon>> = {
  minute: new ThemeIcon('note'),
  missed: new ThemeIcon('circle-slash', muted),
  pause: new ThemeIcon('ellipsis', muted),
};

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What the row says and looks like, without id and words for a screen reader. */
function bareItem(node: MeetingNode): TreeItem {
  switch (node.kind) {
    case 'repository':
      return item(node.name, '', 'repo', Expanded);
    case 'series': {
      const { name, description, kind } = node.row;
      const state = node.isOnly ? Expanded : Collapsed;
      return item(name, description, seriesIcons[kind], state, node.row.tooltip);
    }
    case 'ended': {
      const tooltip = 'These meetings came to an end, or have had no minutes for more than a year.';
      const count = plural(node.children.length, 'series', 'series');
      return item('Ended', count, 'archive', Collapsed, tooltip);
    }
    case 'next': {
      const { label, description } = node.row;
      const tooltip = `Choose the date and start the minutes of ${node.seriesName}`;
      const next = item(label, description, 'calendar', None, tooltip);
      const argument = { root: node.root, series: node.series };
      next.command = { command: commandIds.newMinute, title: 'New Minute', arguments: [argument] };
      return next;
    }
    case 'year': {
      const { year, count } = node.row;
      const state = node.isLatest ? Expanded : Collapsed;
      return item(
        year === '' ? 'Without date' : year,
        plural(count, 'minute', 'minutes'),
        'folder',
        state,
      );
    }
    case 'row':
      return rowItem(node);
  }
}

/** A minute gets its tooltip when somebody wants to see it. */
function rowItem({ id, row }: RowNode): TreeItem {
  const { uri } = row;
  const shown = new TreeItem(row.label, None);
  shown.description = row.description;
  shown.iconPath = rowIcons[row.kind];
  if (uri === undefined) {
    shown.tooltip = row.tooltip;
    shown.resourceUri = mutedUri(id);
  } else {
    shown.command = { command: 'vscode.open', title: 'Open', arguments: [Uri.parse(uri)] };
  }
  return shown;
}

function item(
  label: string,
  description: string,
  icon: string,
  state: TreeItemCollapsibleState,
  tooltip = label,
): TreeItem {
  const shown = new TreeItem(label, state);
  shown.description = description;
  shown.iconPath = new ThemeIcon(icon);
  shown.tooltip = tooltip;
  return shown;
}

/** How one row looks, and what a click on it does. */
export function meetingItem(node: MeetingNode): TreeItem {
  const shown = bareItem(node);
  shown.id = node.id;
  shown.contextValue = node.kind === 'row' ? node.row.kind : node.kind;
  shown.accessibilityInformation = {
    label: [shown.label, shown.description].filter((part) => part !== '').join(', '),
  };
  return shown;
}

import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { OutlineRow, TeamLinkState } from '#lsp/protocol.ts';
import { commandIds } from '../names.ts';
import type { OutlineNode } from './outlineNode.ts';

const linkIcons: Readonly<Record<TeamLinkState, ThemeIcon>> = {
  linked: new ThemeIcon('link', new ThemeColor('charts.green')),
  broken: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  available: new ThemeIcon('lightbulb', new ThemeColor('charts.yellow')),
  none: new ThemeIcon('dash', new ThemeColor('disabledForeground')),
};

const linkWords: Readonly<Record<TeamLinkState, string>> = {
  linked: 'team minutes linked',
  broken: 'link to the team minutes is broken',
  available: 'team minutes available, not linked',
  none: 'no team minutes',
};

const kindIcons: Readonly<Record<OutlineRow['kind'], string>> = {
  title: 'calendar',
  role: 'person',
  section: 'list-unordered',
  team: 'organization',
  topic: 'comment',
  actionItem: 'tasklist',
  participants: 'account',
};

function collapsibleState({ row, children }: OutlineNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  // The teams are what one looks for; what each of them said is one click away.
  return row.kind === 'team' || row.kind === 'topic'
    ? TreeItemCollapsibleState.Collapsed
    : TreeItemCollapsibleState.Expanded;
}

/** How one row looks, and what a click on it does. */
export function outlineItem(node: OutlineNode): TreeItem {
  const { row, uri } = node;
  const item = new TreeItem(row.label, collapsibleState(node));
  const { start, end } = row.selectionRange;
  item.id = node.id;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.iconPath = row.link ? linkIcons[row.link] : new ThemeIcon(kindIcons[row.kind]);
  item.contextValue = row.target === undefined ? row.kind : `${row.kind}.target`;
  item.command = {
    command: commandIds.revealRow,
    title: 'Go to Row',
    arguments: [Uri.parse(uri), new Range(start.line, start.character, end.line, end.character)],
  };
  const state = row.link ? linkWords[row.link] : '';
  item.accessibilityInformation = {
    label: [row.label, row.description, state].filter((part) => part !== '').join(', '),
  };
  return item;
}

import { type QuickPickItem, ThemeIcon, Uri, ViewColumn, window, workspace } from 'vscode';
import { meetingMethods, type SameWeekResult, type WeekEntry } from '#lsp/protocol/meetings.ts';
import { showInformation } from '../messages.ts';
import { seriesIcons } from '../views/seriesIcons.ts';
import type { CommandContext } from './context.ts';
import { openFile } from './openFile.ts';
import { minuteAt } from './stepThroughSeries.ts';

interface WeekItem extends QuickPickItem {
  readonly uri: Uri;
}

const beside = { iconPath: new ThemeIcon('split-horizontal'), tooltip: 'Open to the Side' };

function weekItem({ uri, name, kind, date, weekday, topics }: WeekEntry): WeekItem {
  return {
    label: `$(${seriesIcons[kind]}) ${name}`,
    description: `${weekday} ${date}`,
    ...(topics === '' ? {} : { detail: topics }),
    buttons: [beside],
    uri: Uri.parse(uri),
  };
}

/** Shows a file in a second column. */
export async function openToSide(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
}

/** *Minutes of the Same Week*: a list over all teams; each can be opened here or to the side. */
export async function sameWeek(context: CommandContext, argument: unknown): Promise<void> {
  const uri = minuteAt(context, argument);
  if (uri === undefined) {
    await showInformation('Open a minute first, then choose from its week.');
    return;
  }
  const week = await context.server.request<SameWeekResult>(meetingMethods.sameWeek, { uri });
  if (week.kind === 'none') {
    await showInformation(week.message);
    return;
  }
  const chosen = await pick(week.title, week.entries.map(weekItem));
  if (chosen?.toSide === true) await openToSide(chosen.uri);
  else if (chosen) await openFile(chosen.uri);
}

interface Choice {
  readonly uri: Uri;
  readonly toSide: boolean;
}

function pick(title: string, items: readonly WeekItem[]): Promise<Choice | undefined> {
  const list = window.createQuickPick<WeekItem>();
  list.title = title;
  list.placeholder = 'Which minute do you want to open?';
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = items;
  return new Promise((resolve) => {
    const end = (choice: Choice | undefined): void => {
      resolve(choice);
      list.hide();
    };
    list.onDidAccept(() => {
      const [item] = list.selectedItems;
      end(item && { uri: item.uri, toSide: false });
    });
    list.onDidTriggerItemButton(({ item }) => end({ uri: item.uri, toSide: true }));
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

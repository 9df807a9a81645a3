import { CancellationTokenSource, commands, type QuickPickItem, window } from 'vscode';
import type { SeriesChoice } from '#lsp/protocol.ts';
import { commandIds } from '../names.ts';

/** What the user wants a minute of; `new` is a series that doesn't exist yet. */
export type PickedSeries = SeriesChoice | 'new' | undefined;

interface SeriesItem extends QuickPickItem {
  readonly series: SeriesChoice | 'new' | 'describe';
}

const newSeries: SeriesItem = {
  label: '$(add) A new series of meetings…',
  description: 'asks for its name',
  alwaysShow: true,
  series: 'new',
};

const describe: SeriesItem = {
  label: '$(list-tree) Create minutes.yaml',
  description: 'describe your meetings',
  series: 'describe',
};

/** Shows the list at once; it fills when the minutes are read. Where there are none, another list says how to begin. */
export async function pickSeries(choices: Promise<readonly SeriesChoice[]>): Promise<PickedSeries> {
  const nothing = new CancellationTokenSource();
  const items = choices.then((all): SeriesItem[] => {
    if (all.length === 0) nothing.cancel();
    const known = all.map((one) => ({ label: one.name, description: one.detail, series: one }));
    return [...known, newSeries];
  });
  const options = {
    title: 'New Minute: Series',
    placeHolder: 'Which meeting is it?',
    matchOnDescription: true,
  };
  const chosen = await window.showQuickPick(items, options, nothing.token);
  return nothing.token.isCancellationRequested ? begin() : known(chosen);
}

async function begin(): Promise<PickedSeries> {
  const chosen = await window.showQuickPick([newSeries, describe], {
    title: 'New Minute',
    placeHolder: 'There are no minutes here yet. How do you want to begin?',
  });
  if (chosen?.series === 'describe') await commands.executeCommand(commandIds.createConfig);
  return known(chosen);
}

const known = (item: SeriesItem | undefined): PickedSeries =>
  item?.series === 'describe' ? undefined : item?.series;

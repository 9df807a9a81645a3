import { commands, type QuickPickItem, window } from 'vscode';
import { commandIds } from '../names.ts';

interface ActionItem extends QuickPickItem {
  readonly command: string;
}

const actions: readonly ActionItem[] = [
  { label: '$(new-file) New Minute…', command: commandIds.newMinute },
  { label: '$(insert) Insert Section…', command: commandIds.insertSection },
  { label: '$(warning) Show Problems', command: 'workbench.actions.view.problems' },
  { label: '$(list-tree) Show Minute Outline', command: 'minuteTaker.outline.focus' },
  { label: '$(refresh) Restart Server', command: commandIds.restartServer },
  { label: '$(output) Show Log', command: commandIds.showLog },
];

/** What a click on the status bar offers. */
export async function showActions(): Promise<void> {
  const chosen = await window.showQuickPick(actions, { title: 'Minute Taker' });
  if (chosen) await commands.executeCommand(chosen.command);
}

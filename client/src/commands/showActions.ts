import { commands, type QuickPickItem, window } from 'vscode';
import { commandIds } from '../names.ts';

interface ActionItem extends QuickPickItem {
  readonly command: string;
}

const actions: readonly ActionItem[] = [
  { label: '$(new-file) New Minute…', command: commandIds.newMinute },
  { label: '$(cloud-download) Import Pad…', command: commandIds.importPad },
  { label: '$(insert) Insert Section…', command: commandIds.insertSection },
  { label: '$(organization) Insert Participants…', command: commandIds.insertParticipants },
  { label: '$(warning) Show Problems', command: 'workbench.actions.view.problems' },
  { label: '$(list-tree) Show Minute Outline', command: 'minuteTaker.outline.focus' },
  { label: '$(calendar) Show Meetings', command: 'minuteTaker.meetings.focus' },
  { label: '$(search) When Did We Discuss…', command: commandIds.whenDiscussed },
  { label: '$(person) Who Took Minutes', command: commandIds.whoTookMinutes },
  { label: '$(refresh) Restart Server', command: commandIds.restartServer },
  { label: '$(output) Show Log', command: commandIds.showLog },
];

/** What a click on the status bar offers. */
export async function showActions(): Promise<void> {
  const chosen = await window.showQuickPick(actions, { title: 'Minute Taker' });
  if (chosen) await commands.executeCommand(chosen.command);
}

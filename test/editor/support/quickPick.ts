import * as vscode from 'vscode';

const patience = 15_000;

/** Runs a command that asks, and takes the first item of every list it shows. */
export const runTakingFirst = (command: string, ...args: readonly unknown[]): Promise<void> =>
  takeFirst(command, vscode.commands.executeCommand(command, ...args));

/** Takes the first item of every list that a command shows, until it is done. */
export async function takeFirst(command: string, running: Thenable<unknown>): Promise<void> {
  const state = { isDone: false };
  const done = Promise.resolve(running).finally(() => {
    state.isDone = true;
  });
  const end = Date.now() + patience;
  // VS Code tells nobody when a list is shown; without one the command does nothing.
  while (!state.isDone && Date.now() < end) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  if (!state.isDone) throw new Error(`${command} did not end within ${patience / 1000} s.`);
  await done;
}

/** Runs a command that asks for any number of items, and ticks the first ones of the list it shows. */
export async function runTicking(
  command: string,
  ticks: number,
  ...args: readonly unknown[]
): Promise<void> {
  const state = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    state.isDone = true;
  });
  // The server answers in order: what the list is made of is there before the lenses are.
  const uri = vscode.window.activeTextEditor?.document.uri;
  await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);
  const end = Date.now() + patience;
  while (!state.isDone && Date.now() < end) {
    for (let tick = 0; tick < ticks; tick++) {
      await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
      await vscode.commands.executeCommand('quickInput.next');
    }
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  if (!state.isDone) throw new Error(`${command} did not end within ${patience / 1000} s.`);
  await done;
}

import * as vscode from 'vscode';

const patience = 15_000;

/** Runs a command that asks, and takes the first item of every list it shows. */
export async function runTakingFirst(command: string, ...args: readonly unknown[]): Promise<void> {
  const state = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
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

import * as vscode from 'vscode';

const patience = 15_000;

/** Runs a command of VS Code again and again until it had its effect: for lists and previews nobody is told of. */
export async function runUntil(command: string, isDone: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!isDone() && Date.now() < end) await vscode.commands.executeCommand(command);
  if (!isDone()) throw new Error(`${command} had no effect within ${patience / 1000} s.`);
}

import * as vscode from 'vscode';

/** Runs something while a setting of the workspace has a value, and takes it back afterwards. */
export async function withSetting(
  name: string,
  value: unknown,
  run: () => Promise<void>,
): Promise<void> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration().update(name, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await run();
  } finally {
    await set(undefined);
  }
}

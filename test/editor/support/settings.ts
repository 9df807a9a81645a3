import * as vscode from 'vscode';
import { waitFor } from './wait.ts';

/** Runs something while a setting of the workspace has a value, and takes it back afterwards. */
export async function withSetting(
  name: string,
  value: unknown,
  run: () => Promise<void>,
): Promise<void> {
  const current = (): unknown => vscode.workspace.getConfiguration().inspect(name)?.workspaceValue;
  const set = async (to: unknown): Promise<void> => {
    await vscode.workspace
      .getConfiguration()
      .update(name, to, vscode.ConfigurationTarget.Workspace);
    // What extensions read follows a little later.
    await waitFor(
      `the setting ${name}`,
      vscode.workspace.onDidChangeConfiguration,
      () => (JSON.stringify(current()) === JSON.stringify(to) ? true : undefined),
      current,
    );
  };
  await set(value);
  try {
    await run();
  } finally {
    await set(undefined);
  }
}

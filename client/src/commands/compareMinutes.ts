import { commands, Uri } from 'vscode';
import { shownPath } from './openFile.ts';

/** Shows two minutes side by side with their differences; `first` and `second` are URIs as text. */
export async function compareMinutes(first: unknown, second: unknown): Promise<void> {
  if (typeof first !== 'string' || typeof second !== 'string') return;
  const [left, right] = [Uri.parse(second), Uri.parse(first)];
  const title = `${shownPath(left)} ↔ ${shownPath(right)}`;
  await commands.executeCommand('vscode.diff', left, right, title);
}

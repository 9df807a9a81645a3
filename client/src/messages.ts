import { window } from 'vscode';

/**
 * VS Code makes links, even to commands, of `[words](address)` in its messages, and anybody can write that into a
 * minute: text of minutes, file names and answers of servers are shown as they are.
 */
const plain = (text: string): string => text.replaceAll('](', '] (');

/** Says something, with buttons to choose from. */
export const showInformation = (
  message: string,
  ...buttons: string[]
): Thenable<string | undefined> => window.showInformationMessage(plain(message), ...buttons);

/** Says that something is not as it should be. */
export const showWarning = (message: string, ...buttons: string[]): Thenable<string | undefined> =>
  window.showWarningMessage(plain(message), ...buttons);

/** Says that something did not work. */
export const showError = (message: string, ...buttons: string[]): Thenable<string | undefined> =>
  window.showErrorMessage(plain(message), ...buttons);

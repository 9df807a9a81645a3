import { type QuickPickItem, Range, Uri, window, workspace } from 'vscode';
import type { NewMinuteResult } from '#lsp/protocol.ts';
import { showWarning } from '../messages.ts';
import { clientId } from '../names.ts';
import { insertText } from './insertText.ts';
import { createFile, exists, openFile, shownPath } from './openFile.ts';

interface FileItem extends QuickPickItem {
  readonly uri: Uri;
  readonly isNew: boolean;
}

/**
 * Writes a new minute and shows it, the cursor at the first place to fill in. A file that is there already is opened
 * and left as it is, also one that appeared while the user was choosing; where the day has another minute, the user
 * is asked.
 */
export async function writeMinute(minute: NewMinuteResult): Promise<void> {
  for (const note of minute.notes) void showWarning(note);
  const chosen = minute.others.length > 0 ? await chooseFile(minute) : ownFile(minute);
  if (!chosen) return;
  if (!chosen.isNew || (await exists(chosen.uri))) await openFile(chosen.uri);
  else await write(chosen.uri, minute);
}

const ownFile = ({ uri, exists: isThere }: NewMinuteResult): Omit<FileItem, 'label'> => ({
  uri: Uri.parse(uri),
  isNew: !isThere,
});

async function chooseFile(minute: NewMinuteResult): Promise<FileItem | undefined> {
  const own = ownFile(minute);
  const existing = [...(own.isNew ? [] : [own.uri]), ...minute.others.map((one) => Uri.parse(one))];
  const items = existing.map(
    (uri): FileItem => ({
      label: `Open ${shownPath(uri)}`,
      uri,
      isNew: false,
    }),
  );
  const write: FileItem = { label: `Write ${shownPath(own.uri)}`, ...own };
  return window.showQuickPick(own.isNew ? [...items, write] : items, {
    title: 'New Minute',
    placeHolder: 'That day has minutes already.',
  });
}

async function write(uri: Uri, minute: NewMinuteResult): Promise<void> {
  // The whole text at once: whatever happens next, nothing half written is left.
  if (!(await createFile(uri, minute.text))) {
    if (await exists(uri)) await openFile(uri);
    else throw new Error(`${shownPath(uri)} could not be made. Is the folder writable?`);
    return;
  }
  const document = await openFile(uri);
  const plain = document.getText();
  const isOurs = plain.replaceAll('\r\n', '\n') === minute.text.replaceAll('\r\n', '\n');
  const settings = workspace.getConfiguration(clientId, document);
  if (!isOurs || !settings.get<boolean>('newMinute.asSnippet', true)) return;
  const all = new Range(document.positionAt(0), document.positionAt(plain.length));
  await insertText(document, all, { text: minute.text, snippet: minute.snippet });
}

import { languages, type Position, Selection, Uri, window, workspace } from 'vscode';
import { showInformation } from '../messages.ts';

const code = 'minute/placeholder';

/** Goes to the next thing of the template that was not filled in; behind the last one to the first. */
export async function nextPlaceholder(uri: unknown): Promise<void> {
  const target = typeof uri === 'string' ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
  if (!target) return;
  const document = await workspace.openTextDocument(target);
  const editor = await window.showTextDocument(document);
  const starts = languages
    .getDiagnostics(target)
    .filter((one) => (typeof one.code === 'object' ? one.code.value : one.code) === code)
    .map(({ range }) => range)
    .toSorted((a, b) => a.start.compareTo(b.start));
  const isBehind = (place: Position): boolean => place.isAfter(editor.selection.active);
  const next = starts.find(({ start }) => isBehind(start)) ?? starts[0];
  if (!next) {
    await showInformation('Nothing of the template is left to fill in here.');
    return;
  }
  editor.selection = new Selection(next.start, next.end);
  editor.revealRange(next);
}

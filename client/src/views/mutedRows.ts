import { type Disposable, ThemeColor, Uri, window } from 'vscode';

const scheme = 'minute-taker-muted';

/** Names a row that is to be shown in the colour of what is not there. It is the address of nothing. */
export const mutedUri = (id: string): Uri => Uri.from({ scheme, path: '/', query: id });

/** Labels of tree rows have no colour but that of the file they stand for; this gives it to {@link mutedUri}. */
export function colourMutedRows(): Disposable {
  const decoration = { color: new ThemeColor('disabledForeground') };
  return window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => (uri.scheme === scheme ? decoration : undefined),
  });
}

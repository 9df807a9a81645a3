import { type FileWillRenameEvent, type Uri, type WorkspaceEdit, workspace } from 'vscode';

/** Moves that never came to pass are forgotten after this many milliseconds; somebody may read the preview for long. */
const patience = 600_000;

const isDirty = (uri: string): boolean =>
  workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === uri);

/**
 * Saves the files whose links followed a move, as VS Code does after other changes of many files: nobody wants to save
 * each by hand. What had unsaved changes before stays unsaved. `files.refactoring.autoSave` decides.
 */
export function saveFollowers({ files }: FileWillRenameEvent, edit: WorkspaceEdit): void {
  const changed = edit
    .entries()
    .map(([uri]) => uri)
    .filter((uri) => !isDirty(uri.toString()));
  const wanted = files.map(({ oldUri }) => oldUri.toString()).join('\n');
  const listener = workspace.onDidRenameFiles(async (event) => {
    if (event.files.map(({ oldUri }) => oldUri.toString()).join('\n') !== wanted) return;
    end();
    if (!workspace.getConfiguration('files').get<boolean>('refactoring.autoSave', true)) return;
    for (const uri of changed) {
      const now = uriAfter(event.files, uri).toString();
      await workspace.textDocuments
        .find((one) => one.isDirty && one.uri.toString() === now)
        ?.save();
    }
  });
  const timer = setTimeout(() => end(), patience);
  const end = (): void => {
    listener.dispose();
    clearTimeout(timer);
  };
}

/**
 * Loads the file whose links follow a move, where it is one alone: what an extension has asked for stays loaded for some
 * minutes, and VS Code takes nothing back in a single file that it has let go of once it was saved.
 */
export async function holdFollower(edit: WorkspaceEdit): Promise<void> {
  const [only, ...others] = edit.entries();
  if (only === undefined || others.length > 0) return;
  await workspace.openTextDocument(only[0]).then(undefined, () => undefined);
}

/** Where a file lies after the move. */
function uriAfter(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[], uri: Uri): Uri {
  for (const { oldUri, newUri } of files) {
    if (uri.path === oldUri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`)) {
      return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
    }
  }
  return uri;
}

import { Uri, workspace } from 'vscode';
import type { PadUpload } from '#lsp/protocol/importPad.ts';
import { exists, shownPath } from './openFile.ts';

/** A file to be made, with all it holds. */
export interface NewFile {
  readonly uri: Uri;
  readonly contents: Uint8Array;
}

/** A file that the server fetched. */
export const newFileOf = ({ uri, base64 }: PadUpload): NewFile => ({
  uri: Uri.parse(uri),
  contents: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
});

/** Throws a sentence for the user where one of the files is there; `then` says what to do. */
export async function refuseExisting(files: readonly NewFile[], then: string): Promise<void> {
  for (const { uri } of files) {
    if (!(await exists(uri))) continue;
    throw new Error(
      `${shownPath(uri)} has appeared in the meantime and was left as it is. Nothing was written. ${then}`,
    );
  }
}

/** Removes what was written before something failed: none of these files existed, and it is ours byte for byte. */
export async function takeBack({ uri, contents }: NewFile): Promise<void> {
  try {
    const written = await workspace.fs.readFile(uri);
    const isOurs =
      written.length === contents.length && written.every((byte, at) => byte === contents[at]);
    if (isOurs) await workspace.fs.delete(uri);
  } catch {
    // It was not written.
  }
}

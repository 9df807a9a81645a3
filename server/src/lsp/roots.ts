import type { OpenFolder } from '#workspace/openFolders.ts';
import type { World } from './host.ts';
import { folderAbove, pathIn, rootKey } from './uri.ts';

/** The repositories of the workspace folders `uris`: by the URI of each root the folders of it that are open. */
export function openFoldersOf(
  uris: readonly string[],
  rootAbove: World['rootAbove'],
): ReadonlyMap<string, readonly OpenFolder[]> {
  const keys = [...new Set(uris.map(rootKey))];
  const outermost = keys.filter(
    (key) => !keys.some((other) => other !== key && pathIn(other, key) !== undefined),
  );
  const roots = new Map<string, OpenFolder[]>();
  for (const uri of outermost) {
    const above = folderAbove(uri, rootAbove(uri));
    const path = pathIn(above, uri);
    const root = path === undefined ? uri : above;
    const folders = roots.get(root) ?? [];
    folders.push({ path: path ?? '', uri });
    roots.set(root, folders);
  }
  return roots;
}

/** Whether the same folders are open. */
export const sameFolders = (a: readonly OpenFolder[], b: readonly OpenFolder[]): boolean =>
  a.length === b.length && a.every(({ uri }) => b.some((other) => other.uri === uri));

import {
  type DataTransfer,
  type DataTransferFile,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  type Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import {
  linkMethods,
  type PlacePicturesParams,
  type PlacePicturesResult,
} from '#lsp/protocol/links.ts';
import type { Server } from '../server.ts';
import { askInTime } from './askInTime.ts';
import { beforePictures, pictureKind } from './pasteKinds.ts';

/** Offers to put a pasted or dropped picture beside the minute, named as the series names its pictures. */
export const pastePictures = (
  server: Server,
): DocumentPasteEditProvider & DocumentDropEditProvider => ({
  provideDocumentPasteEdits: async (document, ranges, data, _context, token) => {
    const [range, other] = ranges;
    if (range === undefined || other !== undefined) return undefined;
    const placed = await placePictures(server, document, range.start, data);
    if (placed === undefined || token.isCancellationRequested) return undefined;
    const edit = new DocumentPasteEdit(placed.text, placed.title, pictureKind);
    edit.additionalEdit = placed.files;
    edit.yieldTo = beforePictures;
    return [edit];
  },
  provideDocumentDropEdits: async (document, position, data, token) => {
    const placed = await placePictures(server, document, position, data);
    if (placed === undefined || token.isCancellationRequested) return undefined;
    const edit = new DocumentDropEdit(placed.text, placed.title, pictureKind);
    edit.additionalEdit = placed.files;
    edit.yieldTo = beforePictures;
    return edit;
  },
});

interface Placed {
  readonly title: string;
  readonly text: string;
  readonly files: WorkspaceEdit;
}

interface FoundPicture {
  readonly type: string;
  readonly file: DataTransferFile;
}

async function placePictures(
  server: Server,
  document: TextDocument,
  position: Position,
  data: DataTransfer,
): Promise<Placed | undefined> {
  const pictures = picturesIn(data);
  if (pictures.length === 0) return undefined;
  const params: PlacePicturesParams = {
    uri: document.uri.toString(),
    position: { line: position.line, character: position.character },
    pictures: pictures.map(({ type, file }) => ({ type, name: file.name })),
  };
  const result = await askInTime<PlacePicturesResult>(server, linkMethods.pictures, params);
  if (result === undefined) return undefined;
  const files = new WorkspaceEdit();
  for (const [index, uri] of result.uris.entries()) {
    const contents = pictures[index]?.file;
    if (contents === undefined) return undefined;
    files.createFile(Uri.parse(uri), { overwrite: false, ignoreIfExists: false, contents });
  }
  return { title: result.title, text: result.text, files };
}

/** The pictures that are not in the workspace already. */
function picturesIn(data: DataTransfer): readonly FoundPicture[] {
  const found: FoundPicture[] = [];
  for (const [type, item] of data) {
    const file = type.startsWith('image/') ? item.asFile() : undefined;
    const isNew = file?.uri === undefined || workspace.getWorkspaceFolder(file.uri) === undefined;
    if (file !== undefined && isNew) found.push({ type, file });
  }
  return found;
}

const pictures = ['image/*'];

/** What VS Code has to know of the provider before it asks it. */
export const pastePicturesMetadata = {
  providedPasteEditKinds: [pictureKind],
  pasteMimeTypes: pictures,
};

/** The same for what is dropped. */
export const dropPicturesMetadata = {
  providedDropEditKinds: [pictureKind],
  dropMimeTypes: pictures,
};

import {
  Disposable,
  type DocumentDropEditProvider,
  type DocumentPasteEditProvider,
  languages,
} from 'vscode';
import type { Server } from '../server.ts';
import { pasteLinks, pasteLinksMetadata } from './pasteLinks.ts';
import { dropPicturesMetadata, pastePictures, pastePicturesMetadata } from './pastePictures.ts';

/** What VS Code asks when something is pasted or dropped. */
export interface PasteProviders {
  readonly links: DocumentPasteEditProvider;
  readonly pictures: DocumentPasteEditProvider & DocumentDropEditProvider;
}

const minutes = { language: 'markdown' };

/** Offers more ways to paste URLs and to paste and drop pictures; never what VS Code does by default. */
export function registerPaste(server: Server): PasteProviders & Disposable {
  const links = pasteLinks(server);
  const pictures = pastePictures(server);
  const registered = Disposable.from(
    languages.registerDocumentPasteEditProvider(minutes, links, pasteLinksMetadata),
    languages.registerDocumentPasteEditProvider(minutes, pictures, pastePicturesMetadata),
    languages.registerDocumentDropEditProvider(minutes, pictures, dropPicturesMetadata),
  );
  return { links, pictures, dispose: () => registered.dispose() };
}

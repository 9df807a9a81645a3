import { DocumentPasteEdit, type DocumentPasteEditProvider, type Range } from 'vscode';
import { linkMethods, type PasteLinkParams, type PasteLinkResult } from '#lsp/protocol/links.ts';
import type { Server } from '../server.ts';
import { askInTime } from './askInTime.ts';
import { beforeLinks, linkKind } from './pasteKinds.ts';

const plainText = 'text/plain';

/** Offers `[repo#n](url)` or a relative link for a pasted URL, always behind the URL itself. */
export const pasteLinks = (server: Server): DocumentPasteEditProvider => ({
  provideDocumentPasteEdits: async (document, ranges, data, _context, token) => {
    const [range, other] = ranges;
    if (range === undefined || other !== undefined) return undefined;
    const text = (await data.get(plainText)?.asString())?.trim();
    if (text === undefined || !/^https?:\/\/\S+$/i.test(text)) return undefined;
    const params = paramsFor(document.uri.toString(), range, text);
    const result = await askInTime<PasteLinkResult>(server, linkMethods.paste, params);
    if (token.isCancellationRequested) return undefined;
    return result?.offers.map((offer) => {
      const edit = new DocumentPasteEdit(offer.text, offer.title, linkKind);
      edit.yieldTo = beforeLinks;
      return edit;
    });
  },
});

const paramsFor = (uri: string, { start, end }: Range, text: string): PasteLinkParams => ({
  uri,
  range: {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  },
  text,
});

/** What VS Code has to know of the provider before it asks it. */
export const pasteLinksMetadata = {
  providedPasteEditKinds: [linkKind],
  pasteMimeTypes: [plainText],
};

import { offsetAt, spanOf } from '#base/lineMap.ts';
import { pasteOffers } from '#features/writing/pasteLink.ts';
import { placePictures } from '#features/writing/pastePicture.ts';
import { shortenIssueLinks } from '#features/writing/shortenIssueLinks.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { toFileChanges } from './fileChanges.ts';
import {
  linkMethods,
  type PasteLinkParams,
  type PasteLinkResult,
  type PlacePicturesParams,
  type PlacePicturesResult,
  type ShortenLinksResult,
} from './protocol/links.ts';
import type { DocumentParams } from './protocol.ts';
import { linesOf, onRequest, type Session, subjectOf } from './session.ts';

const nowhere: ShortenLinksResult = {
  changes: [],
  message: 'There are no minutes here, so their links were left as they are.',
};

const noOffers: PasteLinkResult = { offers: [] };

/** Serves what is offered for pasted links and pictures, and *Shorten Bare Issue Links*. */
export function serveLinks(session: Session): void {
  onRequest(session, linkMethods.shorten, nowhere, async ({ uri }: DocumentParams) => {
    // How the series writes links shows only when all minutes are read.
    await session.repositories.settled();
    const subject = subjectOf(session, uri);
    if (subject === undefined) return nowhere;
    const { edits, message } = shortenIssueLinks(subject.snapshot, subject.path);
    return { changes: toFileChanges(session, subject, edits), message };
  });
  onRequest(session, linkMethods.paste, noOffers, (params: PasteLinkParams): PasteLinkResult => {
    const subject = subjectOf(session, params.uri);
    const minute = subject && minuteOf(subject.snapshot, subject.path);
    if (subject === undefined || minute === undefined) return noOffers;
    const span = spanOf(linesOf(subject.snapshot, subject.path), params.range);
    return { offers: pasteOffers(subject.snapshot, minute, span, params.text) };
  });
  onRequest(
    session,
    linkMethods.pictures,
    null,
    (params: PlacePicturesParams): PlacePicturesResult | null => {
      const subject = subjectOf(session, params.uri);
      const minute = subject && minuteOf(subject.snapshot, subject.path);
      if (subject === undefined || minute === undefined) return null;
      const offset = offsetAt(linesOf(subject.snapshot, subject.path), params.position);
      const placed = placePictures(subject.snapshot, minute, offset, params.pictures);
      if (placed === undefined) return null;
      const { title, paths, text } = placed;
      const uris = paths.map((path) => session.repositories.uriOf(subject.repository, path));
      return { title, uris, text };
    },
  );
}

import { lineAt } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import { touches } from '#base/range.ts';
import { placesAt } from '#features/goTo/placeAt.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { headingNamed } from '#workspace/headingLinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type Reference, references, type WrittenLink } from './references.ts';

/**
 * {@link references} without those that VS Code's Markdown support finds by itself: on a heading, the heading and
 * relative links to it; on a relative destination, the other relative ones; on a URL, the same URL elsewhere.
 */
export function referencesBeyond(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
): readonly Reference[] {
  const isKnown = knownToEditor(snapshot, path, offset);
  return references(snapshot, path, offset).filter((reference) => !isKnown(reference));
}

function knownToEditor(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
): (reference: Reference) => boolean {
  const source = snapshot.texts.get(path);
  if (source === undefined) return () => false;
  const line = lineAt(source.lines, offset);
  const heading = source.headings.find(({ span }) => lineAt(source.lines, span.start) === line);
  if (heading !== undefined) {
    return ({ kind, link, ...at }) =>
      kind === 'declaration' ||
      (at.path === path && at.span === heading.span) ||
      (link?.isPath === true && isRead(link) && leadsTo(source, link, heading));
  }
  const [here] = placesAt(snapshot, path, offset).flatMap((place) =>
    place.kind === 'link' ? [place.link] : [],
  );
  // It looks at the destination alone: on a link's text it finds nothing.
  if (here === undefined || !isRead(here) || !touches(here.destinationSpan, offset)) {
    return () => false;
  }
  const isPath = here.target.kind === 'local' || here.target.kind === 'anchor';
  return ({ kind, link }) => {
    if (link === undefined) return kind === 'declaration' && isPath;
    return isRead(link) && (isPath ? link.isPath : link.destination === here.destination);
  };
}

/** On a title our links are all those to the file, the editor's only those to the heading. */
const leadsTo = (source: MinuteText, { fragment }: WrittenLink, heading: Heading): boolean =>
  fragment !== undefined && headingNamed(source, fragment) === heading;

/** Whether the editor's Markdown support reads links that are written in this way. */
const isRead = ({ kind }: Pick<WrittenLink, 'kind'>): boolean =>
  kind !== 'bare' && kind !== 'frontMatter' && kind !== 'reference' && kind !== 'wiki';

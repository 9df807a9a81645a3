import { slice } from '#base/range.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type CompletionOptions, type CompletionResult, toItems } from './completionItem.ts';
import { fileCandidates } from './completionLinkFiles.ts';
import { headingCandidates } from './completionLinkHeadings.ts';
import { completeIssues } from './completionLinkIssues.ts';
import { linkedMinutes } from './completionLinkMinutes.ts';
import { type LinkPlace, linkPlace } from './completionLinkPlace.ts';

/**
 * What can be linked at `offset` (UTF-16): minutes and headings where a destination is written, issues behind the name of
 * their repository. Nothing where no link is written.
 */
export function completeLink(
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
  options: CompletionOptions,
): CompletionResult | undefined {
  const place = linkPlace(minute.source, offset, snapshot.config.repository);
  if (place === undefined) return completeIssues(snapshot, minute, offset, options);
  const own = `${snapshot.config.repository.url}/`.toLowerCase();
  // Where a URL leads is open until it names the repository.
  const isBegun = place.kind !== 'bare' || place.typed.toLowerCase().startsWith(own);
  if (!isBegun && options.trigger !== undefined) return undefined;
  const result = completeDestination(snapshot, minute, place, options);
  // Behind `<` and in a URL something else may be written.
  return result.items.length === 0 && place.kind !== 'destination' ? undefined : result;
}

function completeDestination(
  snapshot: Snapshot,
  minute: Minute,
  place: LinkPlace,
  options: CompletionOptions,
): CompletionResult {
  const hash = place.typed.indexOf('#');
  const fragment = hash < 0 ? undefined : place.span.start + hash + 1;
  const span = { start: fragment ?? place.span.start, end: place.span.end };
  const candidates =
    fragment === undefined
      ? [
          ...linkedMinutes(snapshot, minute, place, options),
          ...fileCandidates(snapshot, minute, place, options),
        ]
      : headingCandidates(snapshot, minute, place, options);
  const before = slice(minute.source.text, {
    start: span.start,
    end: place.span.start + place.typed.length,
  });
  return {
    items: toItems(candidates, { span, before, behind: '' }, options),
    // What fits depends on more than the letters: editors ask again with each keystroke.
    isIncomplete: candidates.length > 0,
  };
}

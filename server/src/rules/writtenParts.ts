import type { Span } from '#base/range.ts';
import { slice } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import { repositoryUrl } from '#links/repositoryUrl.ts';
import { splitDestination } from '#links/split.ts';
import type { PointedLink } from '#workspace/linksOf.ts';

/** Where the parts of a destination stand in the text. */
export interface WrittenParts {
  /** The path below the branch for a URL of the repository, else the path as written; never empty. */
  readonly path: Span;
  /** Behind `#`. */
  readonly fragment: Span | undefined;
}

/** Cuts the destination as it is written, so escapes and percent-encoding keep their places. */
export function writtenParts(
  text: string,
  link: PointedLink,
  repository: Repository,
): WrittenParts {
  const { start, end } = link.destinationSpan;
  const written = slice(text, link.destinationSpan);
  const split = splitDestination(written);
  const pathStart = repositoryUrl(written, split, repository)?.pathStart ?? split.path.start;
  const path = { start: start + pathStart, end: start + split.path.end };
  const fragment = split.fragment && { start: start + split.fragment.start, end };
  return { path: path.start < path.end ? path : { start, end }, fragment };
}

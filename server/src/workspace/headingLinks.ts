import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { LinkTarget } from '#links/model.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { anchorPlace } from './anchorPlace.ts';
import { type Backlink, linksTo } from './backlinks.ts';
import type { Snapshot } from './snapshot.ts';

/** The heading that a fragment (without `#`, percent-decoded) leads to, in whatever letter case. */
export function headingNamed(text: MinuteText, fragment: string): Heading | undefined {
  const name = fragment.replace(/^user-content-/, '');
  return headingsBySlug(text, text).get(name) ?? anchorPlace(text, name)?.heading;
}

const headingsBySlug = memoPair(
  (text: MinuteText, _same: MinuteText) =>
    new Map(text.headings.map((heading) => [heading.slug, heading])),
);

/** Every link to `heading` of the text at `path`, also those from the text itself. */
export function linksToHeading(
  snapshot: Snapshot,
  path: RepoPath,
  heading: Heading,
): readonly Backlink[] {
  const text = snapshot.texts.get(path);
  if (text === undefined) return [];
  return linksTo(snapshot, path).filter(({ link }) => {
    const name = fragmentOf(link.target);
    return name !== undefined && headingNamed(text, name) === heading;
  });
}

/** The place in its file that a target names. */
export function fragmentOf(target: LinkTarget): string | undefined {
  switch (target.kind) {
    case 'anchor':
    case 'local':
    case 'inRepository':
      return target.fragment?.name;
    case 'branchMissing':
    case 'empty':
    case 'malformed':
    case 'unchecked':
    case 'web':
    case 'mail':
    case 'otherScheme':
      return undefined;
  }
}

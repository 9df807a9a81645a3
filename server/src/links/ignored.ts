import { globMatcher } from '#base/glob.ts';
import type { RepoPath } from '#base/path.ts';
import type { LinkTarget } from './model.ts';

/** Whether a link is to be left alone: by its destination as written, and by the path it leads to. */
export type IgnoresLink = (destination: string, target: LinkTarget) => boolean;

const longest = 1000;
const most = 200;

/**
 * Matches `minuteTaker.links.ignore` and `markdown.validate.ignoredLinks`: globs on the destination, with and without
 * its fragment; one that starts with `/` also on the path from the root.
 */
export function ignoresLink(globs: readonly string[]): IgnoresLink {
  const usable = globs.filter((glob) => glob !== '').slice(0, most);
  if (usable.length === 0) return () => false;
  const matchers = usable.map((glob) => ({ glob, matches: globMatcher(glob) }));
  return (destination, target) => {
    const spellings = spellingsOf(destination, rootPath(target));
    return matchers.some(({ glob, matches }) =>
      spellings.some((spelling) => spelling === glob || matches(spelling)),
    );
  };
}

function rootPath(target: LinkTarget): RepoPath | undefined {
  return target.kind === 'local' || target.kind === 'inRepository' ? `/${target.path}` : undefined;
}

function spellingsOf(destination: string, path: RepoPath | undefined): readonly string[] {
  const hash = destination.indexOf('#');
  const all = [destination, hash > 0 ? destination.slice(0, hash) : undefined, path];
  return all.filter((each) => each !== undefined).filter((each) => each.length <= longest);
}

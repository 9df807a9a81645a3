import type { RepoPath } from '#base/path.ts';
import { webAddress } from '#links/webAddress.ts';
import type { MinuteText } from '#minutes/model.ts';
import { linksOf, type ResolvedLink } from './linksOf.ts';
import type { Snapshot } from './snapshot.ts';

/** A link whose end only the web can tell. */
export interface WebLink {
  readonly address: string;
  readonly link: ResolvedLink;
}

/**
 * The links of the text at `path` that the web is asked for when the user wants that: not what settings ignore, and
 * no address of this repository that its files answer.
 */
export function webLinksOf(snapshot: Snapshot, path: RepoPath): readonly WebLink[] {
  return linksOf(snapshot, path).flatMap((link) => {
    const address = isOnWeb(link) ? webAddress(link.destination) : undefined;
    return address === undefined ? [] : [{ address, link }];
  });
}

function isOnWeb({ target, resolution }: ResolvedLink): boolean {
  switch (target.kind) {
    case 'web':
      return true;
    case 'inRepository':
    case 'branchMissing':
      return resolution.kind === 'unchecked' || resolution.kind === 'unknown';
    case 'unchecked':
      return target.reason === 'otherBranch';
    case 'empty':
    case 'malformed':
    case 'anchor':
    case 'local':
    case 'mail':
    case 'otherScheme':
      return false;
  }
}

const addresses = new WeakMap<MinuteText, ReadonlySet<string>>();

/** Every web address that a text names, ignored or not. */
export function addressesIn(text: MinuteText): ReadonlySet<string> {
  const known = addresses.get(text);
  if (known !== undefined) return known;
  const all = [...text.links, ...text.definitions].map(({ destination }) =>
    webAddress(destination),
  );
  const named = new Set(all.filter((address) => address !== undefined));
  addresses.set(text, named);
  return named;
}

/** What the web said of the links of a text, as a key that is another one when the text's findings are others. */
export const webFactsKey = ({ texts, web }: Snapshot, path: RepoPath): string => {
  const text = texts.get(path);
  if (text === undefined || web.problems.size === 0) return '';
  const problems = [...addressesIn(text)].flatMap((address) => web.problems.get(address) ?? []);
  return problems.length === 0 ? '' : JSON.stringify(problems);
};

/** The texts that may have findings of a check of all minutes, whether or not they are open. */
export function pathsWithWebProblems({ texts, web }: Snapshot): readonly RepoPath[] {
  if (!web.everywhere || web.problems.size === 0) return [];
  return [...texts]
    .filter(([, text]) => [...addressesIn(text)].some((address) => web.problems.has(address)))
    .map(([path]) => path);
}

import { dirname, type RepoPath, resolve } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import { readFragment } from './fragment.ts';
import { malformedWeb, slipOfHttp } from './malformedUrl.ts';
import type { LinkTarget } from './model.ts';
import { percentDecoded, percentRepaired } from './percent.ts';
import { repositoryUrl } from './repositoryUrl.ts';
import { hostOf, type SplitDestination, splitDestination } from './split.ts';

/**
 * What `destination` points at, seen from the file `from`. Decided from the text alone in linear time; a path it
 * names never leaves the repository and never enters `.git`.
 */
export function classify(destination: string, from: RepoPath, repository: Repository): LinkTarget {
  const written = destination.trim();
  if (written === '' || written === '#') return { kind: 'empty' };
  const size = withoutImageSize(written);
  if (size !== undefined) return { kind: 'malformed', reason: 'imageSize', suggestion: size };
  const split = splitDestination(written);
  if (/^[a-z]:[\\/]/i.test(written) || written.startsWith('\\\\')) {
    return { kind: 'unchecked', reason: 'outside' };
  }
  const slip = slipOfHttp(written, split);
  if (slip !== undefined) return slip;
  if (split.scheme === 'http' || split.scheme === 'https') return web(written, split, repository);
  if (split.scheme === 'mailto') return { kind: 'mail' };
  if (split.scheme !== undefined) return { kind: 'otherScheme', scheme: split.scheme };
  if (split.authority !== undefined) return web(written, split, repository);
  return local(written, split, from);
}

function web(written: string, split: SplitDestination, repository: Repository): LinkTarget {
  const wrong = malformedWeb(written, split, repository);
  if (wrong !== undefined) return wrong;
  const own = repositoryUrl(written, split, repository);
  if (own === undefined) {
    const host = split.authority === undefined ? '' : hostOf(slice(written, split.authority));
    return { kind: 'web', url: written, host };
  }
  if (own.path === undefined) return { kind: 'unchecked', reason: 'outside' };
  switch (own.branch) {
    case 'commit':
      return { kind: 'unchecked', reason: 'otherBranch' };
    case 'unknown':
      return own.path === ''
        ? { kind: 'unchecked', reason: 'otherBranch' }
        : { kind: 'branchMissing', path: own.path, form: own.form };
    case 'default': {
      const fragment = fragmentOf(written, split);
      return { kind: 'inRepository', path: own.path, form: own.form, fragment };
    }
  }
}

function local(written: string, split: SplitDestination, from: RepoPath): LinkTarget {
  const fragment = fragmentOf(written, split);
  const path = slice(written, split.path);
  if (path === '') {
    const own = { kind: 'local', path: from, fragment: undefined } as const;
    return fragment === undefined ? own : { kind: 'anchor', fragment };
  }
  if (path.includes('\\')) {
    const suggestion = path.replaceAll('\\', '/') + written.slice(split.path.end);
    return { kind: 'malformed', reason: 'backslash', suggestion };
  }
  // What a site generator or a template fills in.
  if (/\{[{%]|\$\{/.test(path)) return { kind: 'unchecked', reason: 'outside' };
  const names: string[] = [];
  for (const part of path.split('/')) {
    const name = percentDecoded(part);
    if (name === undefined) return badEncoding(written, path);
    if (/[/\\\0]/.test(name) || name.toLowerCase() === '.git') {
      return { kind: 'unchecked', reason: 'outside' };
    }
    names.push(name);
  }
  const target = resolve(path.startsWith('/') ? '' : dirname(from), names.join('/'));
  if (target === undefined) return { kind: 'unchecked', reason: 'outside' };
  return { kind: 'local', path: target, fragment };
}

const fragmentOf = (written: string, split: SplitDestination): ReturnType<typeof readFragment> =>
  split.fragment === undefined ? undefined : readFragment(slice(written, split.fragment));

function badEncoding(written: string, path: string): LinkTarget {
  const repaired = percentRepaired(path);
  const suggestion =
    percentDecoded(repaired) === undefined ? undefined : repaired + written.slice(path.length);
  return { kind: 'malformed', reason: 'badPercentEncoding', suggestion };
}

/** HedgeDoc's `url =50%x50%`: the destination without the size, or nothing where there is none. */
function withoutImageSize(written: string): string | undefined {
  const blank = written.lastIndexOf(' =');
  if (blank <= 0) return undefined;
  const size = written.slice(blank + 2);
  return /^\d{0,5}%?x?\d{0,5}%?$/.test(size) ? written.slice(0, blank).trimEnd() : undefined;
}

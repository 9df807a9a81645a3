/** What the files below `.git` say about where the repository is published. */
export interface GitFacts {
  /** URL of the remote `origin` as written, without user name and password. */
  readonly remoteUrl: string | undefined;
  /** Default branch, where the clone knows it. */
  readonly branch: string | undefined;
  /** Branches and tags that the clone knows, sorted. */
  readonly branches: readonly string[];
}

/** The files below the root that say it. */
export const gitFiles = {
  config: '.git/config',
  originHead: '.git/refs/remotes/origin/HEAD',
  head: '.git/HEAD',
  packedRefs: '.git/packed-refs',
} as const;

/** The texts of {@link gitFiles} that name the remote; nothing where a file is missing. */
export interface GitTexts {
  readonly config: string | undefined;
  readonly originHead: string | undefined;
  readonly head: string | undefined;
}

/** Nothing known. */
export const noGit: GitFacts = { remoteUrl: undefined, branch: undefined, branches: [] };

const branchOf = (text: string | undefined, prefix: string): string | undefined => {
  const line = text?.trim() ?? '';
  return line.startsWith(prefix) ? line.slice(prefix.length) || undefined : undefined;
};

const withoutCredentials = (url: string): string => {
  const scheme = url.indexOf('://');
  if (scheme < 0) return url;
  const end = url.indexOf('/', scheme + 3);
  const host = url.slice(scheme + 3, end < 0 ? url.length : end);
  return (
    url.slice(0, scheme + 3) +
    host.slice(host.lastIndexOf('@') + 1) +
    (end < 0 ? '' : url.slice(end))
  );
};

function originUrl(config: string): string | undefined {
  let inOrigin = false;
  for (const raw of config.slice(0, 100_000).split('\n')) {
    const line = raw.trim();
    if (line.startsWith('[')) inOrigin = line.replace(/\s+/g, ' ').startsWith('[remote "origin"]');
    const equals = line.indexOf('=');
    if (inOrigin && equals > 0 && line.slice(0, equals).trim().toLowerCase() === 'url') {
      return (
        withoutCredentials(
          line
            .slice(equals + 1)
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ) || undefined
      );
    }
  }
  return undefined;
}

/** Reads {@link GitTexts}; the checked-out branch counts only where it has the name of a default branch. */
export function readGit(texts: GitTexts): Omit<GitFacts, 'branches'> {
  const current = branchOf(texts.head, 'ref: refs/heads/');
  return {
    remoteUrl: texts.config === undefined ? undefined : originUrl(texts.config),
    branch:
      branchOf(texts.originHead, 'ref: refs/remotes/origin/') ??
      (current === 'main' || current === 'master' ? current : undefined),
  };
}

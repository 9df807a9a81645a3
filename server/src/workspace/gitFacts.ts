/** What the files below `.git` say about where the repository is published. */
export interface GitFacts {
  /** URL of the remote `origin`, else of the only one, as written, without user name and password. */
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

/** Of several remotes none but `origin` is known to be where the minutes are published. */
function publishedUrl(config: string): string | undefined {
  const remotes = remoteUrls(config.slice(0, 100_000));
  const [only, other] = remotes.values();
  return (remotes.get('origin') ?? (other === undefined ? only : undefined)) || undefined;
}

/** The first URL of each remote; the empty string where it has none. */
function remoteUrls(config: string): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  let remote: string | undefined;
  for (const raw of config.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('[')) {
      remote = /^\[remote\s+"([^"]*)"\]/.exec(line)?.[1];
      if (remote !== undefined && !urls.has(remote)) urls.set(remote, '');
    }
    const equals = line.indexOf('=');
    const isUrl = equals > 0 && line.slice(0, equals).trim().toLowerCase() === 'url';
    if (remote === undefined || !isUrl || urls.get(remote) !== '') continue;
    const url = line.slice(equals + 1).trim();
    urls.set(remote, withoutCredentials(url.replace(/^"(.*)"$/, '$1')));
  }
  return urls;
}

/** Reads {@link GitTexts}; the checked-out branch counts only where it has the name of a default branch. */
export function readGit(texts: GitTexts): Omit<GitFacts, 'branches'> {
  const current = branchOf(texts.head, 'ref: refs/heads/');
  return {
    remoteUrl: texts.config === undefined ? undefined : publishedUrl(texts.config),
    branch:
      branchOf(texts.originHead, 'ref: refs/remotes/origin/') ??
      (current === 'main' || current === 'master' ? current : undefined),
  };
}

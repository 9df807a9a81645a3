import type { Authorization } from './exchange.ts';

/** The user's own access to GitHub's interface for programs. */
export interface GithubAccess {
  /** E.g. `https://api.github.com`. */
  readonly api: string;
  /** Sent there and to no other server; never part of a message. */
  readonly token: string;
}

/** Access by `GITHUB_TOKEN`, where that is set to something that can be sent. */
export function githubAccess(token: string | undefined): GithubAccess | undefined {
  const trimmed = token?.trim() ?? '';
  return /^[\x21-\x7e]{1,1000}$/.test(trimmed)
    ? { api: 'https://api.github.com', token: trimmed }
    : undefined;
}

/** Where the interface tells of the issue or pull request that `url` shows; nothing for other pages. */
export function apiAddress(url: URL, { api }: GithubAccess): string | undefined {
  if (url.protocol !== 'https:' || url.port !== '' || !hosts.has(url.hostname)) return undefined;
  if (url.search !== '') return undefined;
  const [, owner, name, number] =
    /^\/([\w.-]{1,100})\/([\w.-]{1,100})\/(?:issues|pull)\/(\d{1,9})\/?$/.exec(url.pathname) ?? [];
  // Pull requests have numbers of issues.
  return number === undefined ? undefined : `${api}/repos/${owner}/${name}/issues/${number}`;
}

const hosts: ReadonlySet<string> = new Set(['github.com', 'www.github.com']);

/** The header that goes to the interface alone. */
export const authorizationFor = ({ api, token }: GithubAccess): Authorization => ({
  origin: new URL(api).origin,
  value: `Bearer ${token}`,
});

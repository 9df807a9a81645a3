import { numberInUrl } from './issueNumber.ts';

/** An issue or pull request; both are counted together, so one number names one thing. */
export interface Issue {
  /** As compared, however it is written: `github.com/owner/name#12` in small letters. */
  readonly id: string;
  /** Address of its repository, as written, e.g. `https://github.com/owner/name`. */
  readonly repository: string;
  readonly digits: string;
  /** Without query and fragment. */
  readonly url: string;
}

/** The issue or pull request that a URL names; a discussion is none. Linear, and URLs longer than any are none. */
export function issueOfUrl(url: string): Issue | undefined {
  const number = numberInUrl(url);
  if (number === undefined) return undefined;
  const whole = url.slice(0, number.span.end);
  // Names of hosts have a dot.
  if (!/^https?:\/\/[^/]*\./i.test(whole) || /\/discussions\/\d+$/i.test(whole)) return undefined;
  const repository = whole.slice(0, whole.search(/\/(?:-\/)?[a-z_]+\/\d+$/i));
  return { id: issueId(repository, number.digits), repository, digits: number.digits, url: whole };
}

/** See {@link Issue}: the same for every spelling of the repository's address. */
export const issueId = (repository: string, digits: string): string =>
  `${comparedRepository(repository)}#${digits.replace(/^0+(?=\d)/, '')}`;

/** The address of a repository as compared: `github.com/owner/name` in small letters. */
export const comparedRepository = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/(?:\.git)?\/*$/, '');

/** Where an issue or pull request is found; servers forward a pull request that is asked for as an issue. */
export function issueUrl(repository: string, digits: string, isPull: boolean): string {
  const host = /^https?:\/\/([^/]*)/.exec(repository)?.[1] ?? '';
  if (/gitlab/i.test(host)) {
    return `${repository}/-/${isPull ? 'merge_requests' : 'issues'}/${digits}`;
  }
  if (!isPull) return `${repository}/issues/${digits}`;
  return `${repository}/${/codeberg|gitea|forgejo/i.test(host) ? 'pulls' : 'pull'}/${digits}`;
}

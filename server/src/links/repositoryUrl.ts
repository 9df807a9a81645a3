import type { RepoPath } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import type { RepositoryUrlForm } from './model.ts';
import { percentDecoded } from './percent.ts';
import { hostOf, type SplitDestination, splitDestination } from './split.ts';

/** A URL of a file or folder of this repository; offsets are in the destination. */
export interface RepositoryUrl {
  readonly form: RepositoryUrlForm;
  /** `commit` stands for what can only be one: 7 to 40 hexadecimal digits. */
  readonly branch: 'default' | 'commit' | 'unknown';
  /** Below the branch; below the form where the branch is unknown. Nothing where a part can't be a name. */
  readonly path: RepoPath | undefined;
  /** Where `path` starts. */
  readonly pathStart: number;
}

/** One part between slashes, percent-decoded. */
interface Part {
  readonly text: string;
  readonly start: number;
}

const forms: ReadonlySet<string> = new Set<RepositoryUrlForm>(['blob', 'tree', 'raw', 'edit']);
const isForm = (text: string): text is RepositoryUrlForm => forms.has(text);

/** Reads `https://github.com/owner/name/blob/branch/path` where owner and name are those of `repository`. */
export function repositoryUrl(
  destination: string,
  split: SplitDestination,
  repository: Repository,
): RepositoryUrl | undefined {
  const own = repository.url === undefined ? undefined : hostAndPath(repository.url);
  if (own === undefined || own.path.length < 2 || split.authority === undefined) return undefined;
  if (split.scheme !== undefined && split.scheme !== 'https' && split.scheme !== 'http') {
    return undefined;
  }
  const host = hostOf(slice(destination, split.authority)).replace(/^www\./, '');
  const isRaw = host === 'raw.githubusercontent.com' && own.host === 'github.com';
  if (host !== own.host && !isRaw) return undefined;
  const parts = partsOf(destination, split.path.start, split.path.end);
  if (!own.path.every((name, index) => parts[index]?.text.toLowerCase() === name)) return undefined;
  let at = own.path.length;
  if (isRaw) return readBranch('raw', parts.slice(at), split.path.end, repository.branch);
  if (parts[at]?.text === '-') at++; // GitLab
  const form = parts[at]?.text ?? '';
  if (!isForm(form)) return undefined;
  return readBranch(form, parts.slice(at + 1), split.path.end, repository.branch);
}

function readBranch(
  form: RepositoryUrlForm,
  parts: readonly Part[],
  end: number,
  branch: string,
): RepositoryUrl {
  const named = parts[0]?.text === 'refs' && parts[1]?.text === 'heads' ? parts.slice(2) : parts;
  const below = (count: number, kind: RepositoryUrl['branch']): RepositoryUrl => ({
    form,
    branch: kind,
    path: pathOf(named.slice(count)),
    pathStart: named[count]?.start ?? end,
  });
  const branchParts = branch.split('/');
  if (branchParts.every((name, index) => named[index]?.text === name)) {
    return below(branchParts.length, 'default');
  }
  if (named[0]?.text === 'HEAD') return below(1, 'default');
  const isCommit = /^[\da-f]{7,40}$/i.test(named[0]?.text ?? '');
  return below(0, isCommit || named !== parts ? 'commit' : 'unknown');
}

const pathOf = (parts: readonly Part[]): RepoPath | undefined =>
  parts.some(({ text }) => /[/\\\0]/.test(text) || text.toLowerCase() === '.git')
    ? undefined
    : parts.map(({ text }) => text).join('/');

/** Parts of a URL's path with `.` and `..` resolved as browsers do before they ask; empty parts are left out. */
function partsOf(destination: string, from: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  let start = from;
  while (start < end) {
    const slash = destination.indexOf('/', start);
    const stop = slash < 0 || slash > end ? end : slash;
    const written = destination.slice(start, stop);
    // What can't be decoded is kept with a NUL, so that it equals no name.
    const text = percentDecoded(written) ?? `\0${written}`;
    if (text === '..') parts.pop();
    else if (text !== '' && text !== '.') parts.push({ text, start });
    start = stop + 1;
  }
  return parts;
}

function hostAndPath(url: string): { host: string; path: readonly string[] } | undefined {
  const split = splitDestination(url);
  if (split.authority === undefined) return undefined;
  const host = hostOf(slice(url, split.authority)).replace(/^www\./, '');
  const path = slice(url, split.path)
    .toLowerCase()
    .replace(/\.git$/, '')
    .split('/');
  return { host, path: path.filter((part) => part !== '') };
}

import { memoPair } from '#base/memo.ts';
import { type IssueName, issueNameIn, lastPart } from '#links/issueName.ts';
import { comparedRepository, type Issue, issueOfUrl } from '#links/issues.ts';
import { repositoryNamed } from '#links/shorthands.ts';
import type { ShorthandConfig } from '#links/shorthandTable.ts';
import type { IssueMention } from '#workspace/issueMentions.ts';
import type { Entry } from '#workspace/keyIndex.ts';
import type { Minute } from '#workspace/minute.ts';
import { issuesOfRepository } from '#workspace/repositoryIssues.ts';
import { minutesOfSeries, seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** What was written longer ago is no habit any more. */
const latest = 10;

/**
 * The text of a link to `issue`, as the minute's series last wrote them: `standards/#182`, `standards#182`; else as others
 * of the repository did. Nothing where the address has no names that can stand in a text.
 */
export function issueLabel(snapshot: Snapshot, minute: Minute, issue: Issue): string | undefined {
  const name = nameOf(snapshot, minute, issue.repository);
  if (name === undefined) return undefined;
  // GitLab counts merge requests apart.
  const mark = /\/merge_requests\/\d+$/.test(issue.url) ? '!' : name.mark;
  return `${withoutMarkup(name.name)}${mark}${issue.digits}`;
}

/** The {@link issueLabel} of a link to `url`, which can be a comment on the issue: GitHub shows those so. */
export function labelOfUrl(
  snapshot: Snapshot,
  minute: Minute,
  issue: Issue,
  url: string,
): string | undefined {
  const label = issueLabel(snapshot, minute, issue);
  const isComment = /#(?:issuecomment|discussion_r|pullrequestreview)/.test(url);
  return label !== undefined && isComment ? `${label} (comment)` : label;
}

/** What stands at the edges of a word would make it slanted. */
const withoutMarkup = (name: string): string => name.replace(/(?<![^/])_|_(?![^/])/g, '\\_');

/** What was found for one minute: a text can name any number of repositories. */
interface Known {
  readonly names: Map<string, { readonly name: IssueName | undefined }>;
  mark?: IssueName['mark'];
}

const knownFor = memoPair((_texts: object, _minute: Minute): Known => ({ names: new Map() }));

function nameOf(snapshot: Snapshot, minute: Minute, repository: string): IssueName | undefined {
  const known = knownFor(snapshot.texts, minute);
  const key = comparedRepository(repository);
  const ready = known.names.get(key);
  if (ready !== undefined) return ready.name;
  const name = findName(snapshot, minute, repository, known);
  known.names.set(key, { name });
  return name;
}

interface Written {
  readonly name: IssueName;
  readonly isOwn: boolean;
  readonly date: string;
}

function findName(
  snapshot: Snapshot,
  minute: Minute,
  repository: string,
  known: Known,
): IssueName | undefined {
  const written = issuesOfRepository(snapshot, repository)
    .flatMap((entry) => writtenName(snapshot, minute, entry) ?? [])
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
  const own = written.filter(({ isOwn }) => isOwn);
  const habit =
    habitIn(snapshot.config, own, repository) ?? habitIn(snapshot.config, written, repository);
  if (habit !== undefined) return habit;
  const name = plainName(snapshot.config, repository);
  if (name === undefined) return undefined;
  known.mark ??= usualMark(snapshot, minute);
  return { name, mark: known.mark };
}

function writtenName(
  { config }: Snapshot,
  { path: current, series, date }: Minute,
  { path, value: { link, issue } }: Entry<IssueMention>,
): Written | undefined {
  const name = link?.kind === 'inline' ? issueNameIn(link.text, issue) : undefined;
  if (name === undefined) return undefined;
  const place = path === current ? { series, date } : seriesOfPath(config, path);
  return {
    name,
    isOwn: path === current || (series !== undefined && place?.series === series),
    date: place?.date ?? '',
  };
}

/** A name of somebody's own making counts only where it is used again and again; one may be a slip. */
const fewest = 3;

function habitIn(
  config: ShorthandConfig,
  latestFirst: readonly Written[],
  repository: string,
): IssueName | undefined {
  const counts = new Map<string, { readonly name: IssueName; count: number }>();
  for (const { name } of latestFirst.slice(0, latest)) {
    const key = `${name.name}${name.mark}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { name, count: 1 });
    else known.count++;
  }
  const most = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return most.find(({ name, count }) => isFor(config, name, repository, count))?.name;
}

/** Whether a name can be told apart from that of another repository. */
function isFor(
  config: ShorthandConfig,
  { name }: IssueName,
  repository: string,
  count: number,
): boolean {
  const isOwnName = lastPart(name).toLowerCase() === lastPart(repository).toLowerCase();
  const tabled = config.shorthands.has(name) ? repositoryNamed(config, name) : undefined;
  if (tabled !== undefined) return comparedRepository(tabled) === comparedRepository(repository);
  return isOwnName || count >= fewest;
}

/** Its name in the table of shorthands; else its own, with the owner where that is another one than the minutes'. */
function plainName(config: ShorthandConfig, repository: string): string | undefined {
  const compared = comparedRepository(repository);
  const own = lastPart(compared);
  const tabled = [...config.shorthands.keys()].filter((key) => {
    const address = repositoryNamed(config, key);
    return address !== undefined && comparedRepository(address) === compared;
  });
  const [short] = tabled.toSorted((a, b) => rank(a, own) - rank(b, own) || a.length - b.length);
  const [, host = '', owner = '', name = ''] =
    /^https?:\/\/([^/]+)\/(.+)\/([^/]+)$/.exec(repository) ?? [];
  const published = config.repository.url ?? `https://${host}/${owner}/-`;
  const isOwner = comparedRepository(published).startsWith(`${host}/${owner}/`.toLowerCase());
  const isTaken = repositoryNamed(config, name) !== repository && config.shorthands.has(name);
  const plain = short ?? (isOwner && !isTaken ? name : `${owner}/${name}`);
  return /^[\w.-]+(?:\/[\w.-]+)*$/.test(plain) ? plain : undefined;
}

const rank = (name: string, own: string): number => (name.toLowerCase() === own ? 0 : 1);

/** How the last minutes of the series join name and number in links to any repository. */
function usualMark(snapshot: Snapshot, { series }: Minute): IssueName['mark'] {
  const minutes = series === undefined ? [] : minutesOfSeries(snapshot, series).slice(-latest);
  let slashes = 0;
  for (const { path } of minutes) {
    for (const { kind, destination, text } of snapshot.texts.get(path)?.links ?? []) {
      const issue = kind === 'inline' ? issueOfUrl(destination) : undefined;
      const name = issue && issueNameIn(text, issue);
      if (name !== undefined) slashes += name.mark === '/#' ? 1 : -1;
    }
  }
  return slashes > 0 ? '/#' : '#';
}

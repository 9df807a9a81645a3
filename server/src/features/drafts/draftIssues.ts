import { memoPair } from '#base/memo.ts';
import type { Span } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import { comparedRepository, type Issue as IssueAddress, issueOfUrl } from '#links/issues.ts';
import { shorthandsIn } from '#links/shorthands.ts';
import type { Link, MinuteText } from '#minutes/model.ts';
import { between } from '#workspace/spans.ts';

/** An issue or pull request. */
export interface Issue {
  /** As compared: `github.com/owner/name#12`, whether issue or pull request. */
  readonly id: string;
  /** As people name it here: `standards#12`. */
  readonly label: string;
  /** Without fragment and query. */
  readonly url: string;
}

/** Where a text names an issue. */
export interface IssueMention {
  readonly issue: Issue;
  readonly span: Span;
  /** `text`: by a short name of the description alone, `standards#12`. */
  readonly kind: 'link' | 'text';
}

/** The issues that `span` of a text names, by a link or by a described short name, in document order. */
export function issuesIn(source: MinuteText, span: Span, config: Config): readonly IssueMention[] {
  const linked = between(source.links, span).flatMap((link): IssueMention[] => {
    const issue = issueOf(destinationOf(source, link), config);
    return issue ? [{ issue, span: link.span, kind: 'link' }] : [];
  });
  const written = between(shorthandsIn(source, config, undefined), span).map(
    (found): IssueMention => ({ issue: labelled(found, config), span: found.span, kind: 'text' }),
  );
  return [...linked, ...written].toSorted((a, b) => a.span.start - b.span.start);
}

/** Where `link` leads, its definition looked up; the empty string where it has none. */
export function destinationOf({ definitions }: MinuteText, link: Link): string {
  if (link.kind !== 'reference') return link.destination;
  const label = link.destination.trim().replace(/\s+/g, ' ').toLowerCase();
  return definitions.find((it) => it.label.toLowerCase() === label)?.destination ?? '';
}

function issueOf(url: string, config: Config): Issue | undefined {
  const found = issueOfUrl(url);
  return found && labelled(found, config);
}

const labelled = ({ id, repository, digits, url }: IssueAddress, config: Config): Issue => ({
  id,
  label: `${repositoryName(repository, config)}#${digits}`,
  url,
});

/** The described short name; else the repository's name, behind its owner's where that is another. */
function repositoryName(url: string, config: Config): string {
  const short = shortNames(config, config).get(comparedRepository(url));
  if (short !== undefined) return short;
  const [name = '', owner = ''] = url.split('/').reverse();
  const own = config.repository.url;
  const isOurs =
    own !== undefined && ownerOf(comparedRepository(own)) === ownerOf(comparedRepository(url));
  return isOurs ? name : `${owner}/${name}`;
}

const ownerOf = (url: string): string => url.slice(0, Math.max(0, url.lastIndexOf('/')));

const shortNames = memoPair((config: Config, _same: Config): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const [name, url] of config.shorthands) {
    if (!names.has(comparedRepository(url))) names.set(comparedRepository(url), name);
  }
  return names;
});

import { dirname, type RepoPath, relative, resolve } from '#base/path.ts';
import { holds, type Span, slice } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import { percentEncoded } from '#links/percent.ts';
import { splitDestination } from '#links/split.ts';
import type { Link, MinuteText } from '#minutes/model.ts';
import { between } from '#workspace/spans.ts';
import { isUntitled } from '#workspace/untitled.ts';
import { destinationOf, type Issue, type IssueMention, issuesIn } from './draftIssues.ts';

/** A topic of one text that is to be named in another. */
export interface QuotedTopic {
  readonly source: MinuteText;
  readonly path: RepoPath;
  /** What names the topic, on one line. */
  readonly span: Span;
  /** The issues of its first lines. */
  readonly issues: readonly Issue[];
}

/**
 * The topic as one line of Markdown for the text at `target`: its own links kept and leading to the same places, then
 * the issues that it doesn't link itself; without images, HTML, numbering and a colon at its end.
 */
export function topicMarkdown(topic: QuotedTopic, target: RepoPath, config: Config): string {
  const own = issuesIn(topic.source, topic.span, config);
  const said = tidied(written(topic, target, own), isNumbered(topic.source));
  const { text, linked } = withNumbersLinked(said, topic, own);
  const others = topic.issues.filter(({ id }) => !linked.has(id));
  const links = others.map(linkTo).join(', ');
  return literalStart(links === '' ? text : `${text} (${links})`.trimStart());
}

const linkTo = ({ label, url }: Issue): string => `[${label}](${url})`;

/** The Markdown of `span`, every link and every short name of an issue written for `target`. */
function written(
  { source, path, span }: QuotedTopic,
  target: RepoPath,
  issues: readonly IssueMention[],
): string {
  const links = between(source.links, span)
    .filter((link) => link.kind !== 'html' && link.kind !== 'frontMatter')
    .map((link) => ({ span: link.span, text: linkMarkdown(source, link, path, target) }));
  const names = issues
    .filter(({ kind }) => kind === 'text')
    .map((it) => ({ span: it.span, text: `[${slice(source.text, it.span)}](${it.issue.url})` }));
  const code = between(source.opaque, span).map((it) => ({ span: it, text: codeIn(source, it) }));
  let text = '';
  let done = span.start;
  const parts = [...links, ...names, ...code];
  for (const part of parts.toSorted((a, b) => a.span.start - b.span.start)) {
    if (part.span.start < done || !holds(span, part.span)) continue;
    text += withoutTags(source.text.slice(done, part.span.start)) + part.text;
    done = part.span.end;
  }
  return text + withoutTags(source.text.slice(done, span.end));
}

const codeIn = ({ text }: MinuteText, span: Span): string =>
  text.startsWith('`', span.start) ? slice(text, span) : '';

const withoutTags = (text: string): string => text.replace(/<\/?[a-z][^<>]{0,300}>/gi, '');

function linkMarkdown(source: MinuteText, link: Link, path: RepoPath, target: RepoPath): string {
  const destination = seenFrom(target, path, destinationOf(source, link));
  if (link.kind === 'reference') return `[${link.text}](${destination})`;
  if (link.kind === 'image') return '';
  if (link.kind !== 'inline') return slice(source.text, link.span);
  return (
    source.text.slice(link.span.start, link.destinationSpan.start) +
    (destination === link.destination ? slice(source.text, link.destinationSpan) : destination) +
    source.text.slice(link.destinationSpan.end, link.span.end)
  );
}

const spelling = { angleBrackets: false, encodeAll: false } as const;

/** How the text at `target` names what `destination` names in the text at `path`; URLs and paths from the root stay. */
function seenFrom(target: RepoPath, path: RepoPath, destination: string): string {
  const split = splitDestination(destination);
  if (split.scheme !== undefined || split.authority !== undefined) return destination;
  if (destination === '' || destination.startsWith('/') || isUntitled(target)) return destination;
  const folder = percentEncoded(dirname(path), spelling);
  const named = slice(destination, split.path);
  const place = named === '' ? percentEncoded(path, spelling) : resolve(folder, named);
  if (place === undefined) return destination;
  const slash = named.endsWith('/') ? '/' : '';
  const from = percentEncoded(dirname(target), spelling);
  return relative(from, place) + slash + destination.slice(split.path.end);
}

/** Whether the headings are counted from 1 on; elsewhere `5.3.0` is a release. */
const isNumbered = ({ headings }: MinuteText): boolean =>
  headings.some(({ text }) => /^1\.(?:1\b|\s)/.test(text));

const headingNumber = /^\d{1,2}(?:\.\d){0,4}(?:\.|(?<=\.\d))\s+/;

/** Without numbers of headings, marks around the whole, what HedgeDoc and headings leave at the end. */
function tidied(text: string, hasNumbers: boolean): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const plain = (hasNumbers ? line.replace(headingNumber, '') : line)
    .replace(/ *[:–—-]$/, '')
    .trim();
  const marks = /^(\*\*|__|\*|_)/.exec(plain)?.[0];
  if (marks === undefined || !plain.endsWith(marks)) return plain;
  const inner = plain.slice(marks.length, -marks.length);
  return inner === '' || inner.includes(marks) ? plain : inner.replace(/ *:$/, '').trim();
}

/** `Status page (#285)` with a link to issue 285 below it: the number itself becomes the link. */
function withNumbersLinked(
  text: string,
  { issues }: QuotedTopic,
  own: readonly IssueMention[],
): { readonly text: string; readonly linked: ReadonlySet<string> } {
  const linked = new Set(own.map(({ issue }) => issue.id));
  const withLinks = text.replace(bareNumber, (number) => {
    const issue = issues.find(({ id }) => id.endsWith(number) && !linked.has(id));
    if (issue === undefined) return number;
    linked.add(issue.id);
    return linkTo(issue);
  });
  return { text: withLinks, linked };
}

/** In running text or parentheses, not in a link's text or destination. */
const bareNumber = /(?<=^|\s|(?<!\])\()#\d{1,9}(?![\w\]])/g;

/** What would begin a list, a heading, a quote or a task box in a bullet does not any more. */
const literalStart = (text: string): string =>
  text
    .replace(/^([-+*>]|#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\[(?=[ xX]\](?:\s|$))/, '\\[');

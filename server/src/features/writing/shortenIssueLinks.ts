import type { FileEdits } from '#base/fileEdits.ts';
import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import { holds, type Span, slice, type TextEdit, touches } from '#base/range.ts';
import type { CodeAction } from '#features/actions/codeActions.ts';
import type { ActionSource } from '#features/actions/minuteActions.ts';
import { covers } from '#links/covers.ts';
import { issueOfUrl } from '#links/issues.ts';
import type { Heading, Link } from '#minutes/model.ts';
import { linksTo } from '#workspace/backlinks.ts';
import { fragmentOf, headingNamed } from '#workspace/headingLinks.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { labelOfUrl } from './issueLabel.ts';

/** A bare URL of an issue that can become a link with a text. */
interface BareIssueLink {
  readonly span: Span;
  readonly label: string;
  readonly edit: TextEdit;
}

/** Links that get a text instead of their whole URL. */
export interface ShortenedLinks {
  readonly edits: FileEdits;
  readonly count: number;
  /** What is shortened, or why there is nothing to shorten, as a sentence. */
  readonly message: string;
}

/** The bare issue link at the place, and all of the minute. */
export const shortenActions: ActionSource = (snapshot, minute, span) => {
  if (!minute.source.links.some(isCandidate)) return [];
  const links = bareIssueLinks(snapshot, minute);
  const here = links.filter((link) => touches(link.span, span.start) || holds(span, link.span));
  const [only] = here;
  return [
    ...(only !== undefined && here.length === 1
      ? [action('refactor', `Shorten to ${only.label}`, minute, here)]
      : []),
    ...(links.length === 0
      ? []
      : [action('source', `Shorten bare issue links (${links.length})`, minute, links)]),
  ];
};

const action = (
  kind: CodeAction['kind'],
  title: string,
  { path }: Minute,
  links: readonly BareIssueLink[],
): CodeAction => ({
  title,
  kind,
  isPreferred: false,
  edits: new Map([[path, links.map(({ edit }) => edit)]]),
});

/** Shortens all bare issue links in the text at `path`. */
export function shortenIssueLinks(snapshot: Snapshot, path: RepoPath): ShortenedLinks {
  return shortenIssueLinksIn(snapshot, [path]);
}

/** The same for several texts. */
export function shortenIssueLinksIn(snapshot: Snapshot, paths: Iterable<RepoPath>): ShortenedLinks {
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  let count = 0;
  for (const path of paths) {
    const minute = minuteOf(snapshot, path);
    const links = minute === undefined ? [] : bareIssueLinks(snapshot, minute);
    if (links.length === 0) continue;
    edits.set(
      path,
      links.map(({ edit }) => edit),
    );
    count += links.length;
  }
  return { edits, count, message: linksShortened(count, edits.size) };
}

/** What was done, as a sentence. */
export function linksShortened(count: number, files: number): string {
  if (count === 0) return 'There is no bare link to an issue or pull request here.';
  const links = count === 1 ? '1 link was' : `${count} links were`;
  return `${links} shortened${files > 1 ? ` in ${files} files` : ''}.`;
}

const isCandidate = ({ kind, destination }: Link): boolean =>
  kind === 'bare' && /\/(?:issues|pull|merge_requests)\/\d/.test(destination);

/**
 * URLs of issues and pull requests that stand bare in prose, each with its text as the series writes it. What a `Minutes:`
 * line, another link's text or a heading that is linked to holds stays as it is.
 */
const bareIssueLinks = memoPair((snapshot: Snapshot, minute: Minute): readonly BareIssueLink[] => {
  const { source } = minute;
  // Of a text that was read line by line, nobody knows what is code.
  if (source.depth.kind !== 'full' || !source.links.some(isCandidate)) return [];
  const others = source.links.filter(({ kind }) => kind !== 'bare' && kind !== 'autolink');
  const taken = [...others, ...source.minutesLines, ...linkedHeadings(snapshot, minute)];
  const isTaken = covers(taken.map(({ span }) => span));
  return source.links.flatMap((link): readonly BareIssueLink[] => {
    const issue = isCandidate(link) ? issueOfUrl(link.destination) : undefined;
    const { span } = link;
    if (issue === undefined || isTaken(span.start) || !standsFree(source.text, span)) return [];
    const url = slice(source.text, span);
    const label = labelOfUrl(snapshot, minute, issue, url);
    if (label === undefined) return [];
    return [{ span, label, edit: { span, newText: `[${label}](${url})` } }];
  });
});

/** Of a line, no more is looked at before a link. */
const longest = 1000;

/** Whether a link can stand where the URL does: `![…](…)` would be a picture, `[a][…](…)` no link, `<a>` holds none. */
function standsFree(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - longest), start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  if (/[!\]\\]$|\]\s{0,3}\($|\]:\s*$/.test(line)) return false;
  const tag = line.toLowerCase().lastIndexOf('<a ');
  const isInTag = tag >= 0 && !line.toLowerCase().includes('</a', tag);
  const url = text.slice(start, end);
  return !isInTag && isBalanced(url) && !/[<>\\]/.test(url);
}

/** Whether the URL ends a destination nowhere before its own end. */
function isBalanced(url: string): boolean {
  let depth = 0;
  for (const letter of url) {
    if (letter === '(') depth++;
    if (letter === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** The headings to which links lead: with another text they would have another anchor. */
function linkedHeadings(snapshot: Snapshot, { path, source }: Minute): readonly Heading[] {
  if (source.headings.length === 0) return [];
  return linksTo(snapshot, path).flatMap(({ link }) => {
    const name = fragmentOf(link.target);
    return (name === undefined ? undefined : headingNamed(source, name)) ?? [];
  });
}

import { lineAt } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { fileName } from '#features/hover/fileName.ts';
import { plainWords } from '#features/hover/hoverText.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { issueShorthands } from '#workspace/issueShorthands.ts';
import { type PointedLink, pointedLinks } from '#workspace/linksOf.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { between } from '#workspace/spans.ts';
import { type BesideBuiltin, goTarget } from './definition.ts';
import { issueTitle } from './issueTitle.ts';
import { type LinkGoal, linkGoal, webGoal } from './linkGoal.ts';
import { isDangerous, notOpened } from './notOpened.ts';
import { teamTargets } from './teamTargets.ts';
import { webAddress } from './webAddress.ts';

/** A stretch of text that opens something when it is clicked. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: DocumentLinkTarget;
  /** Plain words, without any sign that Markdown or HTML would understand. */
  readonly tooltip: string;
}

/** `line` is one-based; http, https and mailto are all that `url` can be. */
export type DocumentLinkTarget =
  | { readonly kind: 'file'; readonly path: RepoPath; readonly line: number | undefined }
  | { readonly kind: 'web'; readonly url: string };

/**
 * What can be opened from the text at `path`, in document order: links, `Minutes:` lines whose link is still missing,
 * shorthands of issues. What is never opened (`javascript:`, `file:`, out of the repository) is no link.
 */
export function documentLinks(
  snapshot: Snapshot,
  path: RepoPath,
  beside: BesideBuiltin,
): readonly DocumentLink[] {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return [];
  const links = [
    ...pointedLinks(snapshot, path).flatMap((link) => linkOf(snapshot, path, link, beside) ?? []),
    ...issueShorthands(snapshot, path).map(
      (issue): DocumentLink => ({
        span: issue.span,
        target: { kind: 'web', url: issue.url },
        tooltip: plainWords(`Open ${issueTitle(issue)}`),
      }),
    ),
    ...minutesLines(snapshot, minute),
  ];
  return links.toSorted((a, b) => a.span.start - b.span.start);
}

function linkOf(
  snapshot: Snapshot,
  path: RepoPath,
  link: PointedLink,
  { builtinMarkdown }: BesideBuiltin,
): DocumentLink | undefined {
  const { kind, target, destination, destinationSpan: span } = link;
  if (builtinMarkdown && target.kind === 'otherScheme' && isDangerous(target.scheme)) {
    return nowhere(snapshot, path, span, notOpened(target, destination));
  }
  const isOurs =
    kind === 'frontMatter' || target.kind === 'inRepository' || target.kind === 'branchMissing';
  if ((builtinMarkdown && !isOurs) || span.start === span.end) return undefined;
  const goal = pageOfFolder(snapshot, destination, linkGoal(snapshot, path, destination, target));
  // The page of the address is what VS Code opens by itself.
  if (builtinMarkdown && goal.kind !== 'file') return undefined;
  return goalLink(snapshot, span, goal);
}

/** A folder without a README has nothing to open but its page, where the link names that: perhaps without the branch. */
function pageOfFolder(snapshot: Snapshot, destination: string, goal: LinkGoal): LinkGoal {
  const isPage = goal.kind === 'folder' && goal.readme === undefined;
  return isPage && /^https?:/i.test(destination)
    ? webGoal(webAddress(snapshot, goal.path)?.url ?? destination)
    : goal;
}

/** VS Code would start what a `command:` names: a link of ours that leads to where it stands takes its place. */
function nowhere(snapshot: Snapshot, path: RepoPath, span: Span, why: string): DocumentLink {
  const lines = snapshot.texts.get(path)?.lines;
  const line = lines && lineAt(lines, span.start) + 1;
  return { span, target: { kind: 'file', path, line }, tooltip: plainWords(why) };
}

function goalLink(snapshot: Snapshot, span: Span, goal: LinkGoal): DocumentLink | undefined {
  switch (goal.kind) {
    case 'file':
      return { span, target: fileTarget(snapshot, goal), tooltip: tooltipOf(snapshot, goal) };
    case 'folder':
      return goal.readme === undefined ? undefined : toTop(snapshot, span, goal.readme);
    case 'web':
      return { span, target: goal, tooltip: plainWords(`Open ${goal.url.slice(0, 200)}`) };
    case 'refused':
    case 'missing':
    case 'unknown':
      return undefined;
  }
}

function fileTarget(
  snapshot: Snapshot,
  goal: Extract<LinkGoal, { kind: 'file' }>,
): DocumentLinkTarget {
  const { path, place } = goTarget(snapshot, goal);
  if (goal.place.kind === 'whole') return { kind: 'file', path, line: undefined };
  if (place.kind === 'line') return { kind: 'file', path, line: place.line };
  const lines = snapshot.texts.get(path)?.lines;
  return { kind: 'file', path, line: lines && lineAt(lines, place.span.start) + 1 };
}

function tooltipOf(
  snapshot: Snapshot,
  { path, place }: Extract<LinkGoal, { kind: 'file' }>,
): string {
  const name = fileName(snapshot, path);
  switch (place.kind) {
    case 'whole':
    case 'anchor':
      return plainWords(`Go to ${name}`);
    case 'heading':
      return plainWords(`Go to “${place.heading.text.slice(0, 100)}” in ${name}`);
    case 'lines':
      return plainWords(`Go to line ${place.first} of ${name}`);
  }
}

const toTop = (snapshot: Snapshot, span: Span, path: RepoPath): DocumentLink => ({
  span,
  target: { kind: 'file', path, line: undefined },
  tooltip: plainWords(`Go to ${fileName(snapshot, path)}`),
});

/** The lines that name no link yet, where the team's minutes are there. */
function minutesLines(snapshot: Snapshot, minute: Minute): readonly DocumentLink[] {
  return minute.updates.flatMap((update) => {
    const { minutesLine, team } = update;
    if (minutesLine === undefined) return [];
    if (between(minute.source.links, minutesLine.span).length > 0) return [];
    const [target] = teamTargets(snapshot, minute, team, update);
    return target === undefined ? [] : [toTop(snapshot, minutesLine.span, target)];
  });
}

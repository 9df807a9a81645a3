import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { topicOf } from '#features/completion/issueTopic.ts';
import { issueTitle } from '#features/goTo/issueTitle.ts';
import { openTitle } from '#features/goTo/webAddress.ts';
import { newestFirst } from '#features/meetings/newestFirst.ts';
import type { Issue } from '#links/issues.ts';
import { mentionsOfIssue } from '#workspace/issueMentions.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { fileNames } from './fileName.ts';
import type { HoverPart } from './hoverText.ts';

const mostMeetings = 5;

/**
 * An issue or pull request that the text at `from` names: which one, the last meetings that spoke of it, and about what.
 * Nothing is asked on the web.
 */
export function issueHover(snapshot: Snapshot, from: RepoPath, issue: Issue): readonly HoverPart[] {
  const mentions = mentionsOfIssue(snapshot, issue.id).map(({ path, value }) => ({
    path,
    span: value.span,
  }));
  const latest = newestFirst(snapshot, mentions);
  const paths = [...new Set(latest.map(({ path }) => path))];
  const names = fileNames(snapshot, paths.slice(0, mostMeetings));
  const more = paths.length - names.length;
  return [
    { kind: 'title', text: issueTitle(issue) },
    ...lastTopic(snapshot, from, latest),
    ...(paths.length > 1
      ? [
          { kind: 'line', text: `Named in ${paths.length} minutes:` } as const,
          { kind: 'list', items: more > 0 ? [...names, `and ${more} earlier`] : names } as const,
        ]
      : []),
    { kind: 'web', text: openTitle(issue.url), url: issue.url },
  ];
}

/** What the newest other minute that tells names it with. */
function lastTopic(
  snapshot: Snapshot,
  from: RepoPath,
  latest: readonly { readonly path: RepoPath; readonly span: Span }[],
): readonly HoverPart[] {
  for (const { path, span } of latest.filter((one) => one.path !== from).slice(0, mostMeetings)) {
    const topic = topicOf(snapshot, path, span);
    if (topic !== '') return [{ kind: 'line', text: `Last time: “${topic}”` }];
  }
  return [];
}

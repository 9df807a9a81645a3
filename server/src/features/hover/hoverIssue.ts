import { issueTitle } from '#features/goTo/issueTitle.ts';
import { openTitle } from '#features/goTo/webAddress.ts';
import { newestFirst } from '#features/meetings/newestFirst.ts';
import type { Issue } from '#links/issues.ts';
import { mentionsOfIssue } from '#workspace/issueMentions.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { fileName } from './fileName.ts';
import type { HoverPart } from './hoverText.ts';

const mostMeetings = 5;

/** An issue or pull request: which one, and the last meetings that spoke of it. Nothing is asked on the web. */
export function issueHover(snapshot: Snapshot, issue: Issue): readonly HoverPart[] {
  const mentions = mentionsOfIssue(snapshot, issue.id).map(({ path, value }) => ({
    path,
    span: value.span,
  }));
  const paths = [...new Set(newestFirst(snapshot, mentions).map(({ path }) => path))];
  const names = paths.slice(0, mostMeetings).map((path) => fileName(snapshot, path));
  const more = paths.length - names.length;
  return [
    { kind: 'title', text: issueTitle(issue) },
    ...(paths.length > 1
      ? [
          { kind: 'line', text: `Named in ${paths.length} minutes:` } as const,
          { kind: 'list', items: more > 0 ? [...names, `and ${more} earlier`] : names } as const,
        ]
      : []),
    { kind: 'web', text: openTitle(issue.url), url: issue.url },
  ];
}

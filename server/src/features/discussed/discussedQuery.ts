import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import { slice, touches } from '#base/range.ts';
import { comparableText } from '#features/drafts/draftPlain.ts';
import { type ReferenceSubject, subjectsAt } from '#features/references/referenceSubject.ts';
import { issueLabel } from '#features/writing/issueLabel.ts';
import type { Issue } from '#links/issues.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { issueMentions } from '#workspace/issueMentions.ts';
import type { Minute } from '#workspace/minute.ts';
import { shownPerson } from '#workspace/person.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { subjectsOfQuery } from './discussedSubject.ts';
import { topicsIn, topicsLike } from './topics.ts';

/**
 * What somebody at `offset` of the text at `path` most likely asks about: the issue, person, team, page or repeated
 * topic there, else the word; the empty string between words.
 */
export function discussedQuery(snapshot: Snapshot, path: RepoPath, offset: number): string {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return '';
  const [subject] = subjectsAt(snapshot, path, offset);
  const named = subject && nameOf(snapshot, minute, subject, offset);
  return named ?? wordAt(minute.source, offset);
}

function nameOf(
  snapshot: Snapshot,
  minute: Minute,
  subject: ReferenceSubject,
  offset: number,
): string | undefined {
  switch (subject.kind) {
    case 'issue':
      return issueName(snapshot, minute, subject.issue, offset);
    case 'person':
      return shownPerson(subject.person);
    case 'team':
      return subject.team.name;
    case 'page':
      return subject.page;
    case 'topic': {
      // One that no other meeting had would find nothing but itself.
      if (topicsLike(snapshot, subject.key).length < 2) return undefined;
      const topic = topicsIn(minute, minute).find(({ node }) => touches(node.heading.span, offset));
      return topic && comparableText(minute.source, topic.node.heading.contentSpan).trim();
    }
    case 'file':
    case 'heading':
    case 'actionItem':
      return undefined;
  }
}

/** As short as it can be and still be found as this issue. */
function issueName(snapshot: Snapshot, minute: Minute, issue: Issue, offset: number): string {
  const mention = issueMentions(snapshot, minute.path).find(({ span }) => touches(span, offset));
  const written =
    mention?.link === undefined && mention !== undefined
      ? slice(minute.source.text, mention.span)
      : issueLabel(snapshot, minute, issue);
  const [found] = written === undefined ? [] : subjectsOfQuery(snapshot, written);
  return found?.kind === 'issue' && found.issue.id === issue.id && written !== undefined
    ? written
    : issue.url;
}

const longestWord = 60;

function wordAt({ lines, text }: MinuteText, offset: number): string {
  const line = lineSpan(lines, lineAt(lines, offset));
  const before = text.slice(Math.max(line.start, offset - longestWord), offset);
  const after = text.slice(offset, Math.min(line.end, offset + longestWord));
  const start = /[\p{L}\p{M}\p{N}_.-]*$/u.exec(before)?.[0] ?? '';
  const end = /^[\p{L}\p{M}\p{N}_.-]*/u.exec(after)?.[0] ?? '';
  return (start + end).replace(/^[_.-]+|[_.-]+$/g, '');
}

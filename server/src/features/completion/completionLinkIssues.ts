import { lineAt, lineSpan } from '#base/lineMap.ts';
import { type Span, slice } from '#base/range.ts';
import { namedBefore } from '#links/shorthandBefore.ts';
import { repositoryNamed } from '#links/shorthands.ts';
import type { Minute } from '#workspace/minute.ts';
import { repositoryCalled } from '#workspace/repositoryIssues.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isWritable } from './completionContext.ts';
import {
  type Candidate,
  type CompletionOptions,
  type CompletionResult,
  isMeant,
  toItems,
} from './completionItem.ts';
import { lastSeen } from './issueTopic.ts';

/** More are of no use to anybody: digits or words find the others. */
const mostIssues = 50;

/** The place behind `standards#`. */
interface IssuePlace {
  readonly repository: string;
  /** What stands before the number, e.g. `standards/#`. */
  readonly lead: string;
  readonly typed: string;
  /** What the number replaces. */
  readonly span: Span;
  /** What makes it a link, where it stands in `[`. */
  readonly isLinkText: boolean;
}

/**
 * The issues of the repository that is named before the `#` at `offset`, last seen first, each with what it was about; as
 * a link where a link's text is being written. Nothing where no repository is named.
 */
export function completeIssues(
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
  options: CompletionOptions,
): CompletionResult | undefined {
  const place = issuePlace(snapshot, minute, offset);
  if (place === undefined) return undefined;
  const { typed, span, lead } = place;
  const candidates: Candidate[] = [];
  const here = { path: minute.path, offset };
  for (const { digits, url, path, about } of lastSeen(snapshot, place.repository, here)) {
    if (candidates.length === mostIssues) break;
    const isNumber = digits.startsWith(typed);
    if (!isNumber && (isDigits(typed) || !isMeant({ names: [about()] }, typed))) continue;
    const text = place.isLinkText ? `${digits}](${url})` : digits;
    candidates.push({
      label: `${lead}${digits}`,
      ...(about() === '' ? {} : { labelDetail: about() }),
      detail: `Last seen in ${path}`,
      kind: 'issue',
      names: [digits, about()],
      rendered: { text, snippet: text, stops: 0 },
      documentation: about() === '' ? url : `${about()}\n${url}`,
    });
  }
  if (candidates.length === 0) return undefined;
  const before = slice(minute.source.text, { start: span.start, end: offset });
  return { items: toItems(candidates, { span, before, behind: '' }, options), isIncomplete: true };
}

const isDigits = (typed: string): boolean => /^\d+$/.test(typed);

const begun = /[\w./-] ?#(\d{0,9}|\p{L}[\p{L}\p{N} ._-]{0,40})$/u;

function issuePlace(snapshot: Snapshot, minute: Minute, offset: number): IssuePlace | undefined {
  const { source } = minute;
  const line = lineSpan(source.lines, lineAt(source.lines, offset));
  const before = source.text.slice(Math.max(line.start, offset - 240), offset);
  const match = begun.exec(before);
  if (match === null || offset > line.end || !isWritable(source, offset)) return undefined;
  const [, typed = ''] = match;
  const mark = offset - typed.length - 1;
  const named = repositoryBefore(snapshot, minute, mark);
  if (named === undefined) return undefined;
  const behind = source.text.slice(offset, line.end);
  const digits = /^\d{0,9}/.exec(behind)?.[0].length ?? 0;
  const after = behind.slice(digits);
  const opening = source.text.slice(Math.max(line.start, named.start - 2), named.start);
  // `![` begins a picture, `[[` a wiki link; behind `](` there is a destination already.
  const isLinkText = /^[^![]?\[$/.test(opening) && /^(?:\](?![([])|\s|$)/.test(after);
  const end = offset + digits + (isLinkText && after.startsWith(']') ? 1 : 0);
  return {
    repository: named.repository,
    lead: source.text.slice(named.start, mark + 1),
    typed,
    span: { start: mark + 1, end },
    isLinkText,
  };
}

interface Named {
  readonly start: number;
  readonly repository: string;
}

/** By the table of shorthands, as `owner/name`, by what the series says, or by a name that links gave it before. */
function repositoryBefore(
  snapshot: Snapshot,
  { source, series }: Minute,
  mark: number,
): Named | undefined {
  const { config } = snapshot;
  const own = series?.repository && repositoryNamed(config, series.repository);
  const named = namedBefore(source.text, mark, config, own);
  if (named !== undefined) return named;
  const word = /(?<![\w./@-])([\w.-]{1,80}(?:\/[\w.-]{1,80})?)\/?$/.exec(
    source.text.slice(Math.max(0, mark - 170), mark),
  );
  const name = word?.[1]?.toLowerCase();
  if (word === null || name === undefined) return undefined;
  const repository = repositoryCalled(snapshot, name, series);
  return repository === undefined ? undefined : { start: mark - word[0].length, repository };
}

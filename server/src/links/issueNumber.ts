import type { Span } from '#base/range.ts';

/** A number that names an issue or pull request. */
export interface IssueNumber {
  readonly digits: string;
  /** The digits alone, in the text that was read. */
  readonly span: Span;
}

/** Longer texts are prose. */
const longestText = 300;

/** The issue, pull request or discussion that a GitHub or GitLab URL names; nothing for what lies below one of its files. */
export function numberInUrl(url: string): IssueNumber | undefined {
  const match =
    /^https?:\/\/[^/?#]{1,100}\/(?:(?!(?:blob|tree|raw|edit)\/)[^/?#]{1,200}\/){1,6}(?:issues|pull|discussions|merge_requests)\/(\d{1,9})(?=[/?#]|$)/i.exec(
      url.slice(0, 2000),
    );
  const digits = match?.[1];
  if (match === null || digits === undefined) return undefined;
  const end = match[0].length;
  return { digits, span: { start: end - digits.length, end } };
}

/**
 * Numbers in a link's text that can only name an issue: `standards#928`, `k8s-capi/#328`, `PR 16`, or a text that is
 * nothing but `#238`. `Hackathon #6`, `MVP-0` and the number of a footnote name none.
 */
export function numbersInText(text: string): readonly IssueNumber[] {
  if (text.length > longestText) return [];
  const alone = /^\s*#(\d{1,9})\s*$/.exec(text);
  const found = alone ? [alone] : [...text.matchAll(attached), ...text.matchAll(named)];
  return found.flatMap((match) => {
    const digits = match[1];
    if (digits === undefined) return [];
    const end = match.index + match[0].trimEnd().length;
    return [{ digits, span: { start: end - digits.length, end } }];
  });
}

/** The repository stands right before the mark. */
const attached = /(?<![\w.-])(?:[\w.-]{1,100}\/){0,2}[A-Za-z][\w.-]{0,100}\/?#(\d{1,9})(?![\w.])/g;

/** `issue 1` and `issue 2` only number what is listed. */
const named =
  /(?<![\p{L}\d])(?:issue|issues|pr|pull request|pull|mr|merge request|ticket|bug) ?(?:#(?=\d)|(?=\d\d))(\d{1,9})(?![\w.])/giu;

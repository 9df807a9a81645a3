import { type Span, slice } from '#base/range.ts';
import { type IssueNumber, numberInUrl, numbersInText } from '#links/issueNumber.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import type { Finding, Fix, Rule } from './model.ts';

export const linkNumberMismatch: Rule = {
  code: 'link/number-mismatch',
  summary: 'The text of a link names another issue than its address.',
  details: `Usually one of the two was copied from another line. Some are on purpose, for example an issue on the
pull request that solves it: then leave it, or silence this line. A text of more than four words is a title and can speak of
any issue, and so can the text of a link to a comment.`,
  bad: '[standards#928](https://github.com/owner/standards/pull/982)',
  good: '[standards#928](https://github.com/owner/standards/pull/928)',
  severity: 'information',
  setting: 'issueNumbers',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, path, minute }) {
    for (const link of linksOf(snapshot, path)) {
      const finding = mismatch(minute.source.text, link);
      if (finding !== undefined) yield finding;
    }
  },
};

/** More are a title. */
const mostWords = 4;

function mismatch(
  text: string,
  { kind, destinationSpan, textSpan }: ResolvedLink,
): Finding | undefined {
  if (kind !== 'inline' || textSpan === undefined) return undefined;
  const url = slice(text, destinationSpan);
  const inUrl = numberInUrl(url);
  if (inUrl === undefined || /#(?:issue|discussion|pullrequest)[a-z]*[-_]?r?\d/i.test(url))
    return undefined;
  const words = slice(text, textSpan);
  if (words.trim().split(/\s+/).length > mostWords) return undefined;
  const inText = numbersInText(words);
  const [first] = inText;
  if (first === undefined || inText.some(({ digits }) => digits === inUrl.digits)) return undefined;
  const textNumber = moved(first.span, textSpan.start);
  const urlNumber = moved(inUrl.span, destinationSpan.start);
  return {
    span: textNumber,
    message: `The text says ${first.digits}, the address leads to ${inUrl.digits}. Which one is right?`,
    fixes: () =>
      inText.length > 1
        ? []
        : [change('text', textNumber, inUrl), change('address', urlNumber, first)],
  };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const change = (place: string, span: Span, { digits }: IssueNumber): Fix => ({
  title: `Change the ${place} to ${digits}`,
  preferred: false,
  edits: [{ span, newText: digits }],
});

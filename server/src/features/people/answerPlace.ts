import { lineAt, lineSpan, lineText } from '#base/lineMap.ts';
import { type Span, slice, touches } from '#base/range.ts';
import { isWritable } from '#features/completion/completionContext.ts';
import type { MinuteText, RoleLine } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';

/** The place of an answer to a role line, with the cursor in it. */
export interface AnswerPlace {
  readonly role: RoleLine;
  /** What is typed of one person, which an entry replaces. */
  readonly span: Span;
  /** Up to the cursor; may begin with `@`. */
  readonly typed: string;
  /** A blank where none stands behind the colon or comma. */
  readonly lead: '' | ' ';
}

/** Longer lines ask nothing. */
const longest = 400;

/** The role line that is being answered at `offset` (UTF-16): behind its colon, or on the line below it. */
export function answerPlace(minute: Minute, offset: number): AnswerPlace | undefined {
  const { source, roles } = minute;
  const role = roles.findLast((one) => one.span.start <= offset);
  const line = lineSpan(source.lines, lineAt(source.lines, offset));
  if (role === undefined || offset - line.start > longest || !isWritable(source, offset)) {
    return undefined;
  }
  // An empty item below a line makes it a heading, for Markdown.
  const isUnderline = (heading: Span): boolean =>
    heading.start === role.span.start && heading.start < line.start;
  if (source.headings.some(({ span }) => touches(span, offset) && !isUnderline(span))) {
    return undefined;
  }
  const start = answerStart(source, role, line, offset);
  return start === undefined ? undefined : placeIn(source, role, { start, end: offset }, line.end);
}

/** Where the answer begins on the cursor's line. */
function answerStart(
  source: MinuteText,
  role: RoleLine,
  line: Span,
  offset: number,
): number | undefined {
  const { answerSpan } = role;
  const answerLine = lineSpan(source.lines, lineAt(source.lines, answerSpan.start));
  if (answerLine.start !== line.start) {
    const isBelow = role.people.length === 0 && answerLine.start < line.start;
    return isBelow ? startBelow(source, role, line, offset) : undefined;
  }
  const from = Math.max(line.start, role.span.start);
  const question = source.text.slice(from, role.people.length > 0 ? answerSpan.start : offset);
  const colon = question.lastIndexOf(':');
  const isWaiting = colon >= 0 && placeholder.test(question.slice(colon + 1).trim());
  const mark = isWaiting ? colon : Math.max(colon, question.lastIndexOf('?'));
  const isPlaceholder = role.people.length === 0 && answerSpan.end > answerSpan.start;
  const isOwnLine = role.span.start < line.start && (mark < 0 || isPlaceholder);
  if (isOwnLine) return offset < answerSpan.start ? undefined : answerSpan.start;
  return mark < 0 || from + mark >= offset ? undefined : from + mark + 1;
}

/** On a line below the question, where only blank lines stand between: nested in it, or an item below a heading. */
function startBelow(
  { text, lines, headings }: MinuteText,
  role: RoleLine,
  line: Span,
  offset: number,
): number | undefined {
  const own = lineAt(lines, line.start);
  for (let between = lineAt(lines, role.answerSpan.start) + 1; between < own; between++) {
    if (own - between > 2 || lineText(lines, between).trim() !== '') return undefined;
  }
  const match = /^([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:[=-]>[ \t]*)?/.exec(
    text.slice(line.start, offset),
  );
  const lead = match?.[0] ?? '';
  const isHeading = headings.some(({ span }) => span.start === role.span.start);
  const question = lineSpan(lines, lineAt(lines, role.span.start));
  const asked = columns(/^[ \t>]*/.exec(slice(text, question))?.[0] ?? '');
  const isNested = columns(match?.[1] ?? '') > asked;
  return (isHeading && lead !== '') || isNested ? line.start + lead.length : undefined;
}

const columns = (blanks: string): number => blanks.replaceAll('\t', '    ').length;

const people = /^@?[\p{L}\p{M}\p{N} ._'’-]{0,50}$/u;
const placeholder = /^[?@._…-]+$/;

function placeIn(
  { text }: MinuteText,
  role: RoleLine,
  answer: Span,
  lineEnd: number,
): AnswerPlace | undefined {
  const written = slice(text, answer);
  const separators = [...written.matchAll(/[,;&/+]|\s(?:and|und)\s/g)];
  const last = separators.at(-1);
  const from = last === undefined ? 0 : last.index + last[0].length;
  const blanks = /^[\s*_=>]*/.exec(written.slice(from))?.[0].length ?? 0;
  const own = written.slice(from + blanks);
  const isPlaceholder = own !== '@' && placeholder.test(own);
  if (!isPlaceholder && !people.test(own)) return undefined;
  const behind = text.slice(answer.end, lineEnd);
  const rest = /^[\p{L}\p{M}\p{N}_-]*/u.exec(behind)?.[0] ?? '';
  // What stands behind the cursor is somebody else, unless a name was begun before it.
  if (own === '' && !/^\s*(?:$|[,;&/+])/.test(behind)) return undefined;
  const start = answer.end - own.length;
  return {
    role,
    span: { start, end: answer.end + (own === '' ? 0 : rest.length) },
    typed: isPlaceholder ? '' : own,
    lead: /[:?,;&]/.test(text.charAt(start - 1)) ? ' ' : '',
  };
}

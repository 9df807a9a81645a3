import { lineAt, lineSpan } from '#base/lineMap.ts';
import { type Span, slice, type TextEdit } from '#base/range.ts';
import type { MinuteText, RoleLine } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';

/** What stands between the question and its answer: a blank, or a line end and the beginning of an item. */
const usualJoint = /^(?:[ \t]+|[ \t]*(?:\r?\n[ \t]*){1,2}(?:(?:[-*+]|\d{1,9}[.)]|=>|->)[ \t]+)?)$/;

/**
 * The edit that answers `role`, which nobody has answered yet: at the mark that waits for it (`?`, an empty item), else
 * as the last answer in `latestFirst` was written. Nothing where other text stands in its place.
 */
export function answerEdit(
  minute: Minute,
  role: RoleLine,
  answer: string,
  latestFirst: readonly Minute[],
): TextEdit | undefined {
  const { source } = minute;
  const { text, lines, style } = source;
  const { answerSpan } = role;
  if (answerSpan.start > role.span.start && answerSpan.end > answerSpan.start) {
    return { span: answerSpan, newText: answer };
  }
  const line = lineSpan(lines, lineAt(lines, answerSpan.start));
  const isWaiting = isEmptyItem(slice(text, line)) && line.start > role.span.start;
  const start = isWaiting ? line.start + slice(text, line).trimEnd().length : answerSpan.start;
  const span = { start, end: line.end };
  // Behind the question itself something is said, or struck out.
  if (slice(text, span).trim() !== '') return undefined;
  if (isWaiting) return { span, newText: ` ${answer}` };
  if (hasMore(source, role, line)) return undefined;
  const joint = jointOf(source, role, latestFirst);
  return { span, newText: joint.replace(/\r?\n/g, style.eol) + answer };
}

const isEmptyItem = (text: string): boolean => /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/.test(text);

const indentOf = (text: string): number => /^[ \t>]*/.exec(text)?.[0].length ?? 0;

/** Whether the next line goes on about the question: nested below it, or anything below a heading. */
function hasMore({ text, lines, headings }: MinuteText, role: RoleLine, line: Span): boolean {
  const isHeading = isInHeading(headings, role);
  let next = lineSpan(lines, lineAt(lines, line.end) + 1);
  while (next.end < text.length && slice(text, next).trim() === '') {
    next = lineSpan(lines, lineAt(lines, next.end) + 1);
  }
  const written = slice(text, next);
  if (written.trim() === '') return false;
  if (isHeading) return !headings.some(({ span }) => span.start === next.start);
  const asked = lineSpan(lines, lineAt(lines, role.span.start));
  return indentOf(written) > indentOf(slice(text, asked));
}

const isInHeading = (headings: MinuteText['headings'], { span }: RoleLine): boolean =>
  headings.some((heading) => heading.span.start === span.start);

/** As the last answer to a question of this kind was written, with this minute's bullet; else behind the question. */
function jointOf(source: MinuteText, role: RoleLine, latestFirst: readonly Minute[]): string {
  const { style, headings } = source;
  const isHeading = isInHeading(headings, role);
  for (const earlier of latestFirst) {
    const answered = earlier.roles.find(
      (one) =>
        one.people.length > 0 &&
        one.role === role.role &&
        isInHeading(earlier.source.headings, one) === isHeading,
    );
    if (answered === undefined) continue;
    const before = earlier.source.text.slice(answered.span.start, answered.answerSpan.start);
    const joint = /[\s>=*+\d.)-]*$/.exec(before.slice(-40))?.[0] ?? '';
    if (!usualJoint.test(joint) || (isHeading && !joint.includes('\n'))) continue;
    return joint.replace(/(^|\s)[-*+](?=[ \t])/, (mark) => mark.slice(0, -1) + style.bullet);
  }
  return isHeading ? `${style.eol}${style.eol}${style.bullet} ` : ' ';
}

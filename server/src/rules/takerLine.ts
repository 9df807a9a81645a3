import { lineAt, lineSpan } from '#base/lineMap.ts';
import { slice, type TextEdit } from '#base/range.ts';
import type { Heading, MinuteText, RoleLine } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import { isInsertable } from './insertable.ts';

/**
 * Writes the line that names the minute-taker as `last` has it and below the same heading, which comes along where it
 * is missing; nothing where the answer there is not at the end of its own line.
 */
export function takerLine(
  { source, title }: Minute,
  last: Minute,
  role: RoleLine,
): ((name: string) => TextEdit) | undefined {
  const before = last.source;
  const own = lineSpan(before.lines, lineAt(before.lines, role.span.start));
  const { start, end } = role.answerSpan;
  if (start >= end || start < own.start || before.text.slice(end, own.end).trim() !== '')
    return undefined;
  const question = before.text
    .slice(own.start, start)
    .replace(/^([ \t]*)[-*+](?= )/, `$1${source.style.bullet}`);
  const heading = headingAbove(before, own.start);
  if (question.startsWith('#') || heading === undefined || title === undefined) return undefined;
  const isTitle = heading.span.start === last.title?.heading.span.start;
  const place = isTitle
    ? title.heading
    : source.headings.find(({ text }) => text.trim() === heading.text.trim());
  const { eol } = source.style;
  const lead = place === undefined ? `${slice(before.text, heading.span)}${eol}${eol}` : '';
  const at = (place ?? title.heading).span.end;
  const gap = /^\s*/.exec(source.text.slice(at, at + 200))?.[0] ?? '';
  const isList =
    lead === '' && /^[-*+] /.test(source.text.slice(at + gap.length, at + gap.length + 2));
  if (!isInsertable(source, at)) return undefined;
  // Above a list it is its first item.
  return (name) =>
    isList
      ? {
          span: { start: at + gap.length, end: at + gap.length },
          newText: `${question}${name}${eol}`,
        }
      : { span: { start: at, end: at }, newText: `${eol}${eol}${lead}${question}${name}` };
}

const headingAbove = ({ headings }: MinuteText, offset: number): Heading | undefined =>
  headings.findLast(({ span }) => span.end <= offset);

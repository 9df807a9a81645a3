import { applyEdits, type TextEdit } from '#base/range.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import type { PadTarget } from './padTarget.ts';
import { type PadTitle, padTitle, titleText } from './padTitle.ts';

/**
 * A text with the title line of its series on top, all other headings at least one level below it. What stood before
 * the title follows it.
 */
export function withSeriesTitle(source: MinuteText, target: PadTarget): string {
  const { text } = source;
  const title = padTitle(source, target);
  const level = titleLevel(title, target);
  const others = source.headings.filter(
    (heading) => heading.span !== title?.span && startsLine(source, heading),
  );
  const shift = bodyShift(others, title, level);
  const edits = shift === 0 ? [] : others.flatMap((heading) => moved(source, heading, shift));
  const isBefore = (edit: TextEdit): boolean =>
    title !== undefined && edit.span.end <= title.span.start;
  const before = title === undefined ? '' : part(text, 0, title.span.start, edits.filter(isBefore));
  const behind = part(
    text,
    title?.span.end ?? 0,
    text.length,
    edits.filter((it) => !isBefore(it)),
  );
  const line = `${'#'.repeat(level)} ${titleText(target, title?.text)}`;
  const above = [title?.rest, before.trim()].filter((it) => it !== undefined && it !== '');
  // Behind the old title the body goes on as it was: with or without a blank line.
  const joint = title === undefined ? '\n\n' : above.length > 0 && behind.trim() !== '' ? '\n' : '';
  return (
    [line, ...above].join('\n\n') + joint + (title === undefined ? behind.trimStart() : behind)
  );
}

function part(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  const moved = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return applyEdits(text.slice(start, end), moved);
}

/** Headings in lists and quotes belong to what stands there, not to the minute. */
const startsLine = (source: MinuteText, { span }: Heading): boolean =>
  source.text.slice(source.text.lastIndexOf('\n', span.start - 1) + 1, span.start).trim() === '';

/** As recent minutes have it; one that some of them have stays as it is. */
function titleLevel(title: PadTitle | undefined, { form, earlier }: PadTarget): number {
  const recent = earlier.slice(0, 5).flatMap((minute) => minute.title?.heading.level ?? []);
  const levels = recent.length > 0 ? recent : form.title.levels;
  if (title?.level !== undefined && levels.includes(title.level)) return title.level;
  const count = (level: number): number => levels.filter((it) => it === level).length;
  return levels.toSorted((a, b) => count(b) - count(a))[0] ?? 1;
}

/** By how much the headings below the title go down (negative: up), so that none reaches its level. */
function bodyShift(others: readonly Heading[], title: PadTitle | undefined, level: number): number {
  if (others.length === 0) return 0;
  const highest = Math.min(...others.map((heading) => heading.level));
  const shift = title?.level === undefined ? 0 : level - title.level;
  return Math.max(shift, level + 1 - highest);
}

function moved(source: MinuteText, heading: Heading, shift: number): readonly TextEdit[] {
  const level = Math.max(1, Math.min(6, heading.level + shift));
  if (level === heading.level) return [];
  const marks = '#'.repeat(level);
  const written = source.text.slice(heading.span.start, heading.span.end);
  const own = /^#+/.exec(written)?.[0].length;
  if (own !== undefined) {
    const { start } = heading.span;
    return [{ span: { start, end: start + own }, newText: marks }];
  }
  const { start, end } = heading.contentSpan;
  const words = source.text.slice(start, end).split('\n');
  const content = words.map((line) => line.trim()).join(' ');
  return [{ span: heading.span, newText: `${marks} ${content}` }];
}

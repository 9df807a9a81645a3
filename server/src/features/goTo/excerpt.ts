import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';

const mostLines = 12;

/** The first lines of `span`, as written, blank lines around them left out; `…` where there is more. */
export function excerptOf({ lines, text }: MinuteText, span: Span): readonly string[] {
  const found: string[] = [];
  const first = lineAt(lines, span.start);
  for (let line = first; line < lines.starts.length; line++) {
    const whole = lineSpan(lines, line);
    if (whole.start >= span.end) break;
    const start = Math.max(whole.start, span.start);
    const written = text.slice(start, Math.min(whole.end, span.end, start + longestLine)).trimEnd();
    const isBlank = written.trim() === '';
    if (isBlank && (found.length === 0 || found.at(-1) === '')) continue;
    if (found.length >= mostLines && !isBlank) return [...found, '…'];
    found.push(written);
  }
  return found.at(-1) === '' ? found.slice(0, -1) : found;
}

/** Enough for the eye. */
const longestLine = 400;

/** From behind `heading` to the next heading of its level or above. */
export function sectionBelow({ headings, text }: MinuteText, heading: Heading): Span {
  const at = headings.indexOf(heading);
  const next = headings.find((one, index) => index > at && one.level <= heading.level);
  return { start: heading.span.end, end: next?.span.start ?? text.length };
}

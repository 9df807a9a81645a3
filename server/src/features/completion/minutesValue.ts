import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { isPlaceholder } from '#workspace/minutesPlaceholder.ts';
import { isHidden } from './completionContext.ts';

/** The value of a `Minutes:` line with the cursor in it. */
export interface MinutesValue {
  /** `link`: behind `Minutes:`. `destination`: between the parentheses of `[Minutes](…)`. */
  readonly kind: 'link' | 'destination';
  /** Label and all: what a link replaces that says `Minutes` itself. */
  readonly lineStart: number;
  /** What an item replaces: a whole link, a placeholder, or what was typed. */
  readonly span: Span;
  /** From the value's start to the cursor, without `<` or `[`. */
  readonly typed: string;
  /** How the value begins: what was typed there says which kind of link is wanted. */
  readonly opening: '' | '<' | '[';
  /** A link or a placeholder stands there already, so that `typed` is no search. */
  readonly isFilled: boolean;
  /** Goes behind a destination whose parenthesis is still open. */
  readonly closing: '' | ')';
}

const bullet = /^[ \t]{0,40}(?:[-*+][ \t]{1,4})?/;
const label =
  /^[*_]{0,3}(?:(?:meeting )?minutes|meeting notes|protokoll)[*_]{0,3} ?:[*_]{0,3}[ \t]{0,4}/i;
const linkStart = /^\[(?:(?:meeting )?minutes|meeting notes|protokoll)\]\(/i;

const longestLine = 2000;

/** The value that is written at `offset`, or nothing where the line is none that links minutes. */
export function minutesValue(source: MinuteText, offset: number): MinutesValue | undefined {
  if (isHidden(source, offset)) return undefined;
  const line = lineSpan(source.lines, lineAt(source.lines, offset));
  if (offset > line.end || line.end - line.start > longestLine) return undefined;
  const text = source.text.slice(line.start, line.end);
  const before = bullet.exec(text)?.[0].length ?? 0;
  const content = text.slice(before);
  const lineStart = line.start + before;
  const open = linkStart.exec(content)?.[0].length;
  if (open !== undefined) return destinationAt(content, open, lineStart, offset);
  const lead = label.exec(content)?.[0].length;
  return lead === undefined ? undefined : linkAt(content, lead, lineStart, offset);
}

function destinationAt(
  content: string,
  from: number,
  lineStart: number,
  offset: number,
): MinutesValue | undefined {
  const start = lineStart + from;
  const written = /^[^)\s]*/.exec(content.slice(from))?.[0] ?? '';
  const end = start + written.length;
  if (offset < start || offset > end) return undefined;
  return {
    kind: 'destination',
    lineStart,
    span: { start, end },
    typed: written.slice(0, offset - start),
    opening: '',
    isFilled: written !== '',
    closing: content[from + written.length] === ')' ? '' : ')',
  };
}

/** A link as far as it is written: `<…>`, `[…](…)`, or from the scheme to the next blank. */
const wholeLink = /^(?:<[^<>]*>?|\[[^[\]]*\](?:\([^()]*\)?)?|\[[^[\]]*|[a-z]{2,12}:\/\/\S*)/i;

function linkAt(
  content: string,
  from: number,
  lineStart: number,
  offset: number,
): MinutesValue | undefined {
  const start = lineStart + from;
  if (offset < start) return undefined;
  const value = content.slice(from).trimEnd();
  const link = wholeLink.exec(value)?.[0];
  const isFilled = link !== undefined || (value !== '' && isPlaceholder(value));
  const end = start + (link ?? value).length;
  // Behind the link something else is said.
  if (link !== undefined && offset > end) return undefined;
  const written = content.slice(from, offset - lineStart);
  // Words behind the cursor would be lost.
  if (!isFilled && offset < end) return undefined;
  const opening = openings.find((one) => written.startsWith(one)) ?? '';
  return {
    kind: 'link',
    lineStart,
    span: { start, end: Math.max(end, offset) },
    typed: written.slice(opening.length),
    opening,
    isFilled,
    closing: '',
  };
}

const openings = ['<', '['] as const;

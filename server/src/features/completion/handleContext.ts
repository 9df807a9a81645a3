import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { isWritable } from './completionContext.ts';

/** A handle that is being written. */
export interface HandleContext {
  /** From `@` to the end of what an entry replaces. */
  readonly span: Span;
  /** Behind `@`, up to the cursor. */
  readonly typed: string;
}

/** Longer lines are read only this far back. */
const farthest = 2000;

/**
 * The handle that the cursor at `offset` (UTF-16) stands in or behind; nothing inside code, comments, URLs, e-mail
 * addresses and HTML tags.
 */
export function handleContext(source: MinuteText, offset: number): HandleContext | undefined {
  const line = lineSpan(source.lines, lineAt(source.lines, offset));
  const before = source.text.slice(Math.max(line.start, offset - farthest), offset);
  const match = /@([\p{L}\p{M}\p{N}_-]{0,40})$/u.exec(before);
  if (!match || !isWritable(source, offset)) return undefined;
  const lead = before.slice(0, match.index);
  if (isInAddress(lead) || isInTag(lead)) return undefined;
  const typed = match[1] ?? '';
  // Directly behind `@` the next word can be another one.
  const rest = typed === '' ? '' : (/^[\w-]*/.exec(source.text.slice(offset, line.end))?.[0] ?? '');
  return {
    span: { start: offset - typed.length - 1, end: offset + rest.length },
    typed,
  };
}

/** Whether what stands before `@` makes it part of an e-mail address, a path, a URL or another word. */
function isInAddress(lead: string): boolean {
  if (/[\p{L}\p{N}.+@`\\-]$/u.test(lead)) return true;
  if (/[\p{L}\p{N}]_+$/u.test(lead)) return true;
  const word = lead.slice(Math.max(lead.lastIndexOf(' '), lead.lastIndexOf('\t')) + 1);
  return word.includes('://') || word.includes('www.') || word.endsWith('//');
}

/** Whether `lead` ends inside an HTML tag or comment. */
function isInTag(lead: string): boolean {
  const open = lead.lastIndexOf('<');
  return open >= 0 && /^<[a-z!/]/i.test(lead.slice(open)) && !lead.includes('>', open);
}

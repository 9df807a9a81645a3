import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';

/** What the cursor stands in; `span` is what an item replaces, `typed` what it has to match. */
export type CompletionContext =
  | HeadingContext
  /** `Team …` and `SIG …` in running text; `typed` holds the kind word. */
  | { readonly kind: 'teamWord'; readonly span: Span; readonly typed: string }
  /** Behind `[`. */
  | { readonly kind: 'linkText'; readonly span: Span; readonly typed: string }
  | LineContext;

/** Behind `#` marks, with or without a blank: `span` starts at the marks. */
export interface HeadingContext {
  readonly kind: 'heading';
  readonly span: Span;
  readonly typed: string;
  readonly level: number;
  /** Text stands behind the cursor: only the heading's words are completed, up to the line's end. */
  readonly renames: boolean;
}

/** The beginning of a line or list item; `span` starts at the bullet. */
export interface LineContext {
  readonly kind: 'line';
  readonly span: Span;
  readonly typed: string;
  readonly isListItem: boolean;
}

/** Longer words name nothing. */
const longest = 60;

/** The context at `offset` (UTF-16), or nothing where completion stays silent: code, comments, front matter. */
export function completionContext(
  source: MinuteText,
  offset: number,
): CompletionContext | undefined {
  if (!isWritable(source, offset)) return undefined;
  const line = lineSpan(source.lines, lineAt(source.lines, offset));
  const before = source.text.slice(line.start, offset);
  const behind = source.text.slice(offset, line.end).trim();
  return (
    headingContext(before, behind, line, offset) ??
    linkContext(before, offset) ??
    teamContext(before, offset) ??
    lineContext(before, behind, offset)
  );
}

/** Whether prose is written at `offset`: no code, comment, front matter or link destination. */
export function isWritable(source: MinuteText, offset: number): boolean {
  if (source.depth.kind === 'none' || isOpaque(source, offset)) return false;
  const line = lineSpan(source.lines, lineAt(source.lines, offset));
  const before = source.text.slice(line.start, offset);
  return offset <= line.end && !isInCodeSpan(before) && !isInTarget(before);
}

/** Whether code, a comment or front matter stands at `offset`. */
export function isHidden(source: MinuteText, offset: number): boolean {
  if (source.depth.kind === 'none' || isOpaque(source, offset)) return true;
  const { start } = lineSpan(source.lines, lineAt(source.lines, offset));
  return isInCodeSpan(source.text.slice(start, offset));
}

function isOpaque({ opaque, text }: MinuteText, offset: number): boolean {
  return opaque.some(
    ({ start, end }) =>
      start < offset && (offset < end || (end === text.length && isOpen(text.slice(start, end)))),
  );
}

/** Whether a block at the text's end still waits for its closing line. */
function isOpen(block: string): boolean {
  const fence = /^\s*(`{3,}|~{3,}|-{3})/.exec(block)?.[1];
  if (fence === undefined) return block.startsWith('<!--') && !block.endsWith('-->');
  const lines = block.trimEnd().split('\n');
  return lines.length < 2 || !(lines.at(-1) ?? '').trim().startsWith(fence);
}

/** Behind a backtick that nothing closes yet: for Markdown that is no code, for the one who types it is. */
function isInCodeSpan(before: string): boolean {
  let open = 0;
  for (const { 0: ticks } of before.matchAll(/\\.|`+/g)) {
    // A backslash does nothing inside code.
    const run = ticks.startsWith('\\') ? Number(open > 0 && ticks === '\\`') : ticks.length;
    if (run === 0) continue;
    if (open === 0) open = run;
    else if (open === run) open = 0;
  }
  return open > 0;
}

/** Between `](` and its `)`. */
function isInTarget(before: string): boolean {
  const start = before.lastIndexOf('](');
  if (start < 0) return false;
  let depth = 0;
  for (const letter of before.slice(start + 1)) {
    if (letter === '(') depth++;
    if (letter === ')' && --depth === 0) return false;
  }
  return true;
}

function headingContext(
  before: string,
  behind: string,
  line: Span,
  offset: number,
): HeadingContext | undefined {
  const match = /^( {0,3})(#{1,6})([ \t]*)(.*)$/.exec(before);
  const [, indent = '', marks = '', blanks = '', typed = ''] = match ?? [];
  if (!match || typed.length > longest || (blanks === '' && typed !== '')) return undefined;
  const renames = behind !== '';
  return {
    kind: 'heading',
    span: { start: line.start + indent.length, end: renames ? line.end : offset },
    typed,
    level: marks.length,
    renames,
  };
}

function linkContext(before: string, offset: number): CompletionContext | undefined {
  const open = before.lastIndexOf('[');
  if (open < 0 || before.length - open > longest || before.includes(']', open)) return undefined;
  const typed = before.slice(open + 1);
  const previous = before[open - 1];
  const isTaskBox =
    typed.trim() === '' && /^\s*(?:[-*+]|\d{1,9}[.)])\s+$/.test(before.slice(0, open));
  // `[[` is a wiki link, `![` an image, `](… [` stands in a destination.
  if (isTaskBox || previous === '[' || previous === '!') return undefined;
  return {
    kind: 'linkText',
    span: { start: open + 1 + offset - before.length, end: offset },
    typed,
  };
}

function teamContext(before: string, offset: number): CompletionContext | undefined {
  const tail = before.slice(-longest);
  const at = Math.max(tail.lastIndexOf('Team '), tail.lastIndexOf('SIG '));
  if (at < 0 || /[\p{L}\p{N}_@/#-]$/u.test(tail.slice(0, at))) return undefined;
  const typed = tail.slice(at);
  return { kind: 'teamWord', span: { start: offset - typed.length, end: offset }, typed };
}

function lineContext(before: string, behind: string, offset: number): LineContext | undefined {
  const match = /^[ \t]*([-*+] {1,4})?([\p{L} ]*)$/u.exec(before.slice(0, 200));
  const [, marker = '', typed = ''] = match ?? [];
  if (!match || behind !== '' || typed.length > longest || before.length > 200) return undefined;
  const start = offset - typed.length - marker.length;
  return {
    kind: 'line',
    span: { start, end: offset },
    typed: typed.trimStart(),
    isListItem: marker !== '',
  };
}

import { lineAt, lineSpan, lineText } from '#base/lineMap.ts';
import type { Span, TextEdit } from '#base/range.ts';
import { covers } from '#links/covers.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';

/** Reads a text whose front matter was taken off: a rule at its beginning must not be taken for more. */
export const readBody = (text: string): MinuteText =>
  readMinute(text.startsWith('---') ? `\n${text}` : text);

/** Removes the zero-based lines from `first` to `last` with their line ends. */
export function withoutLines({ lines }: MinuteText, first: number, last = first): TextEdit {
  const start = lineSpan(lines, first).start;
  const end = lines.starts[last + 1] ?? lines.text.length;
  return { span: { start, end }, newText: '' };
}

/** Puts `newText` in the place of the zero-based `line`; its line end stays. */
export const asLine = ({ lines }: MinuteText, line: number, newText: string): TextEdit => ({
  span: lineSpan(lines, line),
  newText,
});

/** Zero-based lines of the text with what stands on them, but for those that begin in code or a comment. */
export function proseLines(source: MinuteText): readonly { line: number; text: string }[] {
  const isOpaque = covers(source.opaque);
  return source.lines.starts.flatMap((start, line) => {
    const text = lineText(source.lines, line);
    const at = start + Math.max(0, text.search(/\S/));
    return isOpaque(at) ? [] : [{ line, text }];
  });
}

/** Replaces what `pattern` (with `g`) finds outside of code and comments; `change` gives nothing for what stays. */
export function replacements(
  source: MinuteText,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string | undefined,
): readonly TextEdit[] {
  const isOpaque = covers(source.opaque);
  return [...source.text.matchAll(pattern)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isOpaque(span.start) || isOpaque(span.end - 1)) return [];
    const newText = change(match);
    return newText === undefined || newText === match[0] ? [] : [{ span, newText }];
  });
}

/** Those of `edits` that overlap no other one before them in the list. */
export function disjoint(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = edits
    .map((edit, rank) => ({ edit, rank }))
    .toSorted((a, b) => a.edit.span.start - b.edit.span.start || a.rank - b.rank);
  const kept: TextEdit[] = [];
  let end = -1;
  for (const { edit } of ordered) {
    if (edit.span.start < end) continue;
    kept.push(edit);
    end = edit.span.end;
  }
  return kept;
}

/** Zero-based lines that `span` touches. */
export const linesOf = ({ lines }: MinuteText, span: Span): { first: number; last: number } => ({
  first: lineAt(lines, span.start),
  last: lineAt(lines, Math.max(span.start, span.end - 1)),
});

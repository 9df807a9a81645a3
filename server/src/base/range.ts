/** Half-open stretch `[start, end)` of a text, in UTF-16 code units from its beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and UTF-16 column, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open range of positions, as in the Language Server Protocol. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces `span` of a text by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Whether `offset` lies in `span` or touches its end (a cursor behind the last character counts). */
export const touches = (span: Span, offset: number): boolean =>
  span.start <= offset && offset <= span.end;

/** Whether `outer` holds all of `inner`. */
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The part of `text` that `span` covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** `text` after `edits`, which must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let done = 0;
  for (const edit of ordered) {
    result += text.slice(done, edit.span.start) + edit.newText;
    done = edit.span.end;
  }
  return result + text.slice(done);
}

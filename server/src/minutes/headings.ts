import type { Span } from '#base/range.ts';
import type { Draft } from './draft.ts';
import type { Heading } from './model.ts';

/** A heading of the tree; `content` is nothing for `#` alone. */
export function headingOf(
  draft: Draft,
  level: Heading['level'],
  span: Span,
  content: Span | undefined,
  text: string,
): Heading {
  return {
    level,
    text,
    slug: draft.slug(text),
    span,
    contentSpan: content ?? emptyContent(draft.text, span),
  };
}

/** Behind the marks and one blank of an empty heading. */
function emptyContent(text: string, span: Span): Span {
  let at = span.start;
  while (at < span.end && text[at] === '#') at++;
  if (at < span.end && text[at] === ' ') at++;
  return { start: at, end: at };
}

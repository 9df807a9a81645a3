import type { Span } from '#base/range.ts';
import type { Draft } from './draft.ts';
import type { Heading } from './model.ts';

/**
 * A heading; `content` is nothing for `#` alone, `rendered` is on one line. GitHub makes the anchor before it trims: the
 * blank beside an image, an emoji or a tag becomes a `-`.
 */
export function headingOf(
  draft: Draft,
  level: Heading['level'],
  span: Span,
  content: Span | undefined,
  rendered: string,
): Heading {
  return {
    level,
    text: rendered.trim(),
    slug: draft.slug(rendered),
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

import type { Image, ImageReference, Link as LinkNode, LinkReference } from 'mdast';
import type { Span } from '#base/range.ts';
import { resourceAt } from './destination.ts';
import type { Link } from './model.ts';

/** A link of the tree; its text is filled in when its children have been read. */
export function linkOf(text: string, node: LinkNode, span: Span, content: Span | undefined): Link {
  const first = text[span.start];
  if (first === '[') {
    const found = bracketed(text, span, content?.end ?? span.start + 1);
    return {
      kind: 'inline',
      span,
      destination: node.url,
      destinationSpan: found.destination,
      text: '',
      textSpan: content ?? found.label,
    };
  }
  const isAngled = first === '<';
  return {
    kind: isAngled ? 'autolink' : 'bare',
    span,
    destination: node.url,
    destinationSpan: isAngled
      ? { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) }
      : span,
    text: '',
    textSpan: undefined,
  };
}

/** An image of the tree. */
export function imageOf(text: string, node: Image, span: Span): Link {
  const found = bracketed(text, span, span.start + 2);
  return {
    kind: 'image',
    span,
    destination: node.url,
    destinationSpan: found.destination,
    text: node.alt ?? '',
    textSpan: found.label,
  };
}

/**
 * The resource behind a label: the first `](` behind `from` from which a whole resource reaches to the very end.
 * A description can hold brackets and links of its own, which is why `](` alone is not enough.
 */
function bracketed(text: string, span: Span, from: number): { label: Span; destination: Span } {
  const labelStart = text[span.start] === '!' ? span.start + 2 : span.start + 1;
  for (
    let at = text.indexOf('](', from);
    at >= 0 && at < span.end;
    at = text.indexOf('](', at + 1)
  ) {
    const destination = resourceAt(text, at + 1, span.end);
    if (destination !== undefined) return { label: { start: labelStart, end: at }, destination };
  }
  const end = Math.max(labelStart, span.end - 1);
  return { label: { start: labelStart, end: labelStart }, destination: { start: end, end } };
}

/** A reference whose definition exists; `content` is where a link's text stands. */
export function referenceOf(
  text: string,
  node: LinkReference | ImageReference,
  span: Span,
  rendered: string,
  content: Span | undefined,
): Link {
  const inner = span.start + (text[span.start] === '!' ? 2 : 1);
  const lastOpen = text.lastIndexOf('[', span.end - 1);
  const isFull = node.referenceType === 'full' && lastOpen > inner;
  const close = node.referenceType === 'shortcut' ? span.end - 1 : span.end - 3;
  const label = isFull
    ? { start: lastOpen + 1, end: span.end - 1 }
    : { start: inner, end: Math.max(inner, close) };
  const written = { start: inner, end: isFull ? Math.max(inner, lastOpen - 1) : label.end };
  return {
    kind: 'reference',
    span,
    destination: node.identifier,
    destinationSpan: label,
    text: rendered,
    textSpan: content ?? written,
  };
}

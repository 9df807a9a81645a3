import type { Definition as DefinitionNode } from 'mdast';
import type { Span } from '#base/range.ts';
import { destinationAt } from './destination.ts';
import type { Definition } from './model.ts';

/** A definition of the tree. */
export function definitionOf(text: string, node: DefinitionNode, span: Span): Definition {
  let close = span.start + 1;
  while (close < span.end && text[close] !== ']') close += text[close] === '\\' ? 2 : 1;
  const labelEnd = Math.min(close, span.end);
  return {
    span,
    label: node.identifier,
    labelSpan: { start: Math.min(span.start + 1, labelEnd), end: labelEnd },
    destination: node.url,
    destinationSpan: destinationAt(text, Math.min(labelEnd + 2, span.end), span.end).span,
  };
}

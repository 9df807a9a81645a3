import { isLinkAttribute } from './htmlLinks.ts';
import { htmlParts } from './htmlParts.ts';
import type { Link } from './model.ts';
import type { Prose } from './prose.ts';

const tag = /(?<!\\)<(?:img|a)(?=[ \t\r\n])[^<>\uE001\uE002]{1,1000}>/gi;

/**
 * Links of tags such as `<img src=photos/quay.png>`: browsers and GitHub read them, the parser takes them for text
 * because of the `/` in a value without quotation marks.
 */
export function tagLinksIn({ text, mask }: Prose): readonly Link[] {
  const links: Link[] = [];
  for (const { 0: written, index } of mask.matchAll(tag)) {
    const span = { start: index, end: index + written.length };
    const attributes = htmlParts(text.slice(span.start, span.end), index).flatMap((part) =>
      part.kind === 'tag'
        ? part.attributes.filter((attribute) => isLinkAttribute(part.name, attribute))
        : [],
    );
    for (const { value, valueSpan } of attributes) {
      if (value === '') continue;
      links.push({
        kind: 'html',
        span,
        destination: value,
        destinationSpan: valueSpan,
        text: '',
        textSpan: undefined,
      });
    }
  }
  return links;
}

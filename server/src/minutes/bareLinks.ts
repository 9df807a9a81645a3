import type { Span } from '#base/range.ts';
import type { Link } from './model.ts';

const candidate = /(?:https?:\/\/|www\.)[^\s<]+/gi;
const trailing = new Set('?!.,:;*_~\'"]');

/**
 * URLs in a text node that the tokenizer left alone, mostly because an unmatched `[` stands before them. Ends are
 * cut as GFM does (<https://github.github.com/gfm/#autolinks-extension->).
 */
export function bareLinksIn(text: string, span: Span): readonly Link[] {
  const source = text.slice(span.start, span.end);
  if (!/:\/\/|www\./i.test(source)) return [];
  const links: Link[] = [];
  for (const match of source.matchAll(candidate)) {
    if (match.index > 0 && /[\w/]/.test(source[match.index - 1] ?? '')) continue;
    const url = withoutTrail(match[0]);
    if (!/^(?:https?:\/\/|www\.)[\w-]*\.?[\w-]/i.test(url)) continue;
    const start = span.start + match.index;
    const own = { start, end: start + url.length };
    links.push({
      kind: 'bare',
      span: own,
      destination: /^www/i.test(url) ? `http://${url}` : url,
      destinationSpan: own,
      text: '',
      textSpan: undefined,
    });
  }
  return links;
}

/** Punctuation and unbalanced `)` at the end belong to the sentence. */
export function withoutTrail(url: string): string {
  let opened = 0;
  let closed = 0;
  for (const char of url) {
    if (char === '(') opened++;
    else if (char === ')') closed++;
  }
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1] ?? '';
    if (last === ')' && closed > opened) closed--;
    else if (!trailing.has(last)) break;
  }
  return url.slice(0, end);
}

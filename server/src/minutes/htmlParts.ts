import type { Span } from '#base/range.ts';

/** A tag or a comment in HTML. */
export type HtmlPart =
  | { readonly kind: 'comment'; readonly span: Span }
  | {
      readonly kind: 'tag';
      /** Lower-case; with `/` before it for closing tags. */
      readonly name: string;
      readonly span: Span;
      readonly attributes: readonly HtmlAttribute[];
    };

/** `name="value"`. */
export interface HtmlAttribute {
  /** Lower-case. */
  readonly name: string;
  /** With the five basic entities resolved. */
  readonly value: string;
  /** Inside the quotes. */
  readonly valueSpan: Span;
}

/** Tags and comments of `html`, which begins at offset `base`; never looks at a character twice. */
export function htmlParts(html: string, base: number): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  const tagName = /<(\/?[a-z][\w-]{0,40})/iy;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const start = at;
    tagName.lastIndex = at;
    const name = tagName.exec(html)?.[1];
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      at = close < 0 ? html.length : close + 3;
      parts.push({ kind: 'comment', span: { start: base + start, end: base + at } });
    } else if (name === undefined) {
      at++;
    } else {
      const tag = readAttributes(html, base, start + 1 + name.length, true);
      at = tag.end;
      const span = { start: base + start, end: base + at };
      parts.push({ kind: 'tag', name: name.toLowerCase(), span, attributes: tag.attributes });
    }
  }
  return parts;
}

/** Attributes in `text`, which begins at offset `base`, where no tag ends them, as in the comments of decks. */
export const attributesIn = (text: string, base: number): readonly HtmlAttribute[] =>
  readAttributes(text, base, 0, false).attributes;

/** Reads attributes up to `>` or the end. */
function readAttributes(
  text: string,
  base: number,
  start: number,
  endsAtAngle: boolean,
): { attributes: HtmlAttribute[]; end: number } {
  const attributes: HtmlAttribute[] = [];
  const limit = text.length;
  const name = /[^\s"'=<>/`]+/y;
  const equals = /\s*=\s*/y;
  const bare = /[^\s"'=<>`]*/y;
  let at = start;
  while (at < limit) {
    if (endsAtAngle && text[at] === '>') return { attributes, end: at + 1 };
    name.lastIndex = at;
    const written = name.exec(text)?.[0];
    if (written === undefined) {
      at++;
      continue;
    }
    at += written.length;
    equals.lastIndex = at;
    const sign = equals.exec(text)?.[0];
    if (sign === undefined) continue;
    at += sign.length;
    const quote = text[at];
    const isQuoted = quote === '"' || quote === "'";
    if (isQuoted) at++;
    bare.lastIndex = at;
    const close = isQuoted ? text.indexOf(quote, at) : at + (bare.exec(text)?.[0].length ?? 0);
    const end = close < 0 ? limit : close;
    const value = unescapeHtml(text.slice(at, end));
    const valueSpan = { start: base + at, end: base + end };
    attributes.push({ name: written.toLowerCase(), value, valueSpan });
    at = isQuoted ? Math.min(end + 1, limit) : end;
  }
  return { attributes, end: limit };
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]);

/** `value` with the five basic entities resolved, trimmed. */
export const unescapeHtml = (value: string): string =>
  value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities.get(entity) ?? entity).trim();

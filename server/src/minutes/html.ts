import { lineAt } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { Draft } from './draft.ts';
import { isLinkAttribute } from './htmlLinks.ts';
import {
  attributesIn,
  type HtmlAttribute,
  type HtmlPart,
  htmlParts,
  unescapeHtml,
} from './htmlParts.ts';
import { contentMark, markupMark } from './mask.ts';

const directive = 'minute-taker-disable-next-line';

/** Reads an HTML node of the tree: links, anchors, comments; text between tags stays prose. */
export function readHtml(draft: Draft, span: Span): void {
  const html = draft.text.slice(span.start, span.end);
  if (/^<(?:pre|script|style|textarea)\b/i.test(html)) {
    draft.opaque.push(span);
    draft.hidden.push({ ...span, mark: contentMark });
    return;
  }
  const parts = htmlParts(html, span.start);
  readHeadings(draft, parts);
  for (const part of parts) {
    draft.hidden.push({ ...part.span, mark: markupMark });
    if (part.kind === 'comment') readComment(draft, part.span);
    else
      for (const attribute of part.attributes)
        readAttribute(draft, part.name, attribute, part.span);
  }
}

/** HTML headings get an anchor as others do; parts of the outline they are not. */
function readHeadings(draft: Draft, parts: readonly HtmlPart[]): void {
  let open: Extract<HtmlPart, { kind: 'tag' }> | undefined;
  const inner: Span[] = [];
  for (const part of parts) {
    if (open !== undefined && part.kind === 'tag' && part.name === `/${open.name}`) {
      const name = draft.slug(renderedHtml(draft.text, open.span.end, part.span.start, inner));
      if (name !== '') draft.anchors.push({ name, span: { ...open.span, end: part.span.end } });
      open = undefined;
    } else if (part.kind === 'tag' && /^h[1-6]$/.test(part.name)) {
      open = part;
      inner.length = 0;
    } else {
      inner.push(part.span);
    }
  }
}

/** What a reader sees between `start` and `end`, where `inner` are tags and comments. */
function renderedHtml(text: string, start: number, end: number, inner: readonly Span[]): string {
  let rendered = '';
  let at = start;
  for (const part of inner) {
    rendered += text.slice(at, part.start);
    at = part.end;
  }
  return unescapeHtml((rendered + text.slice(at, end)).replace(/\s+/g, ' '));
}

function readComment(draft: Draft, span: Span): void {
  draft.opaque.push(span);
  const inner = draft.text.slice(span.start + 4, span.end - 3).trim();
  if (inner.startsWith(directive)) {
    const codes = inner
      .slice(directive.length)
      .split(/[\s,]+/)
      .filter((code) => code !== '');
    draft.suppressions.push({ span, codes, line: lineAt(draft.lines, span.end) + 1 });
    return;
  }
  if (!inner.includes('data-background')) return;
  const content = draft.text.slice(span.start + 4, Math.max(span.start + 4, span.end - 3));
  for (const attribute of attributesIn(content, span.start + 4))
    if (attribute.name.startsWith('data-background')) pushBackground(draft, attribute, span);
}

function readAttribute(draft: Draft, tag: string, attribute: HtmlAttribute, span: Span): void {
  const { name, value } = attribute;
  if (isLinkAttribute(tag, attribute)) pushLink(draft, attribute, span);
  else if (name.startsWith('data-background')) pushBackground(draft, attribute, span);
  else if (value !== '' && (name === 'id' || (name === 'name' && tag === 'a')))
    draft.anchors.push({ name: value, span: attribute.valueSpan });
}

/** A background can also be a colour or a size, which is no link. */
function pushBackground(draft: Draft, attribute: HtmlAttribute, span: Span): void {
  if (/^data-background(?:-(?:image|video|iframe))?$/.test(attribute.name))
    if (/\/|\.[a-z]\w+$/i.test(attribute.value)) pushLink(draft, attribute, span);
}

function pushLink(draft: Draft, attribute: HtmlAttribute, span: Span): void {
  draft.links.push({
    kind: 'html',
    span,
    destination: attribute.value,
    destinationSpan: attribute.valueSpan,
    text: '',
    textSpan: undefined,
  });
}

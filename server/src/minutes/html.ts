import { lineAt } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { Draft } from './draft.ts';
import { attributesIn, type HtmlAttribute, htmlParts } from './htmlParts.ts';
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
  for (const part of htmlParts(html, span.start)) {
    draft.hidden.push({ ...part.span, mark: markupMark });
    if (part.kind === 'comment') readComment(draft, part.span);
    else
      for (const attribute of part.attributes)
        readAttribute(draft, part.name, attribute, part.span);
  }
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
  if (name === 'href' || name === 'src') pushLink(draft, attribute, span);
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

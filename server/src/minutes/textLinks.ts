import { slice } from '#base/range.ts';
import { plainText } from './mask.ts';
import type { Link } from './model.ts';
import type { Prose } from './prose.ts';

const wiki =
  /(?<![\\![\]])\[\[([^\s[\]|\uE001\uE002][^[\]|\r\n\uE001\uE002]{0,200})(?:\|[^[\]\r\n]{0,200})?\]\](?![\](])/g;
const reference = /(?<![\\\])\w])\[([^[\]]{1,300})\]\[([^[\]]{0,300})\](?![[(])/g;

/** `[[target]]`, and references in full form that have no definition: the parser leaves both as text. */
export function textLinksIn(prose: Prose, hasDefinitions: boolean): readonly Link[] {
  const { text, mask } = prose;
  if (!mask.includes('[')) return [];
  const links: Link[] = [];
  for (const match of mask.matchAll(wiki)) {
    const target = match[1] ?? '';
    if (/^_?toc_?$/i.test(target)) continue;
    const start = match.index;
    const destinationSpan = { start: start + 2, end: start + 2 + target.length };
    const end = start + match[0].length;
    const label = { start: Math.min(destinationSpan.end + 1, end - 2), end: end - 2 };
    const textSpan = label.end > label.start ? label : destinationSpan;
    links.push({
      kind: 'wiki',
      span: { start, end },
      destination: target.trim(),
      destinationSpan,
      text: slice(text, textSpan),
      textSpan,
    });
  }
  for (const match of mask.matchAll(reference)) {
    const [whole, inner = '', label = ''] = match;
    if (!isReference(inner, label, hasDefinitions)) continue;
    const start = match.index;
    const textSpan = { start: start + 1, end: start + 1 + inner.length };
    const labelStart = textSpan.end + 2;
    const written = label === '' ? textSpan : { start: labelStart, end: labelStart + label.length };
    links.push({
      kind: 'reference',
      span: { start, end: start + whole.length },
      destination: normalizeLabel(slice(text, written)),
      destinationSpan: written,
      text: plainText(text, mask, textSpan),
      textSpan,
    });
  }
  return links;
}

/** As definitions are compared: white space collapsed, case folded. */
const normalizeLabel = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/**
 * `[BUG][iaas] …` is two tags, not a reference: without any definition in the text only a collapsed reference or one
 * with a text of several words counts. Task boxes, alerts, footnotes and tables of contents never do.
 */
function isReference(inner: string, label: string, hasDefinitions: boolean): boolean {
  const special = /^(?:[ xX]|[!^].*|_?toc_?|\s*)$/is;
  if (special.test(inner) || (label !== '' && special.test(label))) return false;
  if (/^\d+$/.test(inner) || /[\r\n]\s*[\r\n]/.test(inner + label)) return false;
  return hasDefinitions || label === '' || /\S\s+\S/.test(inner);
}

import { type Span, slice } from '#base/range.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import type { Fix, Rule } from './model.ts';

export const linkEmpty: Rule = {
  code: 'link/empty',
  summary: 'A link or image has no destination.',
  details:
    'Nothing happens on a click, or no image is shown. `file.md#` is fine: it leads to the top of the file. What looks like code, as in `items[index]()`, is left alone.',
  bad: '[Minutes]()',
  good: '[Minutes](../iaas/20230628.md)',
  severity: 'warning',
  setting: 'emptyLinks',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, path, minute }) {
    const { text } = minute.source;
    for (const link of linksOf(snapshot, path)) {
      if (link.target.kind !== 'empty' || isMeant(text, link)) continue;
      yield {
        span: emptyPart(text, link),
        message: sentence(text, link),
        fixes: () => removal(text, link),
      };
    }
  },
};

/** `href="#"` belongs to a script or leads to the top; `get [Symbol.iterator]()` is code that nobody marked. */
function isMeant(text: string, { kind, span, textSpan, destination }: ResolvedLink): boolean {
  if (kind === 'html') return destination === '#';
  if (textSpan === undefined || destination !== '') return false;
  return /[\p{L}\p{N}_$]/u.test(text[span.start - 1] ?? '') || code.test(slice(text, textSpan));
}

/** `Symbol.dispose`, `@@create`: no file and no server is called like that. */
const code = /^(?:@@\w{1,60}|\p{Lu}\w{0,60}(?:\.\p{Ll}\w{4,60}){1,5})$/u;

function sentence(text: string, { kind, span }: ResolvedLink): string {
  const isImage = kind === 'image' || /^<img\b/i.test(text.slice(span.start, span.start + 5));
  const between = kind === 'html' ? 'quotation marks' : 'brackets';
  return `This ${isImage ? 'image' : 'link'} leads nowhere: put the address between the ${between}.`;
}

/** `()` or `(<>)` with its brackets, as an empty range can't be seen; else what is written. */
function emptyPart(text: string, { destinationSpan, span }: ResolvedLink): Span {
  const open = text.lastIndexOf('(', destinationSpan.start);
  const around = { start: open, end: text.indexOf(')', destinationSpan.end) + 1 };
  if (
    open >= span.start &&
    around.end <= span.end &&
    /^\(\s*(?:#?|<[ \t]*#?[ \t]*>)\s*\)$/.test(slice(text, around))
  ) {
    return around;
  }
  return destinationSpan.start < destinationSpan.end ? destinationSpan : span;
}

function removal(text: string, { kind, span, textSpan }: ResolvedLink): readonly Fix[] {
  if (kind !== 'inline' || textSpan === undefined) return [];
  const newText = slice(text, textSpan);
  return [
    { title: 'Keep the text, remove the link', preferred: false, edits: [{ span, newText }] },
  ];
}

import { lineAt, lineSpan } from '#base/lineMap.ts';
import { holds, type Span, slice } from '#base/range.ts';
import { numberInUrl } from '#links/issueNumber.ts';
import type { Link, MinuteText } from '#minutes/model.ts';
import { between } from '#workspace/spans.ts';
import { destinationOf } from './draftIssues.ts';

/** Longer stretches of one line are prose; their end says nothing more. */
const longest = 1000;

/** `span` of one line as people read it: texts of links, no markup, no images, no HTML. */
export function plainText(source: MinuteText, span: Span): string {
  const part = { start: span.start, end: Math.min(span.end, span.start + longest) };
  let text = '';
  let done = part.start;
  for (const link of between(source.links, part)) {
    // Those of HTML are attributes inside a tag, which goes as a whole.
    if (link.span.start < done || link.kind === 'html' || link.kind === 'frontMatter') continue;
    text += withoutMarkup(source.text.slice(done, link.span.start)) + linkText(source, link);
    done = link.span.end;
  }
  return (text + withoutMarkup(source.text.slice(done, Math.max(done, part.end))))
    .replace(/\s+/g, ' ')
    .trim();
}

function linkText(source: MinuteText, link: Link): string {
  switch (link.kind) {
    case 'inline':
    case 'reference':
      return withoutMarkup(link.text);
    case 'autolink':
    case 'bare':
      return link.destination;
    case 'wiki':
      return slice(source.text, link.destinationSpan);
    case 'image':
    case 'html':
    case 'frontMatter':
      return '';
  }
}

/** Tags and comments, marks of emphasis and code, backslashes. A mark inside a word stays: `snake_case`. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/<!--(?:[^-]|-(?!->)){0,500}-->|<\/?[a-z][^<>]{0,300}>/gi, ' ')
    .replace(/[`~]{1,3}|\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** As {@link plainText}, without links that only name an issue: what is compared with other texts. */
export function comparableText(source: MinuteText, span: Span): string {
  const issues = between(source.links, span).filter((link) => namesIssueOnly(source, link));
  let text = '';
  let done = span.start;
  for (const link of issues) {
    text += `${plainText(source, { start: done, end: link.span.start })} `;
    done = link.span.end;
  }
  return text + plainText(source, { start: done, end: span.end });
}

function namesIssueOnly(source: MinuteText, link: Link): boolean {
  if (numberInUrl(destinationOf(source, link)) === undefined) return false;
  return link.kind === 'autolink' || link.kind === 'bare' || /^[\w./-]{0,80}#?\d+$/.test(link.text);
}

/** Behind bullet, task box, quote marks and heading marks. */
const lineStart = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?=\s|$)\s*)*(?:\[[ xX]\]\s+)?(?:#{1,6}\s+)?/;

/** The content of zero-based `line`, without what makes it an item, a quote or a heading. */
export function contentOf({ lines, text }: MinuteText, line: number): Span {
  const { start, end } = lineSpan(lines, line);
  const marks = lineStart.exec(text.slice(start, Math.min(end, start + 200)))?.[0].length ?? 0;
  return { start: Math.min(end, start + marks), end };
}

const mostLines = 4;
const longestPreview = 220;

/** The first lines of `body` for people who decide whether it is worth a report. */
export function previewOf(source: MinuteText, body: Span): string {
  const said: string[] = [];
  const first = lineAt(source.lines, body.start);
  for (let line = first; said.length < mostLines && line < first + 40; line++) {
    const { start, end } = lineSpan(source.lines, line);
    if (start < body.start) continue;
    if (start >= body.end) break;
    if (source.opaque.some((one) => holds(one, { start, end }) && end > start)) continue;
    const content = contentOf(source, line);
    const text = plainText(source, content);
    if (saysSomething(source, content, text)) said.push(text);
  }
  return shortened(said.join(' · '), longestPreview);
}

/** Nor links to issues alone, which are shown beside the topic, nor who brought it up, nor rules of dashes. */
function saysSomething(source: MinuteText, content: Span, text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || /^\(?@[\w-]+\)?$/.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(comparableText(source, content));
}

/** `text` cut at a blank, with an ellipsis, where it is longer. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  const end = cut > length / 2 ? cut : length - 1;
  // Half a character outside the basic plane would be shown as a box.
  return `${text.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}

const leadLines = 3;

/** The first lines of `body` that are not blank: where a topic's issue stands. */
export function leadOf(source: MinuteText, body: Span): Span {
  const first = lineAt(source.lines, body.start);
  let count = 0;
  let end = body.start;
  for (let line = first; count < leadLines && line < first + 20; line++) {
    const whole = lineSpan(source.lines, line);
    if (whole.start >= body.end) break;
    if (whole.start < body.start || whole.end === whole.start) continue;
    end = Math.min(whole.end, body.end);
    count++;
  }
  return { start: body.start, end };
}

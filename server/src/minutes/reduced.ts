import { lineSpan } from '#base/lineMap.ts';
import { bareLinksIn } from './bareLinks.ts';
import { destinationAt } from './destination.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './headings.ts';

/** More than anybody can use, so that a hostile text can't fill the memory. */
const most = 5_000;
const longestHeading = 1_000;
const longestLink = 600;

/** Headings with `#` and links, line by line, for texts that the parser must not see. Fenced code is left out. */
export function readReduced(draft: Draft): void {
  const { text, lines } = draft;
  let fence: string | undefined;
  for (let line = 0; line < lines.starts.length; line++) {
    const span = lineSpan(lines, line);
    const head = text.slice(span.start, Math.min(span.end, span.start + longestHeading));
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(head)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
    } else if (fence === undefined) {
      if (draft.headings.length < most) readHeading(draft, span.start, head);
      readLinks(draft, span.start, span.end);
    }
  }
}

function readHeading(draft: Draft, start: number, line: string): void {
  const match = /^( {0,3})(#{1,6})(?:[ \t]+|$)/.exec(line);
  const indent = match?.[1]?.length;
  const level = match?.[2]?.length;
  if (match === null || indent === undefined || level === undefined) return;
  const from = match[0].length;
  const content = line
    .slice(from)
    .trimEnd()
    .replace(/(?:^|[ \t])#+$/, '')
    .trimEnd();
  const text = content
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<[^<>]*>|[`*]/g, '');
  const span = { start: start + indent, end: start + line.length };
  const contentSpan = { start: start + from, end: start + from + content.length };
  if (level === 1 || level === 2 || level === 3 || level === 4 || level === 5 || level === 6)
    draft.headings.push(headingOf(draft, level, span, contentSpan, text));
}

function readLinks(draft: Draft, start: number, end: number): void {
  const { text } = draft;
  const bare = { start, end };
  const line = text.slice(start, end);
  let tries = 0;
  for (let at = line.indexOf(']('); at >= 0; at = line.indexOf('](', at + 2)) {
    if (draft.links.length >= most || ++tries > most) return;
    const open = line.slice(Math.max(0, at - longestLink), at).lastIndexOf('[');
    if (open < 0) continue;
    const labelStart = start + Math.max(0, at - longestLink) + open;
    const limit = Math.min(end, start + at + 2 + longestLink);
    const found = destinationAt(text, start + at + 2, limit);
    if (text[found.after] !== ')' || labelStart < bare.start) continue;
    for (const link of bareLinksIn(text, { start: bare.start, end: labelStart }))
      draft.links.push(link);
    bare.start = found.after + 1;
    const isImage = text[labelStart - 1] === '!';
    draft.links.push({
      kind: isImage ? 'image' : 'inline',
      span: { start: isImage ? labelStart - 1 : labelStart, end: found.after + 1 },
      destination: text
        .slice(found.span.start, found.span.end)
        .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
      destinationSpan: found.span,
      text: text.slice(labelStart + 1, start + at),
      textSpan: { start: labelStart + 1, end: start + at },
    });
  }
  const room = Math.max(0, most - draft.links.length);
  if (room > 0) draft.links.push(...bareLinksIn(text, bare).slice(0, room));
}

import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import { isHidden } from './completionContext.ts';

/** Where a link's destination is being written. */
export interface LinkPlace {
  /** Behind `](` or `[label]:`; behind `<`; or a URL of the repository in running text. */
  readonly kind: 'destination' | 'autolink' | 'bare';
  /** What a whole destination replaces, without `<` and `>`. */
  readonly span: Span;
  /** Up to the cursor. */
  readonly typed: string;
  /** A `<` stands before the destination. */
  readonly isAngled: boolean;
  /** What is missing behind the destination. */
  readonly closing: '' | ')' | '>' | '>)';
  readonly isImage: boolean;
}

/** Of a line, no more is looked at on either side of the cursor. */
const longest = 2000;

/** The destination that is written at `offset` (UTF-16); nothing in code, comments and front matter. */
export function linkPlace(
  source: MinuteText,
  offset: number,
  { url }: Repository,
): LinkPlace | undefined {
  const line = lineSpan(source.lines, lineAt(source.lines, offset));
  if (offset > line.end) return undefined;
  const start = Math.max(line.start, offset - longest);
  const before = source.text.slice(start, offset);
  if (!/[(<:/]/.test(before) || isHidden(source, offset)) return undefined;
  const behind = source.text.slice(offset, Math.min(line.end, offset + longest));
  return (
    inlinePlace(before, behind, offset) ??
    definitionPlace(start === line.start ? before : '', behind, offset) ??
    (url === undefined
      ? undefined
      : (autolinkPlace(before, behind, offset) ?? barePlace(before, behind, offset, url)))
  );
}

/** Between `](` and its `)`. */
function inlinePlace(before: string, behind: string, offset: number): LinkPlace | undefined {
  const open = before.lastIndexOf('](');
  if (open < 0) return undefined;
  const typed = before.slice(open + 2).trimStart();
  const isAngled = typed.startsWith('<');
  if (isAngled ? typed.includes('>') : isOver(typed)) return undefined;
  const isImage = isImageAt(before, open);
  if (isAngled) return { ...angled(typed.slice(1), behind, offset, ')'), isImage };
  const rest = /^[^\s()]*/.exec(behind)?.[0] ?? '';
  const isClosed = /^\s*(?:\)|"[^"]*"\s*\)|'[^']*'\s*\))/.test(behind.slice(rest.length));
  return {
    kind: 'destination',
    // Without a closing parenthesis, what stands behind the cursor is no part of the link.
    span: { start: offset - typed.length, end: offset + (isClosed ? rest.length : 0) },
    typed,
    isAngled,
    closing: isClosed ? '' : ')',
    isImage,
  };
}

/** Whether a parenthesis closes the link, or its title was begun. */
function isOver(typed: string): boolean {
  let depth = 1;
  for (const letter of typed) {
    if (letter === '(') depth++;
    if (letter === ')' && --depth === 0) return true;
  }
  return /\s["']/.test(typed) || typed.startsWith('"');
}

/** Whether the brackets that end at `close` are those of a picture. */
function isImageAt(before: string, close: number): boolean {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (before[at] === ']') depth++;
    if (before[at] === '[' && --depth === 0) return before[at - 1] === '!';
  }
  return false;
}

/** What stands in `<…>`; `outer` closes what stands around it. */
function angled(
  typed: string,
  behind: string,
  offset: number,
  outer: ')' | '',
): Omit<LinkPlace, 'isImage'> {
  const rest = /^[^<>]*/.exec(behind)?.[0] ?? '';
  const hasAngle = behind[rest.length] === '>';
  const after = hasAngle ? behind.slice(rest.length + 1) : behind;
  const closesOuter = outer === '' || after.trimStart().startsWith(outer);
  return {
    kind: outer === '' ? 'autolink' : 'destination',
    span: { start: offset - typed.length, end: offset + (hasAngle ? rest.length : 0) },
    typed,
    isAngled: true,
    closing: hasAngle ? '' : closesOuter ? '>' : '>)',
  };
}

/** Behind `[label]:`; footnotes and the comments that definitions can be are none. */
const definition = /^ {0,3}\[(?!\^|\/\/\]|comment\])[^[\]]{1,200}\]:[ \t]{0,4}(<?)([^\s<>]*)$/i;

function definitionPlace(before: string, behind: string, offset: number): LinkPlace | undefined {
  const match = definition.exec(before);
  const [, angle = '', typed = ''] = match ?? [];
  if (match === null) return undefined;
  const rest = /^[^\s<>]*/.exec(behind)?.[0] ?? '';
  return {
    kind: 'destination',
    span: { start: offset - typed.length, end: offset + rest.length },
    typed,
    isAngled: angle !== '',
    closing: angle !== '' && behind[rest.length] !== '>' ? '>' : '',
    isImage: false,
  };
}

/** Behind a `<` with which a link can begin; a closing tag, a comment and a sign of comparison are none. */
function autolinkPlace(before: string, behind: string, offset: number): LinkPlace | undefined {
  const open = before.lastIndexOf('<');
  const typed = before.slice(open + 1);
  if (open < 0 || /[>"'=\s]|^[/!?]/.test(typed) || /[\p{L}\p{N}_]$/u.test(before.slice(0, open))) {
    return undefined;
  }
  return { ...angled(typed, behind, offset, ''), isImage: false };
}

/** In a URL that begins as the repository's does. */
function barePlace(
  before: string,
  behind: string,
  offset: number,
  url: string,
): LinkPlace | undefined {
  const start = before.search(/https?:\/\/[^\s<>[\]]*$/i);
  const typed = start < 0 ? '' : before.slice(start);
  const own = `${url}/`.toLowerCase();
  const isOwn = typed.toLowerCase().startsWith(own) || own.startsWith(typed.toLowerCase());
  if (start < 0 || !isOwn || /[\p{L}\p{N}]$/u.test(before.slice(0, start))) return undefined;
  const rest = /^[^\s<>()[\]]*/.exec(behind)?.[0].replace(/[.,;:!?*_~'"]+$/, '') ?? '';
  return {
    kind: 'bare',
    span: { start: offset - typed.length, end: offset + rest.length },
    typed,
    isAngled: false,
    closing: '',
    isImage: false,
  };
}

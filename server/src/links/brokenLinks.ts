import type { Span, TextEdit } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { covers } from './covers.ts';

/** Something in running text that was meant as a link and is none for Markdown. */
export interface BrokenLink {
  readonly span: Span;
  readonly message: string;
  readonly certain: boolean;
  readonly title: string;
  readonly edit: TextEdit | undefined;
}

const longestDestination = 1000;
const longestLabel = 500;
const open = /\]( ?)\(/g;

/**
 * Finds `[text] (url)`, `[text](url` without its end, `[text](url with spaces)`, `[text](<url)` and `![](image =50%x)` where the parser
 * saw no link. Looks ahead on one line only, so the time stays linear.
 */
export function brokenLinks(source: MinuteText): readonly BrokenLink[] {
  const { text, links, opaque } = source;
  const found: BrokenLink[] = [];
  const inOpaque = covers(opaque);
  const inLink = covers(links.filter(({ kind }) => kind !== 'bare').map(({ span }) => span));
  let done = 0;
  for (const match of text.matchAll(open)) {
    const at = match.index;
    if (at < done || inLink(at) || inOpaque(at)) continue;
    const label = labelBefore(text, at);
    if (label === undefined) continue;
    const inner = at + match[0].length;
    const line = restOfLine(text, inner);
    const broken =
      match[1] === ' '
        ? blankBefore(label, line, at)
        : brokenDestination(text, label.isImage, line, inner);
    if (broken === undefined) continue;
    found.push(broken);
    done = Math.max(broken.span.end, inner);
  }
  return found;
}

interface Label {
  readonly text: string;
  readonly isImage: boolean;
}

/** What stands between the brackets that end at `close`; nothing where none opens on the line. */
function labelBefore(text: string, close: number): Label | undefined {
  let depth = 0;
  for (let at = close; at >= 0 && close - at <= longestLabel; at--) {
    const char = text[at];
    if (char === '\n') return undefined;
    if (char === ']') depth++;
    if (char !== '[' || --depth > 0) continue;
    if (text[at - 1] === '\\') return undefined;
    return { text: text.slice(at + 1, close), isImage: text[at - 1] === '!' };
  }
  return undefined;
}

function restOfLine(text: string, start: number): string {
  const rest = text.slice(start, start + longestDestination);
  const end = rest.search(/[\r\n]/);
  return end < 0 ? rest : rest.slice(0, end);
}

const webStart = /^https?:\/\//i;
const filePath =
  /^[^\s:"'()<>][^:"'()<>]*\.(?:md|markdown|png|jpe?g|gif|svg|pdf)(?:#[^\s()<>]*)?$/i;

function blankBefore(label: Label, line: string, close: number): BrokenLink | undefined {
  // A task box, a footnote or a numbered source may well stand before an address in brackets.
  if (/^(?:[\sxX]?|[\^!].*|\d{1,3})$/.test(label.text)) return undefined;
  if (!/^https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*\)/i.test(line)) return undefined;
  const blank = { start: close + 1, end: close + 2 };
  return {
    span: { start: close, end: close + 3 },
    message: 'There is a space between ] and (, so this is shown as text and not as a link.',
    certain: true,
    title: 'Remove the space',
    edit: { span: blank, newText: '' },
  };
}

function brokenDestination(
  text: string,
  isImage: boolean,
  line: string,
  start: number,
): BrokenLink | undefined {
  const close = line.indexOf(')');
  if (close < 0 || hasOnlyItsOwnBrackets(line)) return unclosed(text, line, start);
  const inner = line.slice(0, close);
  if (/^\s*</.test(inner)) return unclosedAngle(inner, start);
  const size = isImage ? /^\s*(\S+)\s+=\d{0,5}%?x?\d{0,5}%?\s*$/.exec(inner) : null;
  const span = { start, end: start + close };
  if (size) {
    return {
      span,
      message:
        'GitHub does not understand the size after the image and shows no image. Leave it out.',
      certain: false,
      title: 'Remove the size',
      edit: { span, newText: size[1] ?? inner },
    };
  }
  const path = inner.trim();
  if (!/\s/.test(path) || !(webStart.test(path) || filePath.test(path))) return undefined;
  const isOne = path.length - path.replace(/https?:/gi, '').length <= 6;
  const encoded = path.replace(/\s/g, '%20');
  return {
    span,
    message: 'There is a space in this address, so this is shown as text and not as a link.',
    certain: true,
    title: 'Write %20 for the space',
    edit: isOne && !/["'<>]/.test(path) ? { span, newText: encoded } : undefined,
  };
}

/** A line that goes on with the paragraph and has the bracket: what exactly was meant, nobody knows. */
const closesOnNextLine =
  /^[^()[\]\r\n]*(?:\r\n?|\n)[ \t]*(?![-*+>#][ \t]|\d{1,9}[.)][ \t])[^\s()[\]][^()[\]\r\n]*\)/;

/** `https://example.org/a_(b)`: each `)` of the line closes a `(` of the address, so none is left for the link. */
function hasOnlyItsOwnBrackets(line: string): boolean {
  const url = /^\s*https?:\/\/[^\s<>]+/i.exec(line)?.[0];
  if (url === undefined || line.includes(')', url.length)) return false;
  let depth = 0;
  for (const char of url) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

function unclosed(text: string, line: string, start: number): BrokenLink | undefined {
  const url = /^\s*https?:\/\/[^\s<>]+/i.exec(line)?.[0] ?? fileToLineEnd(line);
  if (url === undefined) return undefined;
  const behind = text.slice(start + url.length, start + url.length + 410);
  if (/^\s{1,200}["')]/.test(behind) || closesOnNextLine.test(behind)) return undefined;
  const end = start + url.replace(/[.,;:!?]$/, '').length;
  const isAngled = url.startsWith('<');
  return {
    span: { start: start - 1, end },
    message: `${isAngled ? 'The closing brackets >) are' : 'The closing bracket ) is'} missing, so this is shown as text and not as a link.`,
    certain: true,
    title: isAngled ? 'Insert the closing brackets' : 'Insert the closing bracket',
    edit: { span: { start: end, end }, newText: isAngled ? '>)' : ')' },
  };
}

/** A path, or an address behind `<`, with nothing behind it on its line. */
function fileToLineEnd(line: string): string | undefined {
  const written = line.trimEnd();
  if (!written.startsWith('<')) {
    return !/\s/.test(written) && filePath.test(written) ? written : undefined;
  }
  return isDestination(written.slice(1)) ? written : undefined;
}

/** `[text](<my file.md)`: the destination begins with `<` and no `>` ends it. */
function unclosedAngle(inner: string, start: number): BrokenLink | undefined {
  const written = inner.trim();
  if (!isDestination(written.slice(1))) return undefined;
  const from = start + inner.indexOf('<');
  const end = from + written.length;
  return {
    span: { start: from, end },
    message: 'The closing bracket > is missing, so this is shown as text and not as a link.',
    certain: true,
    title: 'Insert the closing bracket',
    edit: { span: { start: end, end }, newText: '>' },
  };
}

const isDestination = (path: string): boolean =>
  filePath.test(path) || /^https?:\/\/[^<>"'()]+$/i.test(path);

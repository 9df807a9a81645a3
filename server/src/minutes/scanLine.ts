/** What {@link scanLine} counts on one line. */
export interface LineScan {
  /** Offset of the line end. */
  readonly end: number;
  /** Offset of the next line. */
  readonly next: number;
  readonly isBlank: boolean;
  /** Columns before the first character; a tab counts as four. */
  readonly indent: number;
  /** Quote marks and bullets at the start, and the lists that an indented bullet may lie in. */
  readonly containers: number;
  /** Whether more than one of them begins on this line. */
  readonly isNested: boolean;
  /** List items that begin on this line, and quotes in them. */
  readonly items: number;
  /** Quote marks before the first of those. */
  readonly quotes: number;
  /** Column behind the bullet and one blank, where the line begins with one. */
  readonly content: number | undefined;
  readonly isHeading: boolean;
  /** Whether it is a thematic break, such as `---` and `* * *`, or the underline of a heading. */
  readonly isBreak: boolean;
  readonly isUnderline: boolean;
  /** Whether the line before would be a heading if it is a paragraph, also in quotes. */
  readonly underlines: boolean;
  /** Characters that can begin or end an inline construct. */
  readonly delimiters: number;
  /** `|`, each of which may end a table's cell. */
  readonly pipes: number;
  /** `[^`, which begins a footnote. */
  readonly footnotes: number;
  /** The longest run of characters that a URL may lose at its end. */
  readonly punctuation: number;
}

const codes = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

const delimiters = codes('*_[]<!`~&@\\');
const trail = codes('!"\'),.:;<?_~*]&');

/** Counts what costs a Markdown parser time, on the line that begins at `start`. */
export function scanLine(text: string, start: number): LineScan {
  let found = 0;
  let pipes = 0;
  let footnotes = 0;
  let run = 0;
  let punctuation = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (delimiters.has(code) || startsUrl(text, at, code)) found++;
    else if (code === 124) pipes++;
    if (code === 94 && text.charCodeAt(at - 1) === 91) footnotes++;
    run = trail.has(code) ? run + 1 : 0;
    if (run > punctuation) punctuation = run;
  }
  const prefix = scanPrefix(text, start, at);
  // A line of `=` makes the parser read the paragraph before it again.
  if (prefix.isUnderline) found += 10;
  const isWindows = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
  const next = at + (isWindows ? 2 : 1);
  return { ...prefix, end: at, next, delimiters: found, pipes, footnotes, punctuation };
}

/** `www.` or `://`: the tokenizer looks back over the whole paragraph for each. */
const startsUrl = (text: string, at: number, code: number): boolean =>
  (code === 58 && text.startsWith('//', at + 1)) ||
  ((code | 32) === 119 && text[at + 3] === '.' && /^www$/i.test(text.slice(at, at + 3)));

type Prefix = Pick<
  LineScan,
  | 'isBlank'
  | 'indent'
  | 'containers'
  | 'isNested'
  | 'items'
  | 'quotes'
  | 'content'
  | 'isHeading'
  | 'isBreak'
  | 'isUnderline'
  | 'underlines'
>;

function scanPrefix(text: string, start: number, end: number): Prefix {
  let indent = 0;
  let at = start;
  let code = text.charCodeAt(at);
  for (; code === 32 || code === 9; code = text.charCodeAt(++at))
    indent = code === 9 ? (indent | 3) + 1 : indent + 1;
  const isBlank = at >= text.length || code === 10 || code === 13;
  const isHeading = code === 35 && isHash(text, at);
  const isUnderline = code === 61;
  const breakAt = breakStart(text, at, end);
  const { count, items } = countContainers(text, at, end, breakAt);
  const isBreak = breakAt === at;
  const content = !isBreak && isBullet(text, at) ? indent + 2 : undefined;
  const isNested = count > 1;
  const containers = count > 0 ? count + (indent >> 1) : 0;
  return {
    isBlank,
    indent,
    containers,
    isNested,
    items,
    quotes: count - items,
    content,
    isHeading,
    isBreak,
    isUnderline,
    underlines: isRuler(text, at, end),
  };
}

/** One to six `#` and a blank. */
function isHash(text: string, start: number): boolean {
  let at = start;
  while (at < start + 7 && text[at] === '#') at++;
  return at < start + 7 && (at >= text.length || ' \t\r\n'.includes(text.charAt(at)));
}

/** Only `-` or only `=`, perhaps behind marks of quotes and before blanks. */
function isRuler(text: string, start: number, end: number): boolean {
  let from = start;
  while (from < end && '> \t'.includes(text.charAt(from))) from++;
  const mark = text[from];
  if (from >= end || (mark !== '-' && mark !== '=')) return false;
  let at = from;
  while (at < end && text[at] === mark) at++;
  while (at < end && ' \t'.includes(text.charAt(at))) at++;
  return at === end;
}

/**
 * Counts the quotes and list items that begin one inside the other at `start`: `>`, and `-`, `*`, `+`, `1.`, `1)` before
 * a blank. Those of a thematic break do not count.
 */
function countContainers(
  text: string,
  start: number,
  end: number,
  breakAt: number,
): { readonly count: number; readonly items: number } {
  const container = /(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$))[ \t]*/y;
  let count = 0;
  let items = 0;
  for (let at = start; at < end && at !== breakAt; at = container.lastIndex) {
    container.lastIndex = at;
    if (!container.test(text)) break;
    count++;
    if (items > 0 || text[at] !== '>') items++;
  }
  return { count, items };
}

/** Where the equal marks begin that, with blanks, make up the end of the line; -1 where they are less than three. */
function breakStart(text: string, start: number, end: number): number {
  let mark: string | undefined;
  let count = 0;
  let first = -1;
  for (let at = end - 1; at >= start; at--) {
    const char = text[at];
    if (char === ' ' || char === '\t') continue;
    mark ??= char;
    if (char !== mark || (char !== '-' && char !== '*' && char !== '_')) break;
    count++;
    first = at;
  }
  return count >= 3 ? first : -1;
}

/** `- a`, `* a`, `+ a` and `1. a`: what begins an item even in the middle of a paragraph. */
function isBullet(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isNumber = code === 49 && (text[at + 1] === '.' || text[at + 1] === ')');
  if (!isNumber && code !== 45 && code !== 42 && code !== 43) return false;
  const blank = at + (isNumber ? 2 : 1);
  return text[blank] === ' ' && text.charCodeAt(blank + 1) > 32;
}

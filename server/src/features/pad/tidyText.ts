import { codeLines } from './codeLines.ts';
import { padLists } from './padLists.ts';

/**
 * The text of a pad as an editor of Markdown would have written it: characters that nobody sees and blanks at line ends
 * are gone, lists are Markdown's. Nothing is changed in fenced code.
 */
export function tidyText(body: string): string {
  const lines = body.split('\n');
  const isCode = codeLines(lines);
  const written = lines.map((line, index) => (isCode[index] ? line : visible(line)));
  const lists = padLists(withoutWelcome(written), isCode);
  return lists
    .map((line, index) => (isCode[index] ? line : withoutEndBlanks(line, lists[index + 1])))
    .join('\n');
}

/** No-break spaces are blanks; joiners stay, for emoji and scripts that need them. */
const visible = (line: string): string =>
  line
    .replace(/\u00A0/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what pads leave behind.
    .replace(/[\u0001-\u0008\u000B-\u001F\u007F\u200B\u2060\uFEFF]/g, '');

/** A line without blanks at its end; two of them are a line break, where the paragraph goes on in the `next` line. */
export function withoutEndBlanks(line: string, next: string | undefined): string {
  const text = line.trimEnd();
  const isBreak = line.startsWith(`${text}  `) && text !== '' && !/^\s*#{1,6}(?:\s|$)/.test(text);
  return isBreak && next !== undefined && goesOn.test(next) ? `${text}  ` : text;
}

/** What begins no other block. */
const goesOn =
  /^[ \t]*(?!(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|#{1,6}(?:\s|$)|[>|]|`{3}|~{3}|[-=*_]{3,}$)\S/;

/** What every new Etherpad says until somebody deletes it. */
const welcome: readonly RegExp[] = [
  /^Welcome to Etherpad!$/,
  /^This pad text is synchronized as you type, so that everyone viewing this page sees the same text\. ?.*$/,
  /^Get involved with Etherpad at https?:\/\/(?:www\.)?etherpad\.org\/?$/,
];

function withoutWelcome(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!welcome[0]?.test(lines[first]?.trim() ?? '')) return lines;
  // Lines keep their number: which of them are code is known by it.
  return lines.map((line, index) =>
    index <= first + 8 && welcome.some((sentence) => sentence.test(line.trim())) ? '' : line,
  );
}

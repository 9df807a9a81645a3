import { lineAt, lineSpan } from '#base/lineMap.ts';
import { type Span, slice, type TextEdit } from '#base/range.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import { covers } from '#links/covers.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { describedSections } from '#workspace/describedSections.ts';
import type { Minute } from '#workspace/minute.ts';
import { frontMatterBelow } from './frontMatterBelow.ts';
import type { Finding, Rule } from './model.ts';
import { spokenDefinitions } from './spokenDefinitions.ts';
import { shown } from './wording.ts';

export const markdownHiddenText: Rule = {
  code: 'markdown/hidden-text',
  summary: 'Text is shown as code or as a heading, although it was meant otherwise.',
  details: `Slips that Markdown forgives in silence: a list or text that is indented by four columns after a blank line becomes a
block of code (links, people and action items in it are lost); \`---\` right below a line makes a heading of that line;
\`##Agenda\` without a space is no heading; \`[ada]: agreed\` at the beginning of a line is taken for the address of a link. Code that looks like code, and headings that were underlined on purpose, are left
alone.`,
  bad: '#### Open points\n\n    * @ada asks for a review',
  good: '#### Open points\n\n* @ada asks for a review',
  severity: 'warning',
  setting: 'hiddenText',
  fixable: true,
  builtin: undefined,
  check: function* ({ minute }) {
    const { source } = minute;
    if (source.depth.kind !== 'full') return;
    for (const span of source.indentedCode) {
      if (isProse(slice(source.text, span))) yield indented(source, span);
    }
    for (const heading of source.headings) {
      if (isAccidental(source, heading)) yield underlined(source, heading);
    }
    yield* unmarked(minute);
    yield* spoken(source);
  },
};

/** Hidden lists and mentions are certain; anything that could be the output of a program is not. */
function isProse(code: string): boolean {
  const lines = code
    .slice(0, 5000)
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  // `(a)` numbers the clauses of a text that is quoted.
  if (/^\s*[-*+] \(\p{Ll}\) /u.test(first)) return false;
  if (
    lines.some((line) =>
      /[{};]\s*$|^\s*[$>%]\s|^\s*-?\s*["']?[\w.-]+["']?:(?:\s+[\w"'[{|>]|\s*$)/.test(line),
    )
  )
    return false;
  return (
    /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:[\p{Lu}@[*_(]|\p{L}+ \p{L}+|https?:)/u.test(first) ||
    /^\s*(?:@[\w-]+ \p{L}|<?https?:\/\/\S+>?\s*$|\(https?:|\[[^\]]{1,200}\]\()/u.test(first)
  );
}

function indented(source: MinuteText, span: Span): Finding {
  const first = lineAt(source.lines, span.start);
  const last = lineAt(source.lines, span.end);
  const { start: firstStart, end: firstEnd } = lineSpan(source.lines, first);
  // In a list the indentation of the item around it stays.
  const kept = span.start - firstStart;
  const tooMuch = indentAt(source.text, span.start, firstEnd).columns;
  const edits: TextEdit[] = [];
  for (let line = first; line <= last; line++) {
    const { start: lineStart, end } = lineSpan(source.lines, line);
    const start = Math.min(lineStart + kept, end);
    const { length, columns } = indentAt(source.text, start, end, tooMuch);
    const newText = ' '.repeat(Math.max(0, columns - tooMuch));
    if (length > 0) edits.push({ span: { start, end: start + length }, newText });
  }
  const blanks = indentAt(source.text, span.start, firstEnd).length;
  return {
    span: { start: span.start + blanks, end: Math.min(span.end, firstEnd) },
    message:
      'This is indented so far that it is shown as code: links, people and action items in it are not seen. Indent it less.',
    fixes: () => [{ title: 'Remove the indentation', preferred: true, safe: true, edits }],
  };
}

/** The blanks and tabs at `start`: how many characters, and how many columns they fill; no more than reach `most`. */
function indentAt(
  text: string,
  start: number,
  end: number,
  most = Number.POSITIVE_INFINITY,
): { readonly length: number; readonly columns: number } {
  let columns = 0;
  let at = start;
  for (; at < end && columns < most; at++) {
    if (text[at] === ' ') columns++;
    else if (text[at] === '\t') columns += tabWidth - (columns % tabWidth);
    else break;
  }
  return { length: at - start, columns };
}

const tabWidth = 4;

/** `---` of a few dashes below a text that nobody would underline: a slide or a line was to end there. */
function isAccidental({ text, isDeck }: MinuteText, { span, contentSpan }: Heading): boolean {
  const written = slice(text, span);
  if (/^\s*(?:#|<)/.test(written.slice(0, 100))) return false;
  const underline = /(?:^|[\r\n])[ \t]*(-{2,5})[ \t]*$/.exec(written.slice(-100))?.[1];
  const content = slice(text, contentSpan);
  if (underline === undefined || content.length < underline.length * 2 + 4) return false;
  if (frontMatterBelow(text, span.start)) return false;
  return isDeck || /[\r\n]/.test(content) || /[.!?:;]$|^!\[|\]\(|https?:|@\w/.test(content);
}

function underlined({ text, style }: MinuteText, { span, contentSpan }: Heading): Finding {
  const at = contentSpan.end;
  return {
    span: contentSpan,
    severity: 'information',
    message: `The line of dashes right below makes a heading of this. Leave a line empty between them.`,
    fixes: () => [
      {
        title: 'Put an empty line between',
        preferred: true,
        edits: [
          {
            span: { start: at, end: at },
            newText: text.slice(at, span.end).includes('\r') ? '\r\n' : style.eol,
          },
        ],
      },
    ],
  };
}

const longestWord = 60;

function* unmarked({ source, form }: Minute): Generator<Finding> {
  const isHidden = covers(source.opaque);
  const { lines, text } = source;
  const names = new Set(
    (form === undefined ? [] : describedSections(form)).flatMap(({ section }) =>
      [section.name, ...section.aliases].map(foldSectionName),
    ),
  );
  for (const start of lines.starts) {
    if (text.charCodeAt(start) !== 35) continue;
    const marks = /^#{1,6}(?=[\p{L}\d*_[`])/u.exec(text.slice(start, start + 10))?.[0];
    if (marks === undefined || isHidden(start)) continue;
    const at = start + marks.length;
    const { end } = lineSpan(lines, lineAt(lines, start));
    // `#standards` is a keyword, `#Agenda` in a series with an agenda is none.
    const isSection = (): boolean =>
      names.has(foldSectionName(text.slice(at, Math.min(end, at + 100)).trim()));
    if (marks === '#' && !isSection()) continue;
    const word = /^\S*/.exec(text.slice(at, Math.min(end, at + longestWord)))?.[0] ?? '';
    yield {
      span: { start, end: at + word.length },
      message: `This is no heading yet: write ${marks} ${shown(text.slice(at, end).trim())}, with a space.`,
      fixes: () => [
        {
          title: 'Insert the space',
          preferred: true,
          safe: true,
          edits: [{ span: { start: at, end: at }, newText: ' ' }],
        },
      ],
    };
  }
}

/** `[ada]: agreed` is not shown at all. */
function* spoken(source: MinuteText): Generator<Finding> {
  for (const { span } of spokenDefinitions(source)) {
    yield {
      span,
      message: `This line is taken for the address of a link and is not shown. Write \\${shown(slice(source.text, span))}.`,
      fixes: () => [
        {
          title: 'Show the line',
          preferred: true,
          safe: true,
          edits: [{ span: { start: span.start, end: span.start }, newText: '\\' }],
        },
      ],
    };
  }
}

import type { RepoPath } from '#base/path.ts';

/** What a hover shows, block by block. All texts are plain: whatever stands in the repository is shown as text. */
export type HoverPart =
  | { readonly kind: 'title'; readonly text: string }
  /** One line; several of them stand closely below each other. */
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Lines as they are written in the repository. */
  | { readonly kind: 'excerpt'; readonly lines: readonly string[] }
  /** A picture of the repository. */
  | { readonly kind: 'picture'; readonly path: RepoPath; readonly name: string }
  /** A link of our own, http or https. */
  | { readonly kind: 'web'; readonly text: string; readonly url: string };

/** Writes the address of a picture into Markdown; nothing where the editor can show none. */
export type PictureAddress = (path: RepoPath) => string | undefined;

/** The parts as Markdown in which nothing but our own emphasis, lists, links and pictures means anything. */
export function hoverMarkdown(parts: readonly HoverPart[], pictureAt: PictureAddress): string {
  const blocks: string[] = [];
  let isInLines = false;
  for (const part of parts) {
    const block = markdownOf(part, pictureAt);
    if (block === '') continue;
    const isLine = part.kind === 'line';
    if (isLine && isInLines) blocks.push(`${blocks.pop() ?? ''}  \n${block}`);
    else blocks.push(block);
    isInLines = isLine;
  }
  return blocks.join('\n\n');
}

function markdownOf(part: HoverPart, pictureAt: PictureAddress): string {
  switch (part.kind) {
    case 'title':
      return `**${plainMarkdown(part.text)}**`;
    case 'line':
      return plainMarkdown(part.text);
    case 'list':
      return part.items.map((item) => `- ${plainMarkdown(item)}`).join('\n');
    case 'excerpt':
      return part.lines.map(excerptLine).join('  \n');
    case 'picture': {
      const address = pictureAt(part.path);
      return address === undefined ? '' : `![${plainMarkdown(part.name)}](${address})`;
    }
    case 'web':
      return `[${plainMarkdown(part.text)}](${plainAddress(part.url)})`;
  }
}

/** The parts for editors that show text only. */
export const hoverPlainText = (parts: readonly HoverPart[]): string =>
  parts.flatMap(plainLines).join('\n');

function plainLines(part: HoverPart): readonly string[] {
  switch (part.kind) {
    case 'title':
    case 'line':
      return [tidy(part.text)];
    case 'list':
      return part.items.map((item) => `- ${tidy(item)}`);
    case 'excerpt':
      return part.lines.map(withoutControls);
    case 'picture':
      return [];
    case 'web':
      return [`${tidy(part.text)}: ${plainAddress(part.url)}`];
  }
}

const longest = 300;

/** `text` as words on one line: every sign that could mean something in Markdown or HTML is escaped. */
export const plainMarkdown = (text: string): string => escaped(tidy(text));

/** Without the marks of links and HTML, for places where an editor may read Markdown or may not. */
export const plainWords = (text: string): string =>
  tidy(text)
    .replace(/[<>[\](){}`*_~|\\!&$]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const tidy = (text: string): string =>
  cut(
    text
      .slice(0, longest + 1)
      .replaceAll(unseen, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** Control characters, and those that turn the direction of writing around. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu;

const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;

const withoutControls = (line: string): string =>
  cut(line.replaceAll('\t', '    ').replaceAll(unseen, ' '));

/** The indentation is kept, by blanks that Markdown does not take for code. */
function excerptLine(line: string): string {
  const text = withoutControls(line);
  const content = text.trimStart();
  return '\u00a0'.repeat(Math.min(text.length - content.length, 12)) + escaped(content);
}

/** An address in which nothing can end the link. */
const plainAddress = (url: string): string =>
  url.replace(/[^\w\-./:?#=&%~+,@]/gu, (sign) => {
    if (sign === '(') return '%28';
    if (sign === ')') return '%29';
    try {
      return encodeURIComponent(sign);
    } catch {
      return ''; // a lone surrogate
    }
  });

/** A place to fill in: a tab stop where the editor has snippets, `plain` where it hasn't. */
export interface TabStop {
  readonly placeholder: string;
  /** What plain text has there; the empty string leaves the place empty. */
  readonly plain: string;
}

/** What the editor itself fills in, as it stands in a snippet, e.g. `$CURRENT_YEAR`. */
export interface Variable {
  readonly variable: string;
  readonly plain: string;
}

/** Literal text, a place to fill in, or a variable. */
export type Piece = string | TabStop | Variable;

/** One line of text to write. */
export type Line = readonly Piece[];

/** Lines that stand together; blank lines separate blocks. */
export type Block = readonly Line[];

/** The same text in both forms; neither begins or ends with a line end. */
export interface Rendered {
  readonly text: string;
  /** LSP snippet syntax, tab stops numbered from 1. */
  readonly snippet: string;
  /** How many tab stops the snippet has. */
  readonly stops: number;
}

/** A place to fill in that plain text leaves empty. */
export const stop = (placeholder = ''): TabStop => ({ placeholder, plain: '' });

/** Makes `text` literal in LSP snippet syntax: `$`, `}` and the backslash. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Writes blocks as plain text and as a snippet; blocks that only hold empty places are left out of plain text. */
export function render(blocks: readonly Block[], eol: string): Rendered {
  const plain = blocks.map((block) => withoutUnderlines(block.map(plainLine)));
  const kept = plain.filter((lines) => lines.some((line) => line !== ''));
  let stops = 0;
  const snippetLine = (line: Line): string =>
    line
      .map((piece) => {
        if (typeof piece === 'string') return escapeSnippet(piece);
        if ('variable' in piece) return piece.variable;
        stops++;
        return piece.placeholder === ''
          ? `\${${stops}}`
          : `\${${stops}:${escapeSnippet(piece.placeholder)}}`;
      })
      .join('');
  const snippet = blocks.map((block) => block.map(snippetLine).join(eol)).join(eol + eol);
  return {
    text: kept.map((lines) => lines.join(eol)).join(eol + eol),
    snippet,
    stops,
  };
}

/** An empty `-` right below a line of text would make that a heading. */
const withoutUnderlines = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, index) => line.trim() !== '-' || (lines[index - 1] ?? '') === '');

function plainLine(line: Line): string {
  const text = line.map((piece) => (typeof piece === 'string' ? piece : piece.plain)).join('');
  const leavesPlace = line.some((piece) => typeof piece !== 'string' && piece.plain === '');
  // Bullets without text and blanks behind a colon are kept by nobody's editor.
  return leavesPlace ? text.trimEnd() : text;
}

import type { Span } from '#base/range.ts';

/** Longer blocks are no front matter. */
const mostLines = 60;
const longestLine = 500;

/**
 * A block of YAML between `---` lines that is not at the very top and therefore no front matter: only blank lines
 * stand above it. `at` is where the text would have it (an offset inside the block counts too).
 */
export function frontMatterBelow(text: string, at = 0): Span | undefined {
  const start = /^\uFEFF?(?:[ \t]*(?:\r\n|[\r\n]))+/.exec(text.slice(0, 2000))?.[0].length;
  if (start === undefined) return undefined;
  const lines = text.slice(start, start + mostLines * longestLine).split(/\r\n|[\r\n]/, mostLines);
  const close = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (!/^---[ \t]*$/.test(lines[0] ?? '') || close < 2) return undefined;
  const body = lines.slice(1, close);
  const isYaml =
    body.some((line) => /^[A-Za-z][\w-]{0,50}:(?: |$)/.test(line)) &&
    body.every((line) =>
      /^(?:[A-Za-z][\w-]{0,50}:(?: .*)?|[ \t]+\S.*|- .*|#.*|[ \t]*)$/.test(line),
    );
  if (!isYaml) return undefined;
  const eol = text.includes('\r\n') ? 2 : 1;
  const length = lines.slice(0, close + 1).reduce((sum, line) => sum + line.length + eol, -eol);
  return at <= start + length ? { start, end: Math.min(start + length, text.length) } : undefined;
}

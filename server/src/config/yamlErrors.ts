import type { YAMLError } from 'yaml';
import type { ConfigProblem } from './problem.ts';

/** One slip makes the parser stumble several times; only the first error on a line says something. */
export function firstPerLine(text: string, errors: readonly YAMLError[]): readonly YAMLError[] {
  let end = -1;
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter((error) => {
      if (error.pos[0] <= end) return false;
      end = lineEnd(text, error.pos[0]);
      return true;
    });
}

/** What the YAML parser complains about, in words for people who don't write YAML every day. */
export function syntaxProblem(
  text: string,
  { code, pos, message }: YAMLError,
  severity: ConfigProblem['severity'],
): ConfigProblem {
  const start = Math.min(pos[0], text.length);
  const end = Math.min(Math.max(pos[1], start), lineEnd(text, start));
  const braced = code === 'UNEXPECTED_TOKEN' ? bracedValue(text, start) : undefined;
  if (braced) {
    const value = text.slice(braced.start, braced.end);
    return {
      span: braced,
      severity,
      message: `Put quotes around “${value}”: a value can’t begin with “{” without them.`,
      suggestion: `'${value}'`,
    };
  }
  return {
    span: { start, end: Math.max(start, end) },
    severity,
    message: advice(text, start, code) ?? `This is no valid YAML: ${lowerFirst(message)}.`,
    suggestion: undefined,
  };
}

function advice(text: string, start: number, code: YAMLError['code']): string | undefined {
  switch (code) {
    case 'MISSING_CHAR':
      return text[start] === '{'
        ? 'Put quotes around a value with braces that stands in [ ].'
        : undefined;
    case 'TAB_AS_INDENT':
      return 'Indent with blanks instead of tabs.';
    case 'BAD_SCALAR_START':
      return `Put quotes around the value: it can’t begin with “${text.charAt(start)}” without them.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Put quotes around a value that contains “: ”.';
    case 'MULTIPLE_DOCS':
      return 'Only what stands before this “---” is read. Take the line away.';
    case 'TAG_RESOLVE_FAILED':
      return 'Tags (!) have no meaning here. Take this one away.';
    case 'NON_STRING_KEY':
      return 'A name is expected here, not a list or map.';
    default:
      return undefined;
  }
}

/** Behind `: ` or `- ` on the line of `at`: a value that begins with `{YYYY…}` and goes on behind the brace. */
function bracedValue(text: string, at: number): { start: number; end: number } | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const open = text.indexOf('{', lineStart);
  if (open < 0 || open >= at || text[at - 1] !== '}') return undefined;
  const before = text.slice(lineStart, open).trimEnd();
  if (!before.endsWith(':') && !before.endsWith('-')) return undefined;
  const end = lineEnd(text, at);
  const value = text.slice(open, end).trimEnd();
  return value.includes("'") ? undefined : { start: open, end: open + value.length };
}

/** Where the line of `at` ends. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

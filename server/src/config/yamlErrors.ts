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
  const open = unclosed(text, start, message);
  if (open) return { ...open, severity, suggestion: undefined };
  return {
    span: { start, end: Math.max(start, end) },
    severity,
    message: advice(text, start, code, message) ?? `This cannot be read: ${lowerFirst(message)}.`,
    suggestion: undefined,
  };
}

/** What is opened and never closed is reported where it opens: the parser only stumbles at the end. */
function unclosed(
  text: string,
  at: number,
  message: string,
): Pick<ConfigProblem, 'span' | 'message'> | undefined {
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  const bracket = /^Flow (?:sequence|map) in .* end with a ([\]}])/.exec(message)?.[1];
  const opening = quote ?? (bracket === ']' ? '[' : bracket && '{');
  if (opening === undefined) return undefined;
  const start = text.lastIndexOf(opening, Math.max(0, at - 1));
  if (start < 0) return undefined;
  const span = { start, end: Math.max(start + 1, lineEnd(text, start)) };
  const closing = quote ?? bracket ?? '';
  return { span, message: `The ${opening} here is never closed. Add ${closing} where it ends.` };
}

function advice(
  text: string,
  start: number,
  code: YAMLError['code'],
  message: string,
): string | undefined {
  switch (code) {
    case 'MISSING_CHAR':
      if (text[start] === '{') return 'Put quotes around a value with braces that stands in [ ].';
      if (message.startsWith('Implicit map keys')) return 'Put a colon behind this name.';
      return message.startsWith('Sequence item') ? misplaced : undefined;
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return misplaced;
    case 'UNEXPECTED_TOKEN':
      return 'This does not belong here. Take it away, or put quotes around the whole value.';
    case 'TAB_AS_INDENT':
      return 'Indent with blanks instead of tabs.';
    case 'BAD_SCALAR_START':
      return `Put quotes around the value: it can’t begin with “${text.charAt(start)}” without them.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!text.slice(start, lineEnd(text, start)).includes(': ')) return misplaced;
      return 'Put quotes around a value that contains “: ”.';
    case 'MULTIPLE_DOCS':
      return 'Only what stands before this “---” is read. Take the line away.';
    case 'TAG_RESOLVE_FAILED':
      return 'Tags (!) have no meaning here. Take this one away.';
    case 'NON_STRING_KEY':
      return 'A name is expected here.';
    default:
      return undefined;
  }
}

const misplaced =
  'The lines here do not stand below one another. Indent what belongs together by the same number of blanks.';

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

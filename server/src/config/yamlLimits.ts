import type { Span } from '#base/range.ts';

/** Larger files are no description of meetings, and the YAML parser takes seconds for hostile ones of 1 MB. */
const longestText = 256_000;
/** Deepest nesting of brackets. Quotes and comments are counted too: what is looked at is never too little. */
const deepestFlow = 200;
/** Deepest nesting of lists and maps by indentation. */
const deepestBlock = 64;

/** A reason not to parse a text at all, found in one pass over it. */
export interface YamlExcess {
  readonly span: Span;
  readonly message: string;
}

/**
 * Whether `text` is too large or too deeply nested for the YAML parser, which recurses and would run out of stack
 * (some ten thousand nested `[`). Linear and without recursion.
 */
export function yamlExcess(text: string): YamlExcess | undefined {
  if (text.length > longestText) {
    return {
      span: { start: 0, end: 0 },
      message:
        'This file is larger than 256 kB and was not read. Describe your meetings in fewer words.',
    };
  }
  const at = tooDeepFlow(text) ?? tooDeepBlock(text);
  return at === undefined
    ? undefined
    : {
        span: { start: at, end: Math.min(at + 1, text.length) },
        message: 'This is nested too deeply, so the file was not read. Take some levels away.',
      };
}

function tooDeepFlow(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (depth > deepestFlow) return at;
  }
  return undefined;
}

/** Follows the columns at which lists and maps begin; `- - - x` begins three of them on one line. */
function tooDeepBlock(text: string): number | undefined {
  const columns: number[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    let column = 0;
    for (let content = skipBlanks(text, at, end); content < end; ) {
      column = content - at;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
      if (columns.length > deepestBlock) return content;
      if (!isIndicator(text, content, end)) break;
      content = skipBlanks(text, content + 1, end);
    }
    at = end + 1;
  }
  return undefined;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

const isIndicator = (text: string, at: number, end: number): boolean =>
  '-?:'.includes(text.charAt(at)) && (at + 1 >= end || ' \t'.includes(text.charAt(at + 1)));

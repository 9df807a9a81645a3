import { lineSpan } from '#base/lineMap.ts';
import type { Rule } from './model.ts';

const longestRange = 100;

export const markdownTooLarge: Rule = {
  code: 'markdown/too-large',
  summary: 'A document is too large or too deeply nested to be checked as a whole.',
  details: `Above 1 MB, with very long lines or very deep nesting, only headings and links are read, line by line; above 5 MB nothing is.
Other findings may be missing.`,
  bad: 'A minute with a pasted log of 20 000 characters on one line',
  good: 'The log as a file beside the minute, and a link to it',
  severity: 'information',
  setting: 'largeDocuments',
  fixable: false,
  builtin: undefined,
  check: function* ({ minute: { source } }) {
    const { depth, lines } = source;
    if (depth.kind === 'full') return;
    const { start, end } = lineSpan(lines, depth.line);
    const result =
      depth.kind === 'none' ? 'It was not checked.' : 'Only its headings and links were checked.';
    yield {
      span: { start, end: Math.min(end, start + longestRange) },
      message: `This document is too large or too deeply nested. ${depth.reason} ${result}`,
    };
  },
};

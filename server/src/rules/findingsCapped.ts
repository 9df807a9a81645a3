import type { Finding, Rule } from './model.ts';

/** More findings than this in one file are counted and not listed. */
export const mostFindings = 500;

export const findingsCapped: Rule = {
  code: 'markdown/findings-capped',
  summary: `Only the first ${mostFindings} findings of a document are listed.`,
  details: 'One line at the top says how many there are beyond.',
  bad: 'A document with 600 broken links',
  good: 'The same with fewer',
  severity: 'information',
  setting: 'tooManyFindings',
  fixable: false,
  builtin: undefined,
  // Counted when all other rules have spoken.
  check: () => [],
};

/** Says how many findings were left out. */
export const cappedFinding = (left: number): Finding => ({
  span: { start: 0, end: 0 },
  message: `Only the first ${mostFindings} findings are listed, ${left} more were left out.`,
});

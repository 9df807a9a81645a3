import type { Finding, Rule } from './model.ts';

/** More findings than this in one file are not listed. */
export const mostFindings = 500;

export const findingsCapped: Rule = {
  code: 'markdown/findings-capped',
  summary: `Only the first ${mostFindings} findings of a document are listed.`,
  details: 'One line at the top says that there are more.',
  bad: 'A document with 600 broken links',
  good: 'The same with fewer',
  severity: 'information',
  setting: 'tooManyFindings',
  fixable: false,
  builtin: undefined,
  // Counted when all other rules have spoken.
  check: () => [],
};

/** Says that findings were left out. Not how many: the links of a huge text are not all read. */
export const cappedFinding: Finding = {
  span: { start: 0, end: 0 },
  message: `This document has more than ${mostFindings} findings. Only the first ${mostFindings} are listed.`,
};

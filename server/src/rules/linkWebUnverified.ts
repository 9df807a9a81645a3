import type { Rule } from './model.ts';
import { webFindings } from './webFindings.ts';

export const linkWebUnverified: Rule = {
  code: 'link/web-unverified',
  summary: 'Whether a link to the web leads anywhere could not be found out.',
  details: `The link was checked by *Check Web Links* or \`check --online\`. The server wants a login (401, 403), has too much to do
(429), has a problem of its own (5xx) or did not answer. The link may well be right: look yourself, or check again later.`,
  bad: '[roadmap](https://example.org/members-only)',
  good: '[roadmap](https://example.org/public)',
  severity: 'hint',
  setting: 'unverifiedWebLinks',
  fixable: false,
  builtin: undefined,
  check: ({ snapshot, path }) => webFindings(snapshot, path, 'unverified'),
};

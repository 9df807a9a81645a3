import type { Rule } from './model.ts';
import { webFindings } from './webFindings.ts';

export const linkWebBroken: Rule = {
  code: 'link/web-broken',
  summary: 'A link to the web leads nowhere.',
  details: `Only *Check Web Links* and \`check --online\` ask the web, so without them there are no such findings. The server said that
nothing is there (404, 410), or there is no such server. Some servers say so too of what only members may see. The finding
stays until the link changes or is checked again.`,
  bad: '[slides](https://example.org/no-such-page)',
  good: '[slides](https://example.org/)',
  severity: 'warning',
  setting: 'webLinks',
  fixable: false,
  builtin: undefined,
  check: ({ snapshot, path }) => webFindings(snapshot, path, 'broken'),
};

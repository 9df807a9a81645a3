import type { Rule } from './model.ts';
import { webFindings } from './webFindings.ts';

export const linkWebBlocked: Rule = {
  code: 'link/web-blocked',
  summary: 'A link leads into a private network and was not checked.',
  details: `Anybody can write a link into a minute, so *Check Web Links* and \`check --online\` ask no server whose address belongs to this
machine or to a private network, also not where another server sends on to it. If you know the server, add it to your own
setting \`minuteTaker.web.allowedHosts\`, or on the command line use \`--allow-host\`.`,
  bad: '[wiki](http://192.168.1.7/wiki)',
  good: '[wiki](https://wiki.example.org/)',
  severity: 'information',
  setting: 'privateWebLinks',
  fixable: false,
  builtin: undefined,
  check: ({ snapshot, path }) => webFindings(snapshot, path, 'blocked'),
};

import { linksOf } from '#workspace/linksOf.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';
import { writtenParts } from './writtenParts.ts';

export const linkLineMissing: Rule = {
  code: 'link/line-missing',
  summary: 'A link leads to a line past the end of a file.',
  details: `\`#L10\`, \`#L10-L20\` and \`#L19C5-L21C11\` name lines of a file. The file may have become shorter since the link was
copied; a link to a commit keeps its lines for ever.`,
  bad: '[the decision](20230628.md?plain=1#L5700)',
  good: '[the decision](20230628.md?plain=1#L57)',
  severity: 'warning',
  setting: 'lineLinks',
  fixable: false,
  builtin: undefined,
  check: function* ({ snapshot, path, minute }) {
    for (const link of linksOf(snapshot, path)) {
      if (link.resolution.kind !== 'lineMissing') continue;
      const { path: file, last, lineCount } = link.resolution;
      const { fragment } = writtenParts(minute.source.text, link, snapshot.config.repository);
      const lines = lineCount === 1 ? '1 line' : `${lineCount} lines`;
      yield {
        span: fragment ?? link.destinationSpan,
        message: `${shown(file)} has only ${lines}, so there is no line ${last}.`,
      };
    }
  },
};

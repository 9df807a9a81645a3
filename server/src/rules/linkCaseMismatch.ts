import { linksOf } from '#workspace/linksOf.ts';
import { fragmentFix, pathFix } from './linkFixes.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';
import { writtenParts } from './writtenParts.ts';

export const linkCaseMismatch: Rule = {
  code: 'link/case-mismatch',
  summary: 'A link differs from the name of its file or heading in upper and lower case.',
  details: `Windows and macOS open \`IaaS/20230628.md\` although the folder is called \`iaas\`; GitHub answers 404. File names are
compared as the folders list them. For headings GitHub is more forgiving than other places, so there it is an information.`,
  bad: '[Minutes](../IaaS/20230628.md)',
  good: '[Minutes](../iaas/20230628.md)',
  severity: 'warning',
  setting: 'letterCase',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, path, minute }) {
    const { text } = minute.source;
    const { repository } = snapshot.config;
    for (const link of linksOf(snapshot, path)) {
      const { resolution } = link;
      if (resolution.kind === 'caseMismatch') {
        yield {
          span: writtenParts(text, link, repository).path,
          message: `${shown(resolution.path)} is called ${shown(resolution.actual)}: upper and lower case differ, and GitHub does not find it.`,
          fixes: () => [
            { ...pathFix(text, path, link, repository, resolution.actual, true), safe: true },
          ],
        };
      }
      if (resolution.kind === 'headingCase') {
        const span = writtenParts(text, link, repository).fragment ?? link.destinationSpan;
        yield {
          span,
          message: `Write #${shown(resolution.actual)}: only upper and lower case differ.`,
          severity: 'information',
          fixes: () => [{ ...fragmentFix(text, link, span, resolution.actual, true), safe: true }],
        };
      }
    }
  },
};

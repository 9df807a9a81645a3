import { slice } from '#base/range.ts';
import { linksOf } from '#workspace/linksOf.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';
import { writtenParts } from './writtenParts.ts';

export const linkBranchMissing: Rule = {
  code: 'link/branch-missing',
  summary: 'A URL of this repository lacks the branch.',
  details: `Behind \`blob\` and \`tree\` GitHub expects a branch, then the path. Reported only where the first part is no known branch
and the path exists on the default one.`,
  bad: '[Minutes](https://github.com/owner/minutes/tree/iaas/)',
  good: '[Minutes](https://github.com/owner/minutes/tree/main/iaas/)',
  severity: 'warning',
  setting: 'branchLinks',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, path, minute }) {
    const { text } = minute.source;
    const { repository } = snapshot.config;
    for (const link of linksOf(snapshot, path)) {
      if (link.resolution.kind !== 'branchMissing' || link.target.kind !== 'branchMissing')
        continue;
      const { path: span } = writtenParts(text, link, repository);
      const inserted = `${repository.branch}/`;
      const corrected = `${link.target.form}/${inserted}${slice(text, span)}`;
      yield {
        span,
        message: `The branch is missing, so GitHub does not find ${shown(link.resolution.path)}: write ${shown(corrected)}.`,
        fixes: () => [
          {
            title: `Insert the branch ${shown(repository.branch)}`,
            preferred: true,
            safe: true,
            edits: [{ span: { start: span.start, end: span.start }, newText: inserted }],
          },
        ],
      };
    }
  },
};

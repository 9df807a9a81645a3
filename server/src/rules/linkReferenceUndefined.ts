import { slice } from '#base/range.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';

export const linkReferenceUndefined: Rule = {
  code: 'link/reference-undefined',
  summary: 'A link names a definition that does not exist.',
  details: `\`[text][label]\` needs a line \`[label]: address\` somewhere in the same text. Task boxes, footnotes, alerts (\`[!NOTE]\`), a lone
\`[text]\` and code are no references. In a text without any definition two pairs of brackets are often just that, so there it
is an information.`,
  bad: '[the standard][scs-0100]',
  good: '[the standard][scs-0100]\n\n[scs-0100]: https://docs.scs.community/standards/scs-0100-v3-flavor-naming',
  severity: 'warning',
  setting: 'referenceLinks',
  fixable: false,
  builtin: 'markdown.validate',
  check: function* ({ minute: { source } }) {
    if (source.depth.kind !== 'full') return;
    const defined = new Set(source.definitions.map(({ label }) => label));
    for (const { kind, destination, destinationSpan: span } of source.links) {
      if (kind !== 'reference' || defined.has(destination)) continue;
      const label = `[${shown(slice(source.text, span))}]`;
      yield {
        span,
        message: `The link label ${label} is not defined in this document. Add a line \`${label}: address\`.`,
        ...(source.definitions.length === 0 ? { severity: 'information' } : {}),
      };
    }
  },
};

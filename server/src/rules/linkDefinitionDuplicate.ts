import type { Definition } from '#minutes/model.ts';
import { isComment } from '#workspace/linksOf.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';

export const linkDefinitionDuplicate: Rule = {
  code: 'link/definition-duplicate',
  summary: 'A label is defined twice; only the first definition counts.',
  details:
    'Labels are compared without letter case. Links go to the first definition, whatever the others say.',
  bad: '[agenda]: 20230621.md\n[Agenda]: 20230628.md',
  good: '[agenda]: 20230628.md',
  severity: 'warning',
  setting: 'duplicateLinkDefinitions',
  fixable: false,
  builtin: 'markdown.validate',
  check: function* ({ path, minute: { source } }) {
    const first = new Map<string, Definition>();
    for (const definition of source.definitions) {
      if (isComment(definition.destination)) continue;
      const earlier = first.get(definition.label);
      if (earlier === undefined) {
        first.set(definition.label, definition);
        continue;
      }
      const label = shown(definition.label);
      const isSame = earlier.destination === definition.destination;
      yield {
        span: definition.labelSpan,
        message: `[${label}] is defined above already, and links go there. Take one of them away.`,
        ...(isSame ? { severity: 'hint' } : {}),
        related: [{ path, span: earlier.span, message: `The first definition of [${label}]` }],
      };
    }
  },
};

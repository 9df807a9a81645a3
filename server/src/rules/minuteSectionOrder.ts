import { describedSections, presentSections } from '#workspace/describedSections.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';

export const minuteSectionOrder: Rule = {
  code: 'minute/section-order',
  summary: 'Sections stand in another order than the description has them.',
  details: 'Off unless you switch it on: in most series the order varies, and nobody minds.',
  bad: '## Agenda\n\n## Participants',
  good: '## Participants\n\n## Agenda',
  severity: 'off',
  setting: 'sectionOrder',
  fixable: false,
  builtin: undefined,
  check: function* ({ minute }) {
    const { form, source } = minute;
    if (form === undefined || source.isDeck) return;
    const present = presentSections(minute);
    for (const { section, siblings } of describedSections(form)) {
      const node = present.get(section);
      if (node === undefined) continue;
      const later = siblings
        .slice(siblings.indexOf(section) + 1)
        .flatMap((one) => present.get(one) ?? [])
        .find((one) => one.heading.span.start < node.heading.span.start);
      if (later === undefined) continue;
      yield {
        span: node.heading.contentSpan,
        message: `${shown(node.heading.text)} usually comes before ${shown(later.heading.text)}. Move it there.`,
        related: [{ path: minute.path, span: later.heading.span, message: 'This section' }],
      };
    }
  },
};

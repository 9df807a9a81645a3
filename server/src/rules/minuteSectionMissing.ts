import type { Section } from '#config/model.ts';
import {
  type DescribedSection,
  describedSections,
  presentSections,
} from '#workspace/describedSections.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { isCancelled } from './cancelledMeeting.ts';
import { isInsertable } from './insertable.ts';
import type { Fix, Rule } from './model.ts';
import { isNote, topOf } from './titleParts.ts';
import { shown } from './wording.ts';

export const minuteSectionMissing: Rule = {
  code: 'minute/section-missing',
  summary: 'A section that every minute of the series should have is not there.',
  details:
    'Only sections that `minutes.yaml` calls `required: true`. A section inside another one is missed only where that one is there.',
  bad: '# 2024-05-13\n\n## Agenda',
  good: '# 2024-05-13\n\n## Participants\n\n- @ada\n\n## Agenda',
  severity: 'warning',
  setting: 'missingSections',
  fixable: true,
  builtin: undefined,
  check: function* ({ minute }) {
    const { form, source } = minute;
    if (form === undefined || source.depth.kind !== 'full') return;
    const all = describedSections(form).filter(({ section }) => section.required);
    if (all.length === 0 || isNote(source) || isCancelled(source)) return;
    const present = presentSections(minute);
    for (const described of all) {
      const { section, parent } = described;
      const holder = parent && present.get(parent);
      if (present.has(section) || (parent !== undefined && holder === undefined)) continue;
      yield {
        span: (holder ?? minute.title)?.heading.span ?? topOf(minute),
        message: `The section ${shown(section.name)} is missing${holder === undefined ? '' : ` in ${shown(holder.heading.text)}`}. Add it.`,
        fixes: () => insertion(minute, described, present),
      };
    }
  },
};

function insertion(
  minute: Minute,
  described: DescribedSection,
  present: ReadonlyMap<Section, MinuteNode>,
): readonly Fix[] {
  const { section } = described;
  const { text, style } = minute.source;
  const at = placeOf(minute, described, present);
  if (!isInsertable(minute.source, at)) return [];
  const before = text.slice(0, at).trimEnd();
  const start = before.length;
  const rest = text.slice(at).trimStart();
  const lead = before === '' ? '' : style.eol + style.eol;
  const tail = rest === '' ? style.eol : style.eol + style.eol;
  const heading = `${'#'.repeat(levelOf(described, present))} ${section.name}`;
  const span = { start, end: text.length - rest.length };
  return [
    {
      title: `Insert ${shown(heading)}`,
      preferred: true,
      edits: [{ span, newText: lead + heading + tail }],
    },
  ];
}

/** Beside the sections that are there, which a minute can write deeper than its description. */
function levelOf(
  { section, parent, siblings }: DescribedSection,
  present: ReadonlyMap<Section, MinuteNode>,
): number {
  const beside = siblings.find((one) => one.level === section.level && present.has(one));
  const known = beside && present.get(beside)?.heading.level;
  const holder = parent && present.get(parent)?.heading.level;
  return known ?? (holder === undefined ? section.level : Math.min(6, holder + 1));
}

/** Behind the section that usually comes before it, else before the next one, else at the end of what holds it. */
function placeOf(
  minute: Minute,
  { section, parent, siblings }: DescribedSection,
  present: ReadonlyMap<Section, MinuteNode>,
): number {
  const index = siblings.indexOf(section);
  const before = siblings.slice(0, index).findLast((one) => present.has(one));
  if (before !== undefined) return present.get(before)?.span.end ?? 0;
  const after = siblings.slice(index + 1).find((one) => present.has(one));
  if (after !== undefined) return present.get(after)?.heading.span.start ?? 0;
  const holder = parent && present.get(parent);
  return holder?.span.end ?? minute.source.text.length;
}

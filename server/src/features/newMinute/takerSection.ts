import { foldSectionName } from '#config/foldSectionName.ts';
import type { Section } from '#config/model.ts';
import type { Minute } from '#workspace/minute.ts';

/** The folded heading below which the latest minute that asks for the minute-taker asks it; nothing above all sections. */
function takerHeading(latestFirst: readonly Minute[]): string | undefined {
  for (const { roles, source, title } of latestFirst) {
    const role = roles.find((one) => one.role !== 'reporter');
    if (!role) continue;
    const heading = source.headings.findLast(({ span }) => span.start <= role.span.start);
    return heading && heading !== title?.heading ? foldSectionName(heading.text) : undefined;
  }
  return undefined;
}

/**
 * `sections` with the line that asks for the minute-taker in the one where the last minutes have it; nothing where
 * they have it elsewhere.
 */
export function withTakerLine(
  sections: readonly Section[],
  line: string,
  latestFirst: readonly Minute[],
): readonly Section[] | undefined {
  const name = takerHeading(latestFirst);
  const isPlace = (section: Section): boolean =>
    section.inNewMinutes &&
    [section.name, ...section.aliases].map(foldSectionName).includes(name ?? '');
  const added = (section: Section): Section => {
    const list = section.kind === 'participants' ? ['- {participant}', ''] : [];
    return { ...section, body: [...(section.body.length > 0 ? section.body : list), line] };
  };
  let isAdded = false;
  const result = sections.map((section): Section => {
    if (isAdded) return section;
    const child = section.inNewMinutes ? section.children.find(isPlace) : undefined;
    isAdded = isPlace(section) || child !== undefined;
    if (isPlace(section)) return added(section);
    if (!child) return section;
    const children = section.children.map((one) => (one === child ? added(one) : one));
    return { ...section, children };
  });
  return isAdded ? result : undefined;
}

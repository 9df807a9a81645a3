import { foldSectionName } from './foldSectionName.ts';
import type { SectionLayer } from './layer.ts';

/**
 * Described sections as the last minutes write them: the spelling and the standing lines that most of them have, new
 * ones that most of them share; what none of them has any more is only offered.
 */
export function refineSections(
  described: readonly SectionLayer[],
  shown: readonly SectionLayer[],
): readonly SectionLayer[] {
  const flat = shown.flatMap((section) => [section, ...section.children]);
  const names = new Set(described.flatMap(namesBelow));
  const isNew = (section: SectionLayer): boolean => !names.has(foldSectionName(section.name));
  const used = new Set<SectionLayer>();
  const refined = described.map((section) => {
    const written =
      sameName(section, flat) ?? shown.find((one) => isNew(one) && sameKind(section, one));
    if (written) used.add(written);
    return refine(section, written, flat);
  });
  const result = [...refined];
  for (const [index, section] of shown.entries()) {
    if (used.has(section) || !isNew(section)) continue;
    const before = foldSectionName(shown[index - 1]?.name ?? '');
    const at = result.findIndex((one) => namesOf(one).includes(before));
    result.splice(at + 1, 0, section);
  }
  return result;
}

const sameName = (
  section: SectionLayer,
  shown: readonly SectionLayer[],
): SectionLayer | undefined =>
  shown.find((one) => namesOf(section).includes(foldSectionName(one.name)));

/** There is one list of participants and one place for roles, however they are called. */
const sameKind = (section: SectionLayer, shown: SectionLayer): boolean =>
  section.kind === shown.kind && section.kind !== 'free' && section.kind !== 'events';

const namesOf = ({ name, aliases }: SectionLayer): readonly string[] =>
  [name, ...aliases].map(foldSectionName);

/** The folded name of each section and of those inside, by each of its folded names. */
export function describedNames(sections: readonly SectionLayer[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const all = [...sections];
  for (const section of all) {
    all.push(...section.children);
    const [own = ''] = namesOf(section);
    for (const name of namesOf(section)) if (!names.has(name)) names.set(name, own);
  }
  return names;
}

/** Sections are nested at most as deep as a description can be, so recursion is safe. */
const namesBelow = (section: SectionLayer): readonly string[] => [
  ...namesOf(section),
  ...section.children.flatMap(namesBelow),
];

function refine(
  section: SectionLayer,
  written: SectionLayer | undefined,
  shown: readonly SectionLayer[],
): SectionLayer {
  const children = section.children.map((child) => refine(child, sameName(child, shown), shown));
  if (!written) {
    const isUsed = children.some((child) => child.inNewMinutes);
    return { ...section, children, inNewMinutes: section.inNewMinutes && isUsed };
  }
  const others = [section.name, ...section.aliases].filter((name) => name !== written.name);
  return {
    ...section,
    children,
    name: written.name,
    aliases: [...new Set(others)],
    body: written.body.length > 0 ? written.body : section.body,
    inNewMinutes: written.inNewMinutes || children.some((child) => child.inNewMinutes),
  };
}

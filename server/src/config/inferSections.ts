import type { Heading, MinuteText } from '#minutes/model.ts';
import { recentWeight } from './byRecency.ts';
import { gather } from './gather.ts';
import { headingFacts } from './headingFacts.ts';
import { byFrequency, titleHeading } from './inferTitle.ts';
import type { SectionLayer } from './layer.ts';
import { sectionKindOf } from './sectionKinds.ts';
import { standingLines } from './standingLines.ts';

/** Headings that this share of the minutes has are sections, the others topics. */
const share = 0.6;

/** A new minute gets what so much of the weight of all minutes has; what nobody described needs more. */
const enough = { known: 0.4, free: 0.6 } as const;

const mostSections = 40;

interface Occurrence {
  readonly text: MinuteText;
  readonly index: number;
  readonly heading: Heading;
  /** As sections are compared: the described name where it is an alias. */
  readonly name: string;
  /** 0 beside the title, 1 below it, and so on, whatever levels are left out between. */
  readonly depth: number;
  /** The section around it; {@link title} right below the title, empty where nothing is. */
  readonly parent: string;
  /** Levels below the text's title. */
  readonly offset: number;
}

/** One section wherever it stands, in the latest text first. */
interface Shared {
  readonly group: readonly Occurrence[];
  /** Whether the next minute is expected to have it. */
  readonly isExpected: boolean;
}

/** Whether a heading names a team: such headings are no sections. */
export type IsTeam = (heading: Heading) => boolean;

/** What is known of sections before the texts are looked at. */
export interface SectionHints {
  /** Where the sections of a description stand: below the title, whatever single texts do. */
  readonly place?: 'anywhere' | 'below';
  /** The folded name under which a description knows a section, by each of its folded names. */
  readonly described?: ReadonlyMap<string, string>;
}

/**
 * The sections that most of `texts` (latest first) share, two levels below the title, in the order of the latest that
 * has them and written as there; those that the last ones have are in new minutes. Each text's levels count from its
 * own title: one writes `# … ### …`, the next `## … #### …`. Sections can stand beside the title unless they are
 * `below` it by description; what follows right below the title then counts with them.
 */
export function inferSections(
  texts: readonly MinuteText[],
  titleLevel: number,
  isTeam: IsTeam,
  { place = 'anywhere', described = new Map() }: SectionHints = {},
): readonly SectionLayer[] {
  const needed = Math.max(1, Math.ceil(texts.length * share));
  const all = texts.flatMap((text) => occurrences(text, titleLevel, isTeam, described));
  const shared = (some: readonly Occurrence[]) => common(some, needed, texts, described);
  const at = (depth: number): readonly Occurrence[] => all.filter((one) => one.depth === depth);
  const beside = place === 'anywhere' ? shared(at(0)) : [];
  const isBeside = beside.length > 0;
  const tops = isBeside
    ? [...shared(at(1).filter(({ parent }) => parent === title)), ...beside]
    : shared(at(1));
  const below = at(isBeside ? 1 : 2);
  // All sections get one level: where single files differ among themselves, one would lie in the other.
  const [offset = 1] = byFrequency(
    tops.flatMap(({ group }) => group.flatMap((one) => (one.depth > 0 ? one.offset : []))),
  );
  return tops.slice(0, mostSections).map((top): SectionLayer => {
    const [first] = top.group;
    const children = shared(below.filter(({ parent }) => parent === first?.name));
    // What stands beside the title can be above its level: the date is a heading of its own below the name.
    const own = clamp(titleLevel + (first?.depth === 0 ? first.offset : offset));
    const section = describe(top, texts, own);
    const kind =
      section.kind === 'free' && holdsTeams(top.group, isTeam, needed) ? 'teams' : section.kind;
    return {
      ...section,
      kind,
      children: children.map((child) => describe(child, texts, clamp(own + 1))),
    };
  });
}

const clamp = (level: number): number => Math.max(1, Math.min(6, level));

/** Stands for the text's title where the name of a section would stand. */
const title = '\n';

/** The headings of a text that can be sections, each with its place below the title. */
function occurrences(
  text: MinuteText,
  titleLevel: number,
  isTeam: IsTeam,
  described: ReadonlyMap<string, string>,
): readonly Occurrence[] {
  const own = titleOf(text);
  const top = own?.level ?? titleLevel;
  const nameOf = (heading: Heading): string => {
    const { section } = headingFacts(heading);
    return described.get(section) ?? section;
  };
  const around: Heading[] = [];
  return text.headings.flatMap((heading, index) => {
    const name = nameOf(heading);
    const isTop = heading === own || heading.level <= top;
    while (around.length > 0 && (isTop || (around.at(-1)?.level ?? 0) >= heading.level)) {
      around.pop();
    }
    const above = around.at(-1);
    const hasTop = around[0] !== undefined && (around[0] === own || around[0].level <= top);
    const depth = isTop ? 0 : around.length + (hasTop ? 0 : 1);
    around.push(heading);
    // What stands above the title is no section: a name or a logo.
    const isAbove = own !== undefined && heading.span.start <= own.span.start;
    if (isAbove || isTeam(heading) || name === '') return [];
    const parent = above === undefined ? '' : above === own ? title : nameOf(above);
    return [{ text, index, heading, name, depth, parent, offset: heading.level - top }];
  });
}

/** A section on top of a text without title is none. */
function titleOf(text: MinuteText): Heading | undefined {
  const found = titleHeading(text);
  return found && (found.dated || headingFacts(found.heading).kind === 'free')
    ? found.heading
    : undefined;
}

/** The sections that enough texts have; in the order in which they stand there. */
function common(
  all: readonly Occurrence[],
  needed: number,
  texts: readonly MinuteText[],
  described: ReadonlyMap<string, string>,
): readonly Shared[] {
  const groups = gather(all, ({ name }) => name);
  return [...groups.values()]
    .flatMap((group): Shared[] => {
      const { heading, name } = group[0];
      if (/\d{4}|@/.test(heading.text)) return [];
      const isKnown = headingFacts(heading).kind !== 'free' || described.has(name);
      // A single minute doesn't tell sections from topics, unless the name does.
      if (texts.length < 2) return isKnown ? [{ group, isExpected: true }] : [];
      const having = new Set(group.map(({ text }) => text));
      const isExpected = recentWeight(texts, having) >= (isKnown ? enough.known : enough.free);
      return isExpected || having.size >= needed ? [{ group, isExpected }] : [];
    })
    .toSorted((a, b) => place(a.group) - place(b.group));
}

/** Where a section stands in a text, on average from 0 to 1: a text that lacks it says nothing. */
const place = (group: readonly Occurrence[]): number =>
  group.reduce((sum, { text, index }) => sum + index / text.headings.length, 0) / group.length;

function describe(
  { group, isExpected }: Shared,
  texts: readonly MinuteText[],
  level: number,
): SectionLayer {
  const [latest] = group;
  const name = latest?.heading.text ?? '';
  const kind = sectionKindOf(name);
  return {
    name,
    aliases: [],
    level,
    required: false,
    kind,
    children: [],
    body: bodyOf(kind, group, texts),
    inNewMinutes: isExpected,
  };
}

/** What open items and people stand there is never the same; but the head of a table for them is. */
function bodyOf(
  kind: SectionLayer['kind'],
  group: readonly Occurrence[],
  texts: readonly MinuteText[],
): readonly string[] {
  if (['free', 'roles', 'agenda'].includes(kind)) return standingLines(group, texts);
  if (kind !== 'participants') return [];
  const lines = standingLines(group, texts);
  const rule = lines.findIndex(
    (line, index) => /^\|[\s|:-]*-[\s|:-]*$/.test(line) && lines[index - 1]?.startsWith('|'),
  );
  if (rule < 0) return [];
  const row = (lines[rule] ?? '').replace(/[^|]+/g, ' ').replace(' ', ' {name} ');
  return [...lines.slice(0, rule + 1), row];
}

/** Whether below the section, in most minutes, the next headings are teams. */
function holdsTeams(group: readonly Occurrence[], isTeam: IsTeam, needed: number): boolean {
  const holding = group.filter(({ text, index }) => {
    const next = text.headings[index + 1];
    const after = text.headings[index + 2];
    return next !== undefined && after !== undefined && isTeam(next) && isTeam(after);
  });
  return holding.length >= needed;
}

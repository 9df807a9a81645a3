import { lineText, positionAt } from '#base/lineMap.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { headingFacts } from './headingFacts.ts';
import { byFrequency, titleHeading } from './inferTitle.ts';
import type { SectionLayer } from './layer.ts';
import { sectionKindOf } from './sectionKinds.ts';

/** Headings that this share of the minutes has are sections, the others topics. */
const share = 0.6;
const mostSections = 40;
const mostBodyLines = 6;
const longestBodyLine = 500;

interface Occurrence {
  readonly text: MinuteText;
  readonly index: number;
  readonly heading: Heading;
  /** 0 beside the title, 1 below it, and so on, whatever levels are left out between. */
  readonly depth: number;
  /** The section around it; {@link title} right below the title, empty where nothing is. */
  readonly parent: string;
  /** Levels below the text's title. */
  readonly offset: number;
}

/** Whether a heading names a team: such headings are no sections. */
export type IsTeam = (heading: Heading) => boolean;

/**
 * The sections that most of `texts` (latest first) share, two levels below the title, in the order of the latest that
 * has them and written as there. Each text's levels count from its own title: one writes `# … ### …`, the next `## …
 * #### …`. Sections can stand beside the title unless they are `below` it by description; what follows right below the
 * title then counts with them.
 */
export function inferSections(
  texts: readonly MinuteText[],
  titleLevel: number,
  isTeam: IsTeam,
  place: 'anywhere' | 'below' = 'anywhere',
): readonly SectionLayer[] {
  const needed = Math.max(1, Math.ceil(texts.length * share));
  const all = texts.flatMap((text) => occurrences(text, titleLevel, isTeam));
  const shared = (some: readonly Occurrence[]) => common(some, needed, texts);
  const at = (depth: number): readonly Occurrence[] => all.filter((one) => one.depth === depth);
  const beside = place === 'anywhere' ? shared(at(0)) : [];
  const isBeside = beside.length > 0;
  const tops = isBeside
    ? [...shared(at(1).filter(({ parent }) => parent === title)), ...beside]
    : shared(at(1));
  const below = at(isBeside ? 1 : 2);
  // All sections get one level: where single files differ among themselves, one would lie in the other.
  const [offset = 1] = byFrequency(tops.flat().flatMap((one) => (one.depth > 0 ? one.offset : [])));
  return tops.slice(0, mostSections).map((group): SectionLayer => {
    const heading = group[0]?.heading;
    const name = heading ? headingFacts(heading).section : '';
    const children = shared(below.filter(({ parent }) => parent === name));
    const own = Math.min(6, titleLevel + (group[0]?.depth === 0 ? 0 : offset));
    const section = describe(group, texts, own);
    const kind =
      section.kind === 'free' && holdsTeams(group, isTeam, needed) ? 'teams' : section.kind;
    return {
      ...section,
      kind,
      children: children.map((child) => describe(child, texts, Math.min(6, own + 1))),
    };
  });
}

/** Stands for the text's title where the name of a section would stand. */
const title = '\n';

/** The headings of a text that can be sections, each with its place below the title. */
function occurrences(text: MinuteText, titleLevel: number, isTeam: IsTeam): readonly Occurrence[] {
  const own = titleOf(text);
  const top = own?.level ?? titleLevel;
  const around: Heading[] = [];
  return text.headings.flatMap((heading, index) => {
    const { section } = headingFacts(heading);
    const isTop = heading === own || heading.level <= top;
    while (around.length > 0 && (isTop || (around.at(-1)?.level ?? 0) >= heading.level)) {
      around.pop();
    }
    const above = around.at(-1);
    const hasTop = around[0] !== undefined && (around[0] === own || around[0].level <= top);
    const depth = isTop ? 0 : around.length + (hasTop ? 0 : 1);
    around.push(heading);
    if (heading === own || isTeam(heading) || section === '') return [];
    const parent = above === undefined ? '' : above === own ? title : headingFacts(above).section;
    return [{ text, index, heading, depth, parent, offset: heading.level - top }];
  });
}

/** A section on top of a text without title is none. */
function titleOf(text: MinuteText): Heading | undefined {
  const found = titleHeading(text);
  return found && (found.dated || headingFacts(found.heading).kind === 'free')
    ? found.heading
    : undefined;
}

/** Occurrences of the same section, for each section that enough texts have; in the order of the latest text. */
function common(
  all: readonly Occurrence[],
  needed: number,
  texts: readonly MinuteText[],
): readonly (readonly Occurrence[])[] {
  const groups = new Map<string, Occurrence[]>();
  for (const one of all) {
    const name = headingFacts(one.heading).section;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups.values()]
    .filter((group) => {
      const [first] = group;
      if (!first || /\d{4}|@/.test(first.heading.text)) return false;
      // A single minute doesn't tell sections from topics, unless the name does.
      const isKnown = headingFacts(first.heading).kind !== 'free';
      if (texts.length < 2) return isKnown;
      const having = new Set(group.map(({ text }) => text));
      const isRecent = texts.slice(0, 2).every((text) => having.has(text));
      return having.size >= needed || (isKnown && isRecent);
    })
    .toSorted((a, b) => place(a) - place(b));
}

/** Where a section stands in a text, on average from 0 to 1: a text that lacks it says nothing. */
const place = (group: readonly Occurrence[]): number =>
  group.reduce((sum, { text, index }) => sum + index / text.headings.length, 0) / group.length;

function describe(
  group: readonly Occurrence[],
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
    body: kind === 'free' || kind === 'roles' ? standingLines(group, texts.length) : [],
    inNewMinutes: true,
  };
}

/** Lines right below the heading that stand in most minutes; of `- Minutes: Jo` the answer changes. */
function standingLines(group: readonly Occurrence[], textCount: number): readonly string[] {
  if (group.length < 2 || group.length < textCount * share) return [];
  const bodies = group.map(bodyLines);
  const counts = new Map<string, number>();
  for (const line of new Set(bodies.flatMap((lines) => [...new Set(lines.map(asked))]))) {
    counts.set(line, bodies.filter((lines) => lines.some((other) => asked(other) === line)).length);
  }
  return (bodies[0] ?? [])
    .map(asked)
    .filter((line) => (counts.get(line) ?? 0) >= Math.max(2, textCount * share) && !isPerson(line));
}

/** Who was there, or took a role: `- @jo`, `- Jo Doe`. It can have been the same one every time. */
const isPerson = (line: string): boolean =>
  /^\s*(?:[-*+] )?@\S+$|^\s*[-*+] \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line);

/** A role line without its answer. */
const asked = (line: string): string => {
  const question = /^( *[-*+] [^:@]{3,80}:)(?: \S.{0,60})?$/.exec(line)?.[1];
  return question === undefined || question.includes('http') ? line : `${question} {name}`;
};

function bodyLines({ text, heading, index }: Occurrence): readonly string[] {
  const first = positionAt(text.lines, heading.span.end).line + 1;
  const next = text.headings[index + 1];
  const end = next ? positionAt(text.lines, next.span.start).line : text.lines.starts.length;
  const lines: string[] = [];
  for (let line = first; line < end && lines.length < mostBodyLines; line++) {
    const written = lineText(text.lines, line).trimEnd();
    if (written !== '' && written.length <= longestBodyLine && !/[{}]|^(?:```|---)/.test(written)) {
      lines.push(written);
    }
  }
  return lines;
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
